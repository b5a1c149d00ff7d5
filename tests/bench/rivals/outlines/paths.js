// World to path text, by our engine and by d3-geo with topojson-client: the same arcs, frame and precision, in one page.
import { geoEqualEarth, geoOrthographic, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { frames } from "./frames.js";

/** ms after which no more runs are made, if there were enough. */
const BUDGET = 12_000;
const ENOUGH = 10;
/** Runs that are not counted: the browser compiles what runs often. */
const WARM = 5;

const { default: init, Outlines } = await import(new URL("outlines.js", import.meta.url).href);
await init({ module_or_path: new URL("outlines_bg.wasm", import.meta.url) });

const raws = { "equal-earth": geoEqualEarth, globe: geoOrthographic };

function d3Path(view) {
  const { rotate, scale, translate, extent, circle } = frames[view];
  const projection = raws[view]().rotate(rotate).scale(scale).translate(translate).precision(0.3);
  if (circle) projection.clipAngle(circle);
  return geoPath(projection.clipExtent(extent)).digits(1);
}

/** Returns the paths of all units. */
function d3Draw(features, view) {
  const path = d3Path(view);
  return features.map((each) => path(each) ?? "");
}

/** Returns the units of TopoJSON text as features, as a page has them after it has loaded. */
function d3Read(text) {
  const topology = JSON.parse(text);
  return feature(topology, topology.objects.units).features;
}

/**
 * Runs both in turns, so that a busy moment meets both, until the budget is spent.
 * @param {() => unknown} ours @param {() => unknown} d3
 */
async function turns(ours, d3, most) {
  const times = { ours: [], d3: [] };
  const began = performance.now();
  for (let run = -WARM; run < most; run++) {
    for (const [name, work] of run & 1 ? [["ours", ours], ["d3", d3]] : [["d3", d3], ["ours", ours]]) {
      const start = performance.now();
      work();
      if (run >= 0) times[name].push(performance.now() - start);
    }
    await new Promise((done) => setTimeout(done));
    if (run >= ENOUGH && performance.now() - began > BUDGET) break;
  }
  return times;
}

/** Measures one view of one scale. */
globalThis.measureOutlines = async (name, grid, view, most) => {
  const bytes = new Uint8Array(await (await fetch(new URL(`${name}.bin`, import.meta.url))).arrayBuffer());
  const outlines = new Outlines(bytes);
  const topology = JSON.parse(outlines.topojson(grid));
  topology.transform = { scale: [360 / grid, 360 / grid], translate: [0, 0] };
  const text = JSON.stringify(topology);
  const features = d3Read(text);
  const { width, rotate } = frames[view];
  const ours = () => outlines.draw(view, width, rotate);
  const d3 = () => d3Draw(features, view);
  const whole = () => {
    const fresh = new Outlines(bytes);
    fresh.draw(view, width, rotate);
    fresh.free();
  };
  const result = {
    vertices: outlines.vertices,
    redraw: await turns(ours, d3, most),
    whole: await turns(whole, () => d3Draw(d3Read(text), view), most >> 1),
    drawn: { ours: look(ours()), d3: look(d3()) },
  };
  outlines.free();
  return result;
};

/** Returns how many letters the paths take, and the box of each in px, if it has one. */
function look(paths) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  document.body.append(svg);
  const boxes = paths.map((d) => {
    if (!d) return undefined;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    svg.append(path);
    const { x, y, width, height } = path.getBBox();
    return [x, y, width, height];
  });
  svg.remove();
  return { letters: paths.join("").length, boxes };
}
