// Natural Earth's countries as they are published, as geography files at every scale that `make bench` draws: nothing
// simplified but what the grid makes of it.
//
// Usage: node worlds.mjs FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPolygons } from "../../tools/shapefile.mjs";
import { GRID, WORLDS } from "./scales.mjs";

/** A unit's code is its number in letters. */
const code = (index) => `x-${[676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join("")}`;

/** Some places lie next to nothing beyond 180°. */
const within = ([lon, lat]) => [Math.max(-180, Math.min(180, lon)), Math.max(-90, Math.min(90, lat))];

function geojson(scale) {
  const records = readPolygons(`.cache/natural-earth/ne_${scale}_admin_0_countries`);
  const features = records.map((polygons, index) => ({
    type: "Feature",
    properties: { code: code(index) },
    geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map((ring) => ring.map(within))) },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

const folder = process.argv[2];
const [countries, options] = ["countries.geojson", "options.json"].map((file) => join(folder, file));

/** Writes a geography file, without detail left out up to `coarse`. */
function atlas(name, coarse, ...input) {
  writeFileSync(options, JSON.stringify({ grid: GRID, coarse, islands: 0 }));
  const said = execFileSync("target/native/alliance-map", ["atlas", ...input, "--options", options, "-o", join(folder, `${name}.bin`)]);
  console.log(said.toString().split("\n")[0]);
}

mkdirSync(folder, { recursive: true });
for (const { name, scale, coarse } of WORLDS) {
  writeFileSync(countries, geojson(scale));
  atlas(name, coarse, countries);
}
// The map's own countries, with the codes and borders that stories need, and outlines as they come.
const geography = "data/geography";
atlas("full", 0, `${geography}/countries.geojson`, "--tables", `${geography}/worldviews.json`, "--capitals", `${geography}/capitals.json`);
for (const file of [countries, options]) rmSync(file);
