// How the article loads and what it does afterwards, as a reader on a slow phone has it. Nothing passes or fails.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { click } from "./measure/click.mjs";
import { conditions, describe } from "./measure/conditions.mjs";
import { pace, quickest } from "./measure/pace.mjs";
import { serve } from "./measure/server.mjs";
import { number, summary, write } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { launch, visit } from "./measure/visit.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
/** The live part of the map, by the roles of its files: the first that is asked for starts the clock. */
const ENGINE = ["live", "wasm", "world"];

const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, "utf8"));
const engine = new Set(manifest.files.filter(({ role }) => ENGINE.includes(role)).map(({ path }) => `/${path}`));
const path = (url) => new URL(url).pathname;

const site = await serve([dist]);
const browser = await launch();
// The first page of a new browser pays for the browser, so one visit is not counted.
await visit(browser, `${site.url}/`);
const runs = [];
for (let run = 1; run <= conditions.runs; run++) {
  const before = pace();
  const seen = await visit(browser, `${site.url}/`, { idle: run === conditions.runs, then: click });
  runs.push({ ...seen, pace: (before + pace()) / 2 });
}
await browser.close();
await site.close();

const last = runs.at(-1);
const first = runs.map(({ asked }) => asked.filter(({ url }) => engine.has(path(url))).toSorted((a, b) => a.start - b.start)[0]);
const row = (what, values, how) => [what, write(summary(values), how)];
const ms = (what, values) => row(`${what}, ms`, values);
const named = { none: "under 50" };
const quick = quickest(runs);

console.log(`The article: ${describe()}.\n`);
console.log(table([
  ms("first text or picture painted", runs.map((run) => run.paint)),
  ms("static picture painted", runs.map((run) => run.picture)),
  ms("largest part painted", runs.map((run) => run.largest)),
  ms(`engine first asked for (${first[0] ? path(first[0].url) : "never"})`, first.map((request) => request?.start)),
  ms("alliance-map-ready", runs.map((run) => run.ready)),
  ms("from the engine's first request to alliance-map-ready", runs.map((run, i) => first[i] && run.ready - first[i].start)),
  row("longest task, ms", runs.map((run) => run.longest), named),
  row("longest task that ended after the first paint, ms", runs.map((run) => run.longestAfterPaint), named),
  row("longest task that began after it, ms", runs.map((run) => run.longestBegunAfterPaint), named),
  row("tasks over 50 ms", runs.map((run) => run.long)),
  row("tasks over 50 ms that ended after the first paint", runs.map((run) => run.longAfterPaint)),
  row("such that began after it", runs.map((run) => run.longBegunAfterPaint)),
  row("longest style, layout and paint of a frame, ms", runs.map((run) => run.rendering), named),
  row("the same after the first paint, ms", runs.map((run) => run.renderingAfterPaint), named),
  row("such over 50 ms after the first paint", runs.map((run) => run.renderingsAfterPaint)),
  ms("from a click on a country to its ties painted", runs.map((run) => run.click)),
  row("layout shift", runs.map((run) => run.shift), { digits: 4 }),
  row("requests", runs.map((run) => run.requests)),
  row("bytes received", runs.map((run) => sum(run.files))),
  row("the machine alone: a fixed piece of work around each run, ms", runs.map((run) => run.pace), { digits: 1 }),
  row(`the same, quickest ${quick.length} of ${runs.length} runs`, quick.map((run) => run.pace), { digits: 1 }),
  row("in these: longest task, ms", quick.map((run) => run.longest), named),
  row("in these: tasks over 50 ms", quick.map((run) => run.long)),
]));

console.log(`\n${table([["file", "bytes", "encoding"], ...[...last.files].map(([url, file]) => [path(url), number(file.bytes), file.encoding])])}\n`);
const others = [...new Set([...last.files.keys()].map((url) => new URL(url).origin))].filter((origin) => origin !== site.url);
const { timers, frames, requests } = last.idle;
console.log(`other origins asked: ${others.join(", ") || "none"}; cookies left: ${last.cookies}; entries of storage left: ${last.stored}`);
console.log(`${conditions.idle / 1000} s of nothing: ${timers} timers, ${frames} animation frames and ${requests} requests started`);

/** @param {Map<string, { bytes: number }>} files */
function sum(files) {
  return [...files.values()].reduce((total, { bytes }) => total + bytes, 0);
}
