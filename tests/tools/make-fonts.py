"""Derives data/fonts/*.ttf from the fonts as they are published (see data/fonts/README.md): the letters that
data/widths/widths.json covers, without hints, and of the layout rules kerning and accents only.

Usage, with fontTools installed: python3 tests/tools/make-fonts.py FOLDER-WITH-THE-FONTS [OUTPUT]
"""

import os
import sys

from fontTools import subset

OUTPUT = "data/fonts"
FONTS = {
    "NotoSans_500Medium.ttf": "NotoSans-Medium.ttf",
    "NotoSans_600SemiBold.ttf": "NotoSans-SemiBold.ttf",
    "NotoSans_700Bold.ttf": "NotoSans-Bold.ttf",
    "NotoSerif_400Regular_Italic.ttf": "NotoSerif-Italic.ttf",
}
# The ranges of make-widths.mjs.
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x386, 0x3CE), (0x400, 0x45F), (0x1EA0, 0x1EF9), (0x2010, 0x2026)]


def main():
    output = sys.argv[2] if len(sys.argv) > 2 else OUTPUT
    options = subset.Options(
        layout_features=["kern", "mark", "mkmk"],
        hinting=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    for source, name in FONTS.items():
        font = subset.load_font(find(sys.argv[1], source), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
        subsetter.subset(font)
        subset.save_font(font, os.path.join(output, name), options)


def find(folder, name):
    for place, _, names in os.walk(folder):
        if name in names:
            return os.path.join(place, name)
    raise SystemExit(f"{folder} has no {name}")


if __name__ == "__main__":
    main()
