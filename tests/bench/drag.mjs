// How many frames a second the globe reaches while it is dragged. Nothing passes or fails.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { quickest } from "./measure/pace.mjs";
import { serve } from "./measure/server.mjs";
import { summary, write } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { launch } from "./measure/visit.mjs";

const root = new URL("../../", import.meta.url);
const FRAMES = Number(process.env.RUNS ?? 5) * 40;
const WORLDS = [
  ["shipped world", "/data/geography/world.bin", 60],
  ["all of 1:50m", "/.cache/worlds/full.bin", 30],
];

const site = await serve([fileURLToPath(new URL("tests/bench/drag/", root)), fileURLToPath(root)]);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
page.on("pageerror", (error) => console.error(error));
await page.goto(`${site.url}/`);
await page.waitForFunction(() => "measureDrag" in globalThis);
const rows = [["", "engine, ms a frame", "until painted, ms", "frames a second", "aim", "machine quickest", "machine's pace, ms"]];
for (const [label, world, aim] of WORLDS) {
  if (!existsSync(new URL(`.${world}`, root))) continue;
  const { work, frame, blocks } = await page.evaluate(([...given]) => globalThis.measureDrag(...given), [world, FRAMES]);
  const one = { digits: 1 };
  const rates = (some) => write(summary(some.map(({ rate }) => rate)), one);
  rows.push([
    label, write(summary(work), one), write(summary(frame), one), rates(blocks), `${aim}`, rates(quickest(blocks)),
    write(summary(blocks.map(({ pace }) => pace)), one),
  ]);
}
console.log(`The globe, 904 px wide, turned before each of ${FRAMES} frames, in headless Chromium ${browser.version()} without a graphics
processor, which asks for a frame 60 times a second at most. Median (least to most), of frames a second by blocks of 20. The
pace is that of a fixed piece of work after each block; "machine quickest" is the third of the blocks in which it took least.\n`);
console.log(table(rows));
await browser.close();
await site.close();
