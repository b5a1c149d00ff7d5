"""Derives data/geography/countries.geojson from Natural Earth 5.1, 1:50m (see data/geography/README.md).

Usage, from the project's root: python3 tests/tools/derive-countries.py [OUTPUT]
"""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import shapefile  # noqa: E402
from base_units import CODES, CUTS, NAMES, SPLITS  # noqa: E402

SOURCE = ".cache/natural-earth/ne_50m_admin_0_countries"
OUTPUT = "data/geography/countries.geojson"
DECIMALS = 5


def main():
    units = {}
    for fields, rings in shapefile.read(SOURCE):
        polygons = group(closed(round_ring(ring)) for ring in rings)
        for unit in split(fields, polygons):
            if unit["code"] in units:
                raise SystemExit(f"two units have the code {unit['code']}")
            units[unit["code"]] = unit
    lines = [feature(units[code]) for code in sorted(units, key=order)]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    with open(sys.argv[1] if len(sys.argv) > 1 else OUTPUT, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def order(code):
    """Countries by code, then the units that are no country."""
    return (code.startswith("x-"), code)


def round_ring(ring):
    """Rounds to DECIMALS, drops points that fall on the one before."""
    rounded = []
    for lon, lat in ring:
        # Adding 0.0 turns -0.0 into 0.0.
        point = (round(lon, DECIMALS) + 0.0, round(lat, DECIMALS) + 0.0)
        if not rounded or rounded[-1] != point:
            rounded.append(point)
    return rounded


def closed(ring):
    return ring if ring[0] == ring[-1] else ring + ring[:1]


def area(ring):
    """Twice the signed area in square degrees: negative for a ring that runs clockwise (an exterior one)."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:]))


def contains(ring, point):
    lon, lat = point
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > lat) != (by > lat) and lon < ax + (lat - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


def group(rings):
    """Groups rings into polygons: each exterior ring with its holes."""
    rings = list(rings)
    polygons = [[ring] for ring in rings if area(ring) < 0]
    for hole in (ring for ring in rings if area(ring) > 0):
        home = [p for p in polygons if contains(p[0], hole[0]) or hole[0] in p[0]]
        if not home:
            raise SystemExit(f"the hole at {hole[0]} lies in no ring")
        home[0].append(hole)
    return polygons


def split(fields, polygons):
    """Yields the base units of one Natural Earth country."""
    source = fields["ADM0_A3"]
    if source in CUTS:
        polygons, part = cut(polygons, CUTS[source])
        yield unit_of(CUTS[source]["code"], fields, part)
    for code, (west, south, east, north) in SPLITS.get(source, {}).items():
        part = [p for p in polygons if all(west <= x <= east and south <= y <= north for x, y in p[0])]
        if not part:
            raise SystemExit(f"no ring of {source} lies in the box of {code}")
        polygons = [p for p in polygons if p not in part]
        yield unit_of(code, fields, part)
    if polygons:
        code, alpha2 = CODES.get(source, (fields["ISO_A3_EH"], fields["ISO_A2_EH"]))
        if len(code) == 3 and not (code.isalpha() and code.isupper()):
            raise SystemExit(f"{source} has the code {code}")
        label = [round(float(fields["LABEL_X"]), 4), round(float(fields["LABEL_Y"]), 4)]
        name = NAMES.get(code, (None, fields["NAME_EN"]))[1]
        yield {"code": code, "alpha2": alpha2, "name": name, "label": label, "polygons": polygons}


def unit_of(code, fields, polygons):
    alpha2, name = NAMES[code]
    return {"code": code, "alpha2": alpha2, "name": name, "label": None, "polygons": polygons}


def cut(polygons, how):
    """Cuts the polygon that has both ends of the line among its vertices; returns what remains and what is cut off."""
    (start, end) = how["line"]
    for index, polygon in enumerate(polygons):
        ring = polygon[0][:-1]
        a, b = nearest(ring, start), nearest(ring, end)
        if a is None or b is None:
            continue
        first, second = sorted((a, b))
        one = ring[first:second + 1]
        two = ring[second:] + ring[:first + 1]
        parts = [closed(one), closed(two)]
        parts.sort(key=lambda part: contains(part, how["inside"]))
        rest = polygons[:index] + [[parts[0]] + polygon[1:]] + polygons[index + 1:]
        return rest, [[parts[1]]]
    raise SystemExit(f"no ring has vertices at {start} and {end}")


def nearest(ring, point, within=0.001):
    """The index of the ring's vertex at `point`, or None."""
    for index, (x, y) in enumerate(ring):
        if abs(x - point[0]) < within and abs(y - point[1]) < within:
            return index
    return None


def feature(unit):
    properties = {"code": unit["code"], "alpha2": unit["alpha2"], "name": unit["name"]}
    if unit["label"]:
        properties["label"] = unit["label"]
    value = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "MultiPolygon", "coordinates": unit["polygons"]},
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
