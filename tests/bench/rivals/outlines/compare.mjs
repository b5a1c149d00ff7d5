// World to path text: our engine against d3-geo and topojson-client, in one browser. Nothing passes or fails.
import { GRID } from "../../outlines/scales.mjs";
import { serve } from "../../measure/server.mjs";
import { number, ratio, summary, write } from "../../measure/statistics.mjs";
import { table } from "../../measure/table.mjs";
import { launch } from "../../measure/visit.mjs";
import { buildSite, versions } from "./site.mjs";

/** Most runs of each. */
const RUNS = Number(process.env.RUNS ?? 5) * 12;
const SCALES = ["110m", "50m"];
const VIEWS = { "equal-earth": "Equal Earth", globe: "orthographic" };

const worlds = Object.fromEntries(SCALES.map((scale) => [scale, `.cache/worlds/${scale}.bin`]));
const site = await serve([await buildSite("paths.js", worlds)]);
const browser = await launch();
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(error));
await page.goto(`${site.url}/`);
await page.waitForFunction(() => "measureOutlines" in globalThis);
const rows = [];
const notes = [];
for (const scale of SCALES) {
  for (const [view, label] of Object.entries(VIEWS)) {
    const { vertices, redraw, whole, drawn } = await page.evaluate(
      ([...given]) => globalThis.measureOutlines(...given), [scale, GRID, view, RUNS]);
    for (const [what, { ours, d3 }] of [["draw", redraw], ["read and draw", whole]]) {
      const [a, b] = [summary(ours), summary(d3)];
      rows.push([`${scale}, ${number(vertices)} vertices, ${label}: ${what}`, write(a, { digits: 1 }), write(b, { digits: 1 }), ratio(b.median, a.median), `${ours.length}`]);
    }
    notes.push(`${scale}, ${label}: ${alike(drawn)}`);
  }
}
console.log(`World to path text, one path a country, ours against d3-geo ${versions["d3-geo"]} and topojson-client ${versions["topojson-client"]}
in one Chromium ${browser.version()}: the same arcs, frame 1000 px wide, resampled to 0.3 px, written to 0.1 px. ms, the median
of so many warm runs in turns (least to most). "Read" is from the file's bytes or text, as it was fetched.\n`);
console.log(table([["", "ours, ms", "d3, ms", "d3 / ours", "runs"], ...rows]));
console.log(`\n${notes.join("\n")}`);
await browser.close();
await site.close();

/** Says how much alike is what both drew; paths of ours are in tenths of a px. */
function alike({ ours, d3 }) {
  let [both, apart] = [0, 0];
  for (const [i, box] of ours.boxes.entries()) {
    if (!box || !d3.boxes[i]) continue;
    both += 1;
    for (const [j, side] of box.entries()) apart = Math.max(apart, Math.abs(side / 10 - d3.boxes[i][j]));
  }
  const count = ({ boxes }) => boxes.filter(Boolean).length;
  return `${count(ours)} and ${count(d3)} countries in ${number(ours.letters)} and ${number(d3.letters)} letters of path; ` +
    `the boxes of the ${both} that both draw are at most ${number(apart, 2)} px apart`;
}
