"""Reads polygons (.shp) and their attributes (.dbf), as far as Natural Earth's files need it."""

import struct


def read(stem):
    """Yields (attributes, rings) for each record of `stem`.shp and `stem`.dbf; a ring is a list of (lon, lat)."""
    return zip(_attributes(stem + ".dbf"), _rings(stem + ".shp"))


def _attributes(path):
    data = open(path, "rb").read()
    count, head, size = struct.unpack("<IHH", data[4:12])
    fields = []
    offset = 1
    for start in range(32, head - 1, 32):
        name = data[start:start + 11].split(b"\0")[0].decode("ascii")
        width = data[start + 16]
        fields.append((name, offset, width))
        offset += width
    for record in range(count):
        base = head + record * size
        yield {
            name: data[base + at:base + at + width].decode("utf-8").strip(" \0")
            for name, at, width in fields
        }


def _rings(path):
    data = open(path, "rb").read()
    at = 100
    while at < len(data):
        words = struct.unpack(">I", data[at + 4:at + 8])[0]
        body = data[at + 8:at + 8 + 2 * words]
        at += 8 + 2 * words
        kind = struct.unpack("<I", body[:4])[0]
        if kind != 5:
            raise ValueError(f"{path}: shape type {kind}, expected 5 (polygon)")
        parts, points = struct.unpack("<II", body[36:44])
        starts = struct.unpack(f"<{parts}I", body[44:44 + 4 * parts]) + (points,)
        numbers = struct.unpack(f"<{2 * points}d", body[44 + 4 * parts:44 + 4 * parts + 16 * points])
        vertices = list(zip(numbers[::2], numbers[1::2]))
        yield [vertices[a:b] for a, b in zip(starts, starts[1:])]
