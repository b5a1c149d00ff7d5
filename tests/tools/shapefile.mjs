// Reads the polygons of a shapefile, as far as Natural Earth's files need it.
import { readFileSync } from "node:fs";

/** Returns for each record of `stem`.shp its polygons, each a list of closed rings, the exterior first. */
export function readPolygons(stem) {
  const data = readFileSync(`${stem}.shp`);
  const records = [];
  for (let at = 100; at < data.length; at += 8 + 2 * data.readUInt32BE(at + 4)) {
    const body = at + 8;
    const [parts, points] = [data.readUInt32LE(body + 36), data.readUInt32LE(body + 40)];
    const start = (part) => (part < parts ? data.readUInt32LE(body + 44 + 4 * part) : points);
    const number = (index) => data.readDoubleLE(body + 44 + 4 * parts + 8 * index);
    const polygons = [];
    for (let part = 0; part < parts; part++) {
      const ring = [];
      for (let point = start(part); point < start(part + 1); point++) ring.push([number(2 * point), number(2 * point + 1)]);
      // Exteriors run clockwise; a hole follows the exterior that it is in.
      if (turn(ring) < 0) polygons.push([ring]);
      else polygons.at(-1).push(ring);
    }
    records.push(polygons);
  }
  return records;
}

const turn = (ring) => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0);
