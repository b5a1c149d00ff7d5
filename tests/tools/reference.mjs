// What the scripts that write tests/reference share: d3's projections, rings that are hard to cut, places, and how
// what d3 draws is measured.
import { geoAzimuthalEqualAreaRaw, geoEqualEarthRaw, geoNaturalEarth1Raw, geoOrthographicRaw } from "d3-geo";
import { geoPath, geoProjection } from "d3-geo";
import { geoPattersonRaw } from "d3-geo-projection";

export const raws = {
  Patterson: geoPattersonRaw,
  LambertAzimuthal: geoAzimuthalEqualAreaRaw,
  EqualEarth: geoEqualEarthRaw,
  NaturalEarth: geoNaturalEarth1Raw,
  Orthographic: geoOrthographicRaw,
};

// Rings that are hard to cut: clockwise on the map, not closed, degrees.
const parallel = (lat, step) => Array.from({ length: 360 / Math.abs(step) }, (_, i) => [-180 + ((i * step + 720) % 360), lat]);
export const shapes = {
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

export const round = (number, digits) => Number(number.toFixed(digits)) + 0;

export const places = [[0, 0], [4.35, 50.85], [139.69, 35.69], [174.78, -41.29], [-77.04, 38.91], [149.13, -35.28], [-21.9, 64.1],
  [126.98, 37.57], [51.39, 35.69], [37.62, 55.75], [-179.9, 16.2], [179.9, -16.2], [-30.5, 71], [12, -89], [-100, 89], [55, -21]];

/** Returns d3's projection for a view. */
export const d3 = (view) => {
  const projection = geoProjection(raws[view.raw]).scale(view.scale).translate(view.translate);
  projection.rotate(view.rotate).precision(view.precision ?? 0);
  if (view.circle) projection.clipAngle(view.circle);
  if (view.extent) projection.clipExtent([view.extent.slice(0, 2), [view.extent[0] + view.extent[2], view.extent[1] + view.extent[3]]]);
  return projection;
};

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

/**
 * Returns in how many places the rings meet the frame more than once, as at the two sides of a cut that runs out of it. Two
 * rings that touch there are as right as one.
 */
function touches(projection, rings) {
  const [[left, top], [right, bottom]] = projection.clipExtent() ?? [[-Infinity, -Infinity], [Infinity, Infinity]];
  const met = rings.flatMap((ring) => ring
    .filter(([x, y]) => x === left || y === top || x === right || y === bottom)
    .map((at) => at.map((px) => px.toFixed(6)).join())
    // Twice in a row is once.
    .filter((at, i, all) => at !== all.at(i - 1)));
  return met.length - new Set(met).size;
}

/** Returns [total area, rings of more than 0.1 px², how many more or fewer are as right]: for want of exactness, or of rule. */
export function measure(projection, object, undecided = 0) {
  const drawn = rings(projection, object);
  const areas = drawn.map(area);
  const count = areas.filter((a) => Math.abs(a) >= 0.1).length;
  const near = areas.filter((a) => Math.abs(Math.abs(a) - 0.1) < 0.02).length;
  const doubtful = near + touches(projection, drawn);
  return [round(areas.reduce((sum, a) => sum + a, 0), 3), count, doubtful + undecided];
}

export const polygon = (list) => ({ type: "Polygon", coordinates: list.map((ring) => [...ring, ring[0]]) });
