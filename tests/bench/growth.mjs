// How times grow with what is drawn: with the vertices of the outlines, and with the ties of a made-up story. Each row
// has how many times the first row it is. Nothing passes or fails.
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { toLines } from "../../www/lines.js";
import { host, whole } from "./measure/host.mjs";
import { number, ratio, summary, write } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { WORLDS } from "./outlines/scales.mjs";
import { storyOf } from "./outlines/story.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const TIES = [10, 100, 1_000, 10_000];
/** ms for each number of the tables: as many runs as fit, but some. */
const BUDGET = Number(process.env.RUNS ?? 5) * 300;
const LEAST = 5;

/** Returns the summary of the times of a work. */
function time(work) {
  const times = [];
  const began = performance.now();
  for (let run = -2; run < LEAST || performance.now() - began < BUDGET; run++) {
    const start = performance.now();
    work(run);
    if (run >= 0) times.push(performance.now() - start);
  }
  return summary(times);
}

const one = { digits: 1 };

/** Adds to each time how many times the first row's it is. */
const grown = (rows) => rows.map(([label, size, ...times]) => [
  label, number(size), ratio(size, rows[0][1]),
  ...times.flatMap((each, column) => [write(each, one), ratio(each.median, rows[0][column + 2].median)]),
]);

if (existsSync(new URL(".cache/outlines/outlines.js", root)) && existsSync(new URL(".cache/worlds/10m.bin", root))) {
  const { initSync, Outlines } = await import(new URL(".cache/outlines/outlines.js", root));
  initSync({ module: read(".cache/outlines/outlines_bg.wasm") });
  const rows = WORLDS.map(({ name }) => {
    const bytes = read(`.cache/worlds/${name}.bin`);
    const outlines = new Outlines(bytes);
    const draw = (view) => time(() => outlines.draw(view, 1000, [-154, -47, 0]));
    return [name, outlines.vertices, time(() => new Outlines(bytes).free()), draw("equal-earth"), draw("globe")];
  });
  console.log("Growth with vertices, in Node.js: the file read, and all its countries drawn as path text.\n");
  console.log(table([["", "vertices", "", "read, ms", "", "Equal Earth, ms", "", "orthographic, ms", ""], ...grown(rows)]));
} else {
  console.log("Growth with vertices is not measured: .cache/outlines or .cache/worlds is missing.");
}

const { initSync, Engine } = await import(new URL("www/pkg/alliance_map.js", root));
initSync({ module: read("www/pkg/alliance_map_bg.wasm") });
const [world, text] = [read("data/geography/world.bin"), toLines(JSON.parse(read("data/text/en.json").toString()))];
const rows = TIES.map((count) => {
  const { json, busiest } = storyOf(count);
  const map = whole(new Engine(world, host));
  map.set("words", text);
  const story = time(() => map.read(toLines(JSON.parse(json))));
  const picture = time(() => map.svg());
  const selected = time((run) => {
    map.set("selected", busiest[run & 1]);
    map.svg();
  });
  return ["", count, story, picture, selected];
});
console.log(`
Growth with ties of a made-up story of 40 countries: the story read and
checked, the map written, and the same with a country selected that has a twentieth of the ties.
`);
console.log(table([["", "ties", "", "read, ms", "", "map, ms", "", "selected, ms", ""], ...grown(rows)]));
