// The engine as browsers get it draws the same shapes as the command line: the page's picture and the live map agree.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { toLines } from "../../www/lines.js";
// Widths of letters are the host's own, so labels may stand elsewhere: they are not compared.
import { host } from "../bench/measure/host.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const lines = (path) => toLines(JSON.parse(read(path).toString()));

/** Steps of 0.1 px, the last digit that is written; the two round sines and cosines differently. */
const SLACK = 1;

/** Returns the numbers and the words between them of every shape of a picture, above its labels. */
function shapes(svg) {
  const above = svg.split('<g class="labels"')[0];
  const drawn = [...above.matchAll(/ (?:d|cx|cy|r|data-country|data-tie)="([^"]*)"/g)].map(([, value]) => value);
  const tokens = drawn.join("|").match(/-?\d+(?:\.\d+)?|[^\d-]+|-/g) ?? [];
  return { count: drawn.length, tokens };
}

const stories = ["data/stories/nato-indo-pacific.json", "tests/stories/latin-american-blocs.json"];
const { default: _, initSync, Engine } = await import(new URL("www/pkg/alliance_map.js", root));
initSync({ module: read("www/pkg/alliance_map_bg.wasm") });

for (const story of stories) {
  for (const select of ["USA", "BRA"]) {
    test(`${story} with ${select} selected`, () => {
      const engine = new Engine(read("data/geography/world.bin"), host);
      engine.set("words", lines("data/text/en.json"));
      engine.read(lines(story));
      assert.equal(engine.set("selected", select), "");
      const live = shapes(engine.svg());
      const args = ["render", story, "--select", select, "--width", "1000"];
      const native = shapes(execFileSync("target/native/alliance-map", args, { cwd: root, maxBuffer: 1 << 26 }).toString());
      assert.ok(live.count > 200, `only ${live.count} shapes`);
      assert.equal(live.count, native.count);
      assert.equal(live.tokens.length, native.tokens.length);
      live.tokens.forEach((token, i) => {
        const other = native.tokens[i];
        const close = Math.abs(Number(token) - Number(other)) <= SLACK;
        assert.ok(token === other || close, `token ${i}: ${token} in the browser, ${other} on the command line`);
      });
    });
  }
}
