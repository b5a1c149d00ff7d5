// How many frames a second the globe reaches while it is dragged: ours with all that a map shows, and what D3 draws of the
// same geography without names, groups and ties, in turns. Nothing passes or fails.
import { fileURLToPath } from "node:url";
import { GRID } from "../../outlines/scales.mjs";
import { serve } from "../../measure/server.mjs";
import { ratio, summary, write } from "../../measure/statistics.mjs";
import { table } from "../../measure/table.mjs";
import { launch } from "../../measure/visit.mjs";
import { buildSite, versions } from "./site.mjs";

const root = new URL("../../../../", import.meta.url);
const RUNS = Number(process.env.RUNS ?? 5);
/** Frames of a run. */
const FRAMES = 40;
const WORLDS = { shipped: "data/geography/world.bin", full: ".cache/worlds/full.bin" };
const LABELS = { shipped: "shipped world", full: "all of 1:50m" };

const sites = {
  ours: await serve([fileURLToPath(new URL("tests/bench/drag/", root)), fileURLToPath(root)]),
  d3: await serve([await buildSite("globe.js", WORLDS)]),
};
const browser = await launch();

/** Returns what one run of one of the two saw, on a page of its own. */
async function run(who, world) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${sites[who].url}/`);
  const name = who === "ours" ? "measureDrag" : "measureGlobe";
  await page.waitForFunction((name) => name in globalThis, name);
  const given = who === "ours" ? [`/${WORLDS[world]}`, FRAMES] : [world, GRID, FRAMES];
  const seen = await page.evaluate(([name, given]) => globalThis[name](...given), [name, given]);
  await page.close();
  return seen;
}

const one = { digits: 1 };
const rows = [];
for (const [world, label] of Object.entries(LABELS)) {
  const found = { ours: [], d3: [] };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const who of turn & 1 ? ["ours", "d3"] : ["d3", "ours"]) found[who].push(await run(who, world));
  }
  const [ours, d3] = [found.ours, found.d3].map((runs) => ({
    painted: summary(runs.flatMap(({ frame }) => frame)),
    rate: summary(runs.flatMap(({ blocks }) => blocks.map(({ rate }) => rate))),
  }));
  rows.push([label, write(ours.painted, one), write(d3.painted, one), ratio(d3.painted.median, ours.painted.median),
    write(ours.rate, one), write(d3.rate, one)]);
}
console.log(`The globe turned before each frame, ours with names, groups and ties, and d3-geo ${versions["d3-geo"]} with countries and
graticule alone, in turns of ${FRAMES} frames in one Chromium ${browser.version()} without a graphics processor, which asks for a
frame 60 times a second at most. Median (least to most).\n`);
console.log(table([["", "ours painted, ms", "d3 painted, ms", "d3 / ours", "ours, frames a second", "d3"], ...rows]));
await browser.close();
for (const site of Object.values(sites)) await site.close();
