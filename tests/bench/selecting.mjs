// How long it takes from a click to the ties of the country, painted, with a story far larger than any that is shown.
// Nothing passes or fails.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codes } from "./large/codes.mjs";
import { largeStory } from "./large/story.mjs";
import { click } from "./measure/click.mjs";
import { conditions } from "./measure/conditions.mjs";
import { serve } from "./measure/server.mjs";
import { summary, write } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { launch } from "./measure/visit.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Countries whose middles are land, far from each other. */
const PLACES = ["AUS", "BRA", "CHN"];

const folder = mkdtempSync(join(tmpdir(), "alliance-map-"));
const story = largeStory(await codes());
writeFileSync(join(folder, "large.json"), JSON.stringify(story));
writeFileSync(join(folder, "large.html"), `<!doctype html><html lang="en"><title>Large</title>
<script type="module" src="alliance-map.js"></script><alliance-map src="large.json"></alliance-map></html>`);
execFileSync(`${root}target/native/alliance-map`, ["check", join(folder, "large.json")], { stdio: "inherit" });

const site = await serve([folder, `${root}dist/`]);
const browser = await launch();
/** How many times slower the processor is. */
const SLOWER = [1, conditions.slower];
const rows = [];
for (const code of PLACES) {
  const row = [code];
  for (const rate of SLOWER) row.push(write(summary(await clicks(code, rate))));
  rows.push(row);
}

/** Returns the ms of some clicks on a country, each on a page of its own. */
async function clicks(code, rate) {
  const times = [];
  for (let run = 0; run < conditions.runs; run++) {
    const page = await browser.newPage({ viewport: conditions.viewport, locale: "en-GB" });
    page.on("pageerror", (error) => console.error(error));
    await page.addInitScript(() => {
      globalThis.benchReady = new Promise((done) => document.addEventListener("alliance-map-ready", done));
    });
    await page.goto(`${site.url}/large.html`);
    await page.evaluate(() => globalThis.benchReady.then(() => true));
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    times.push((await click(page, session, code)).click);
    await page.close();
  }
  return times;
}

console.log(`A made-up story of 200 countries, ${story.groups.length} groups and ${story.ties.length.toLocaleString("en-GB")} ties, each country with a hundredth of them: ms from a click
on a country to its ties painted; median of ${conditions.runs} runs (least to most). Aim: under 100 ms.\n`);
console.log(table([["", "this processor", `${conditions.slower}x slower`], ...rows]));
await browser.close();
await site.close();
rmSync(folder, { recursive: true });
