// How often a tap selects the country that it was aimed at, on the map of a phone. Nothing passes or fails.
import { nato } from "../browser/stories.mjs";
import { MapOnPage } from "../browser/map.mjs";
import { fit, narrow, tap, WIDTH } from "../browser/pointing/taps.mjs";
import { serve } from "../browser/server.mjs";
import { number } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { launch } from "./measure/visit.mjs";

const TAPS = 1_000;

const site = await serve();
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 360, height: 1000 }, baseURL: site.url });
await page.goto(narrow(nato.src));
await fit(page);
await new MapOnPage(page).subjects.first().waitFor();
const results = await tap(page, nato.focus, TAPS);
await browser.close();
await site.close();

const share = (hits) => hits / TAPS;
const percent = (part) => `${number(100 * part, 1)} %`;
const shares = results.map(({ hits }) => share(hits));
const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
console.log(`Taps that miss by 6 px each way (standard deviation), ${number(TAPS)} aimed at each of ${results.length} countries on the map ${WIDTH} px
wide, view arctic, at the inset where that shows more of it: what was selected. Aim: mean 80 %, none under 50 %.\n`);
console.log(table([
  ["", "px² seen", "selected", "else"],
  ...results.toSorted((a, b) => a.hits - b.hits).map(({ code, px, hits, others }) => [
    code, number(px), percent(share(hits)),
    Object.entries(others).toSorted((a, b) => b[1] - a[1]).slice(0, 4).map(([other, times]) => `${other} ${percent(share(times))}`).join(", "),
  ]),
]));
console.log(`\nmean ${percent(mean)}, least ${percent(Math.min(...shares))}, under 50 %: ${shares.filter((each) => each < 0.5).length}, ` +
  `at 80 % and more: ${shares.filter((each) => each >= 0.8).length}`);
