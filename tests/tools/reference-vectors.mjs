// Writes tests/reference/*.json: what d3-geo makes of places and shapes under many projections.
// tests/reference.rs holds the engine to them. Run `node tests/tools/reference-vectors.mjs [FOLDER]`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { geoAzimuthalEqualAreaRaw, geoEqualEarthRaw, geoNaturalEarth1Raw, geoOrthographicRaw } from "d3-geo";
import { geoPath, geoProjection, geoRotation } from "d3-geo";
import { geoPattersonRaw } from "d3-geo-projection";

const root = new URL("../../", import.meta.url);
const raws = {
  Patterson: geoPattersonRaw,
  LambertAzimuthal: geoAzimuthalEqualAreaRaw,
  EqualEarth: geoEqualEarthRaw,
  NaturalEarth: geoNaturalEarth1Raw,
  Orthographic: geoOrthographicRaw,
};
const rotations = [
  [0, 0, 0], [-150, 0, 0], [-11, 0, 0], [180, 0, 0], [-110, -55, 0], [-12, -53, 0],
  [-154, -47, 0], [40, -55, 0], [-145, 0, 0], [10, 20, 30], [0, 90, 0], [200, -80, -170],
];
const scale = 160;
const translate = [500, 250];

// Rings that are hard to cut: clockwise on the map, not closed, degrees.
const parallel = (lat, step) => Array.from({ length: 360 / Math.abs(step) }, (_, i) => [-180 + ((i * step + 720) % 360), lat]);
const shapes = {
  "pole in polygon, north": [parallel(70, -10)],
  "pole in polygon, south": [parallel(-65, 10)],
  "band round the globe": [parallel(30, 5), parallel(-20, -5)],
  "all but a square": [[[10, 10], [20, 10], [20, 20], [10, 20]]],
  "all but a square on the cut": [[[175, -5], [-175, -5], [-175, 5], [175, 5]]],
  "side on the cut, from the west": [[[170, 0], [170, 10], [180, 10], [180, 0]]],
  "side on the cut, from the east": [[[-180, 0], [-180, 10], [-170, 10], [-170, 0]]],
  "corner on the cut": [[[160, 0], [180, 10], [160, 20]]],
  // One ring or two that meet along the cut: both are right.
  "comes to the cut, follows it and goes on": [[[170, -30], [170, 30], [-170, 30], [180, 20], [180, -20], [-170, -30]]],
  "hole across the cut": [
    [[150, -30], [150, 30], [-150, 30], [-150, -30]],
    [[170, -10], [-170, -10], [-170, 10], [170, 10]],
  ],
  "hole round the pole": [parallel(60, -10), parallel(80, 10)],
  "two teeth across the cut": [
    [[160, -20], [160, 20], [-170, 20], [-170, 10], [170, 10], [170, -10], [-170, -10], [-170, -20]],
  ],
  "Fiji, Vanua Levu and Taveuni": [[[178.5, -17], [179.9, -16.1], [-179.8, -16.2], [-179.9, -17], [178.8, -17.2]]],
  "Chukotka": [[[170, 60], [165, 70], [176, 69.9], [180, 69], [-175, 67.5], [-170, 66], [-173, 64.2], [178, 62.5]]],
  "Greenland": [[[-73, 78], [-60, 82], [-30, 83.6], [-12, 81.5], [-20, 75], [-22, 70], [-40, 65], [-43, 60], [-53, 67], [-55, 72]]],
  "Antarctica": [[[-60, -63], [-40, -78], [0, -70], [50, -66], [110, -66], [160, -70], [170, -78], [-150, -77], [-100, -73], [-70, -70]]],
  "side through the pole": [[[10, 80], [-170, 80], [-80, 60]]],
  "hemisphere": [[[-90, 0], [0, 0.5], [90, 0], [180, 0.5]]],
  "tiny island": [[[-30.001, 40], [-30.001, 40.002], [-29.999, 40.002], [-29.999, 40]]],
};
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

const d3 = (view) => {
  const projection = geoProjection(raws[view.raw]).scale(view.scale ?? scale).translate(view.translate ?? translate);
  projection.rotate(view.rotate).precision(view.precision ?? 0);
  if (view.circle) projection.clipAngle(view.circle);
  if (view.extent) projection.clipExtent([view.extent.slice(0, 2), [view.extent[0] + view.extent[2], view.extent[1] + view.extent[3]]]);
  return projection;
};
const round = (number, digits) => Number(number.toFixed(digits)) + 0;

const places = [[0, 0], [4.35, 50.85], [139.69, 35.69], [174.78, -41.29], [-77.04, 38.91], [149.13, -35.28], [-21.9, 64.1],
  [126.98, 37.57], [51.39, 35.69], [37.62, 55.75], [-179.9, 16.2], [179.9, -16.2], [-30.5, 71], [12, -89], [-100, 89], [55, -21]];

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

// Draws into a list of rings, as a canvas context would.
function rings(projection, object) {
  const all = [];
  const context = {
    beginPath() {}, arc() {}, closePath() {},
    moveTo(x, y) { all.push([[x, y]]); },
    lineTo(x, y) { all[all.length - 1].push([x, y]); },
  };
  geoPath(projection, context)(object);
  return all;
}

const area = (ring) => ring.reduce((sum, [x, y], i) => {
  const [x0, y0] = ring[(i + ring.length - 1) % ring.length];
  return sum + (x0 * y - y0 * x) / 2;
}, 0);

// [total area, rings of more than 0.1 px², rings so near to 0.1 px² that rounding decides]
function measure(projection, object, undecided = 0) {
  const areas = rings(projection, object).map(area);
  const count = areas.filter((a) => Math.abs(a) >= 0.1).length;
  const doubtful = areas.filter((a) => Math.abs(Math.abs(a) - 0.1) < 0.02).length;
  return [round(areas.reduce((sum, a) => sum + a, 0), 3), count, doubtful + undecided];
}

const polygon = (list) => ({ type: "Polygon", coordinates: list.map((ring) => [...ring, ring[0]]) });
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
