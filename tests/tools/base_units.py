"""Which base units data/geography/countries.geojson has where Natural Earth 5.1 has fewer, and their codes."""

# Natural Earth's own code: ours and the ISO 3166-1 alpha-2 code by which a browser finds the name ("" where none is).
CODES = {
    "KOS": ("XKX", "XK"),
    "PSX": ("PSE", "PS"),
    "SAH": ("ESH", "EH"),
    "SDS": ("SSD", "SS"),
    "TWN": ("TWN", "TW"),
    "SOL": ("x-somaliland", ""),
    "CYN": ("x-north-cyprus", ""),
    "KAS": ("x-siachen", ""),
    "ATC": ("x-ashmore-cartier", ""),
}

# Alpha-2 code and name of each unit that Natural Earth does not name as we do.
NAMES = {
    "GUF": ("GF", "French Guiana"),
    "GLP": ("GP", "Guadeloupe"),
    "MTQ": ("MQ", "Martinique"),
    "MYT": ("YT", "Mayotte"),
    "REU": ("RE", "Réunion"),
    "BES": ("BQ", "Caribbean Netherlands"),
    "TKL": ("TK", "Tokelau"),
    "CXR": ("CX", "Christmas Island"),
    "CCK": ("CC", "Cocos (Keeling) Islands"),
    "x-crimea": ("", "Crimea"),
    "x-hawaii": ("", "Hawaii"),
    "x-western-sahara-west": ("", "Western Sahara, west of the berm"),
    "ESH": ("EH", "Western Sahara"),
    "TWN": ("TW", "Taiwan"),
    "PSE": ("PS", "Palestine"),
    "XKX": ("XK", "Kosovo"),
    "x-north-cyprus": ("", "Northern Cyprus"),
    "x-somaliland": ("", "Somaliland"),
    "x-siachen": ("", "Siachen Glacier"),
    "x-ashmore-cartier": ("", "Ashmore and Cartier Islands"),
}

# Rings of a Natural Earth country that are units of their own: those that lie in the box west, south, east, north.
SPLITS = {
    "RUS": {"x-crimea": (32.0, 44.0, 37.0, 46.5)},
    "FRA": {
        "GUF": (-56.0, 1.0, -51.0, 7.0),
        "GLP": (-62.5, 15.7, -60.5, 17.0),
        "MTQ": (-62.5, 14.0, -60.5, 15.2),
        "MYT": (44.0, -14.0, 46.0, -12.0),
        "REU": (54.0, -22.0, 57.0, -20.0),
    },
    "USA": {"x-hawaii": (-179.0, 18.0, -154.0, 24.0)},
    "NLD": {"BES": (-69.0, 11.5, -62.5, 18.0)},
    "NZL": {"TKL": (-173.5, -10.0, -171.0, -8.0)},
    "IOA": {"CXR": (105.0, -11.0, 106.0, -10.0), "CCK": (96.0, -13.0, 98.0, -11.0)},
}

# Natural Earth draws the part of Western Sahara that Morocco holds as Morocco. The line between the two runs along
# 27°40'N from the Atlantic to the berm; both ends are vertices of Natural Earth's own ring.
CUTS = {
    "MAR": {
        "code": "x-western-sahara-west",
        "line": ((-13.17596, 27.65574), (-8.81782, 27.65641)),
        "inside": (-13.0, 25.0),
    },
}
