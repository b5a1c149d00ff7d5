// Writes rotations.json: what d3-geo draws in the frame of every view, turned many ways.
// tests/rotations.rs holds the engine to it. Run `node tests/tools/reference-rotations.mjs [FOLDER]` for the few ways
// that stand in tests/reference, with 1:110m in all; with --all for all ways and each country, of 1:50m too.
//
// Where a vertex or a side lies on the edge of the map d3-geo at times fills all but what it should. So what it draws is
// held against what it finds by asking at many points whether they lie inside (geoContains, which cuts nothing); where
// the two contradict each other the points' share of the frame stands, and rings are not counted. Nor does a drawing stand
// whose area is below zero: no polygon has that. There d3-geo walks a ring backwards along the frame, so that its inside is
// the same, and lies on its left.
import { mkdir, writeFile } from "node:fs/promises";
import { geoContains, geoRotation } from "d3-geo";
import { d3, measure, places, polygon, raws, round, shapes } from "./reference.mjs";
import { readPolygons } from "./shapefile.mjs";

const all = process.argv.includes("--all");
const folder = process.argv.slice(2).find((argument) => argument !== "--all") ?? "tests/reference";

// Frames in radii: left, up, right, down of the centre. Those of world maps reach from 57° south to 84° north.
const band = (raw) => {
  const map = d3({ raw, rotate: [0, 0, 0], scale: 1, translate: [0, 0] });
  const [east] = raws[raw](Math.PI, 0);
  return [east, -map([0, 84])[1], east, map([0, -57])[1]];
};
const views = [
  { name: "pacific", raw: "Patterson", rotate: [-150, 0, 0], frame: band("Patterson") },
  { name: "arctic", raw: "LambertAzimuthal", rotate: [-110, -55, 0], circle: 150, frame: [160 / 105, 166 / 105, 200 / 105, 160 / 105] },
  { name: "atlantic", raw: "NaturalEarth", rotate: [-11, 0, 0], frame: band("NaturalEarth") },
  { name: "equal-earth", raw: "EqualEarth", rotate: [-150, 0, 0], frame: band("EqualEarth") },
  { name: "europe", raw: "LambertAzimuthal", rotate: [-12, -53, 0], circle: 89.999, frame: [0.4, 0.36, 0.56, 0.32] },
  { name: "indo-pacific", raw: "LambertAzimuthal", rotate: [-145, 0, 0], circle: 150, frame: [1.25, 1.15, 1.3, 0.85] },
  { name: "globe", raw: "Orthographic", rotate: [-154, -47, 0], circle: 89.999, frame: [1, 1, 1, 1], precision: 0.001 },
];
const width = 1000;

// The cut through Fiji and Chukotka and beside them, the poles in the middle, on the rim and in between, then any.
const rotations = [
  [0, 0, 0], [-0.2, 0, 0], [1.5, 0, 0], [180, 0, 0], [0, 90, 0], [0, -90, 0], [77, 90, 33], [-154, -90, 180], [-45, 89.9, 0],
  [-150, 60, 0], [30, -60, 20], [-178, 17, 0], [2, -17, 90], [-11, 0, 0], [-60, -40, 20], [0, 0, 90],
];
// As few numbers as fall anywhere: the steps of the golden section.
for (let i = 1; rotations.length < 64; i++) {
  rotations.push([0.618034, 0.414214, 0.732051].map((step, axis) => Math.round((((i * step) % 1) * 2 - 1) * (axis === 1 ? 900 : 1800)) / 10));
}

const geography = (name) => readPolygons(`.cache/natural-earth/ne_${name}_admin_0_countries`);
const lands = all ? [geography("110m"), geography("50m")] : [geography("110m")];

/** Points at which a map is asked. */
const POINTS = 4000;
/** The share of the frame by which drawing and asking may differ. */
const CLOSE = 0.01;
/** Px² that rounding may leave of a drawing of nothing. */
const NO_AREA = -0.5;

/** Returns the places under points spread evenly over a map's frame, as far as the map shows any. */
function spread(map) {
  const upright = d3({ ...map, rotate: [0, 0, 0], precision: 0 });
  const turn = geoRotation(map.rotate);
  const found = [];
  for (let i = 0; i < POINTS; i++) {
    // Neither in rows nor at random: the steps of the golden section's sister for two dimensions.
    const [x, y] = [((i * 0.7548776662) % 1) * map.extent[2], ((i * 0.5698402910) % 1) * map.extent[3]];
    const at = upright.invert([x, y]);
    const [lambda, phi] = at.map((degrees) => (degrees * Math.PI) / 180);
    const back = upright(at);
    const shown = Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90 && Math.hypot(back[0] - x, back[1] - y) < 1e-3;
    if (shown && Math.cos(lambda) * Math.cos(phi) > Math.cos(((map.circle ?? 181) * Math.PI) / 180) - (map.circle ? 0 : 2)) found.push(turn.invert(at));
  }
  return found;
}

function turned(view, rotate) {
  const [left, up, right, down] = view.frame;
  const scale = width / (left + right);
  const map = { precision: 0.1, ...view, rotate, scale, translate: [left * scale, up * scale], extent: [0, 0, width, (up + down) * scale] };
  const [projection, exact] = [d3(map), d3({ ...map, precision: 0 })];
  const frame = map.extent[2] * map.extent[3];
  let asked;
  const check = (object, always, undecided = 0) => {
    const drawn = measure(projection, object, undecided);
    if (!always && drawn[0] > NO_AREA && drawn[0] < frame / 4) return drawn;
    asked ??= spread(map);
    const share = asked.filter((at) => geoContains(object, at)).length / POINTS;
    return drawn[0] > NO_AREA && Math.abs(drawn[0] / frame - share) < CLOSE ? drawn : [round(share * frame, 3), 0, 1e9];
  };
  return {
    rotate,
    points: places.map((at) => exact(at).map((n) => round(n, 8))),
    sphere: measure(projection, { type: "Sphere" }),
    // Where a ring touches the cut, one ring or two that meet there are right; so is any crumb of what ends at the rim.
    shapes: Object.entries(shapes).map(([name, list]) => check(polygon(list), true, / the cut/.test(name) ? 1 : name === "hemisphere" ? 2 : 0)),
    lands: lands.map((land) => {
      const each = land.map((coordinates) => check({ type: "MultiPolygon", coordinates }, false));
      return all ? each : [each.reduce((sum, one) => sum.map((n, i) => round(n + one[i], 3)), [0, 0, 0])];
    }),
  };
}

const report = (view, rotate) => {
  if (all) console.error(`${view.name} ${rotate}`);
  return turned(view, rotate);
};
const file = {
  width, places, shapes: Object.values(shapes),
  views: views.map((view) => ({
    name: view.name, precision: view.precision ?? 0.1,
    turned: [view.rotate, ...(all ? rotations : rotations.slice(0, 11))].map((rotate) => report(view, rotate)),
  })),
};
await mkdir(folder, { recursive: true });
await writeFile(`${folder}/rotations.json`, JSON.stringify(file).replace(/(\},\{)/g, "},\n{") + "\n");
