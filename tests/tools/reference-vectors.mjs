// Writes tests/reference/*.json: what d3-geo makes of places and shapes under many projections.
// tests/reference.rs holds the engine to them. Run `node tests/tools/reference-vectors.mjs [FOLDER]`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { geoRotation } from "d3-geo";
import { d3 as projectionOf, measure, places, polygon, raws, round, shapes } from "./reference.mjs";

const root = new URL("../../", import.meta.url);
const rotations = [
  [0, 0, 0], [-150, 0, 0], [-11, 0, 0], [180, 0, 0], [-110, -55, 0], [-12, -53, 0],
  [-154, -47, 0], [40, -55, 0], [-145, 0, 0], [10, 20, 30], [0, 90, 0], [200, -80, -170],
];
const scale = 160;
const translate = [500, 250];

const views = [
  { name: "pacific", raw: "Patterson", rotate: [-150, 0, 0], extent: [0, 0, 1005.31, 451.45], translate: [502.655, 263.3] },
  { name: "patterson at 0", raw: "Patterson", rotate: [0, 0, 0] },
  { name: "natural earth at 11", raw: "NaturalEarth", rotate: [-11, 0, 0] },
  { name: "natural earth at 180", raw: "NaturalEarth", rotate: [180, 0, 0] },
  { name: "equal earth at 150", raw: "EqualEarth", rotate: [-150, 0, 0] },
  { name: "equal earth oblique", raw: "EqualEarth", rotate: [-60, -40, 20] },
  { name: "arctic", raw: "LambertAzimuthal", rotate: [-110, -55, 0], circle: 116 },
  { name: "arctic in its frame", raw: "LambertAzimuthal", rotate: [-110, -55, 0], circle: 150, scale: 105, extent: [0, 0, 360, 326], translate: [160, 166] },
  { name: "south pole", raw: "LambertAzimuthal", rotate: [0, 90, 0], circle: 75 },
  { name: "europe in a frame", raw: "LambertAzimuthal", rotate: [-12, -53, 0], circle: 60, scale: 600, extent: [200, 100, 600, 320] },
  { name: "globe", raw: "Orthographic", rotate: [-154, -47, 0], circle: 90 },
  { name: "globe from the Atlantic", raw: "Orthographic", rotate: [40, 0, 0], circle: 90 },
];

const d3 = (view) => projectionOf({ scale, translate, ...view });

function points() {
  return Object.keys(raws).flatMap((raw) => rotations.map((rotate) => {
    const turn = geoRotation(rotate);
    const projection = d3({ raw, rotate });
    // Far from where the azimuthal formulas end.
    const visible = ([lon, lat]) => {
      const [x, y] = turn([lon, lat]).map((a) => a * Math.PI / 180);
      const cos = Math.cos(x) * Math.cos(y);
      return raw === "Orthographic" ? cos > 0.05 : raw === "LambertAzimuthal" ? cos > -0.95 : Math.abs(x) < 3.14;
    };
    return { raw, rotate, points: places.filter(visible).map((at) => [...at, ...projection(at).map((n) => round(n, 8))]) };
  }));
}

const countries = JSON.parse(await readFile(new URL("data/geography/countries.geojson", root)));
const measured = views.map((view) => {
  const projection = d3({ ...view, precision: 0.01 });
  return {
    ...view,
    sphere: measure(projection, { type: "Sphere" }),
    shapes: Object.fromEntries(Object.entries(shapes).map(([name, list]) => [name, measure(projection, polygon(list), name.startsWith("comes to the cut") ? 1 : 0)])),
    countries: countries.features.map((feature) => [feature.properties.code, ...measure(projection, feature)]),
  };
});

const folder = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL("tests/reference/", root);
await mkdir(folder, { recursive: true });
const write = (name, value) => writeFile(new URL(name, folder), JSON.stringify(value).replace(/(\},|\],\[\[|\},\{)/g, "$1\n") + "\n");
await write("points.json", { scale, translate, projections: points() });
await write("areas.json", { scale, translate, precision: 0.01, shapes, views: measured });
