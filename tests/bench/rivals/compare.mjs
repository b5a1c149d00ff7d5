// Our map beside other libraries: the same countries in the same colours, loaded in turns under the same conditions.
// Nothing passes or fails.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nato } from "../../browser/stories.mjs";
import { conditions, describe } from "../measure/conditions.mjs";
import { serve } from "../measure/server.mjs";
import { ratio, summary, write } from "../measure/statistics.mjs";
import { table } from "../measure/table.mjs";
import { launch, visit } from "../measure/visit.mjs";
import { buildPages, out } from "./build.mjs";
import { ask, withoutScripts } from "./look.mjs";

const root = new URL("../../../", import.meta.url);
const pictures = new URL("../results/pictures/", import.meta.url);
const built = await buildPages(nato.json);
await mkdir(pictures, { recursive: true });

const site = await serve([fileURLToPath(new URL("dist/", root)), fileURLToPath(out)]);
const browser = await launch();
const results = built.pages.map((page) => ({ ...page, runs: [], bare: undefined }));
// The first page of a new browser pays for the browser, so one visit is not counted.
await visit(browser, site.url + results[0].path);
// In turns, so that a busy minute of the machine meets all of them, and each time another one begins.
for (let run = 1; run <= conditions.runs; run++) {
  for (const place of results.keys()) {
    const result = results[(place + run) % results.length];
    const last = run === conditions.runs;
    const picture = fileURLToPath(new URL(`${result.path.replaceAll("/", "-").replace(/^-|-$/g, "") || "article"}.png`, pictures));
    result.runs.push(await visit(browser, site.url + result.path, { idle: last, then: last ? ask(built, picture) : undefined }));
    if (last) result.bare = await withoutScripts(browser, site.url + result.path, built.names);
  }
}
await browser.close();
await site.close();

const bytes = ({ files }) => [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
const of = ({ runs }, what) => summary(runs.map(what));
const [ours] = results;

console.log(`${built.countries.length} countries in ${built.groups.length} colours: ${describe()}. Ratios are to the first line.\n`);
console.log(table([
  ["", "bytes", "ratio", "requests", "picture, ms", "map ready, ms", "ratio", "longest task, ms", "layout shift"],
  ...results.map((result) => [
    result.label,
    write(of(result, bytes)),
    ratio(of(result, bytes)?.median, of(ours, bytes)?.median),
    write(of(result, ({ requests }) => requests)),
    write(of(result, ({ picture }) => picture)),
    write(of(result, ({ ready }) => ready)),
    ratio(of(result, ({ ready }) => ready)?.median, of(ours, ({ ready }) => ready)?.median),
    write(of(result, ({ longest }) => longest), { none: "under 50" }),
    write(of(result, ({ shift }) => shift), { digits: 4 }),
  ]),
]));

console.log(`
Drawn: shapes in each colour; for ours, countries with a shape. Named: how many of the ${built.countries.length} a screen reader is told of, on
things of their own (not in running text), and anywhere. Without scripts: how many the page names, and the page to
which its picture leads. Idle: timers, frames and requests started in ${conditions.idle / 1000} s of nothing.
`);
console.log(table([
  ["", "drawn", "named on its own", "anywhere", "without scripts: picture", "named", "one link on", "idle", "other origins"],
  ...results.map(({ label, runs, bare }) => {
    const { drawn, tree, idle, files } = runs.at(-1);
    const others = new Set([...files.keys()].map((url) => new URL(url).origin).filter((origin) => origin !== site.url));
    return [label, drawn, tree.own, tree.anywhere, bare.picture ? "yes" : "no", bare.named, bare.linked ?? "–",
      idle.timers + idle.frames + idle.requests, others.size].map(String);
  }),
]));
