// How many frames a second the globe reaches while it is dragged: ours with all that a map shows, and what D3 draws of the
// same geography without names, groups and ties, in turns. Nothing passes or fails.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { GRID } from "../../outlines/scales.mjs";
import { serve } from "../../measure/server.mjs";
import { ratio, summary, write } from "../../measure/statistics.mjs";
import { table } from "../../measure/table.mjs";
import { launch } from "../../measure/visit.mjs";

const here = new URL("./", import.meta.url);
const root = new URL("../../../../", here);
const out = new URL("../../results/globe/", here);
const RUNS = Number(process.env.RUNS ?? 5);
/** Frames of a run. */
const FRAMES = 40;
const WORLDS = [
  ["shipped world", "data/geography/world.bin"],
  ["all of 1:50m", ".cache/worlds/full.bin"],
];

await mkdir(out, { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL("globe.js", here))],
  outfile: fileURLToPath(new URL("globe.js", out)),
  bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "error",
});
for (const file of ["outlines.js", "outlines_bg.wasm"]) await copyFile(new URL(`.cache/outlines/${file}`, root), new URL(file, out));
for (const [index, [, path]] of WORLDS.entries()) await copyFile(new URL(path, root), new URL(`${index}.bin`, out));
await writeFile(new URL("index.html", out), '<!doctype html><title>Globe</title><body><script type="module" src="globe.js"></script>');

const sites = { ours: await serve([fileURLToPath(new URL("tests/bench/drag/", root)), fileURLToPath(root)]), d3: await serve([fileURLToPath(out)]) };
const browser = await launch();

/** Returns what one run of one of the two saw, on a page of its own. */
async function run(who, index, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(`${sites[who].url}/`);
  const name = who === "ours" ? "measureDrag" : "measureGlobe";
  await page.waitForFunction((name) => name in globalThis, name);
  const given = who === "ours" ? [`/${path}`, FRAMES] : [`${index}`, GRID, FRAMES];
  const seen = await page.evaluate(([name, given]) => globalThis[name](...given), [name, given]);
  await page.close();
  return seen;
}

const versions = JSON.parse(await readFile(new URL("../package.json", here), "utf8")).devDependencies;
const one = { digits: 1 };
const rows = [];
for (const [index, [label, path]] of WORLDS.entries()) {
  const found = { ours: [], d3: [] };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const who of turn & 1 ? ["ours", "d3"] : ["d3", "ours"]) found[who].push(await run(who, index, path));
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
