// Finer outlines are read part by part by the engine as browsers get it, and by nobody when the map is gone meanwhile.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { refiner } from "../../www/finer.js";
import { toLines } from "../../www/lines.js";
import { host } from "../bench/measure/host.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const lines = (path) => toLines(JSON.parse(read(path).toString()));

const { initSync, Engine } = await import(new URL("www/pkg/alliance_map.js", root));
initSync({ module: read("www/pkg/alliance_map_bg.wasm") });

/** Returns a map without a page, what it was asked for, and what failed. */
function open() {
  const engine = new Engine(read("data/geography/world.bin"), host);
  engine.set("words", lines("data/text/en.json"));
  engine.read(lines("data/stories/nato-indo-pacific.json"));
  const made = { engine, grown: 0, drawn: 0, failures: [], leave: new AbortController(), then: () => {} };
  const watched = {
    refine: (world) => engine.refine(world),
    grow() {
      made.grown += 1;
      made.then();
      return engine.grow();
    },
    update: () => void (made.drawn += 1),
  };
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      made.failures.push(error);
    }
  };
  made.refine = refiner(watched, async () => new Uint8Array(read("data/geography/world-fine.bin")), attempt, made.leave.signal);
  return made;
}

test("they are read in many parts, drawn once, and not read again", async () => {
  const map = open();
  const coarse = map.engine.svg().length;
  await map.refine();
  assert.ok(map.grown > 5, `${map.grown} parts`);
  assert.ok(map.engine.svg().length > coarse * 1.3);
  const { grown } = map;
  await map.refine();
  assert.deepEqual([map.grown, map.drawn, map.failures], [grown, 1, []]);
  map.engine.free();
});

test("a map that goes while they are read is not called again", async () => {
  const map = open();
  map.then = () => {
    if (map.grown !== 2) return;
    // As a page does, after the part that is being read.
    queueMicrotask(() => {
      map.leave.abort();
      map.engine.free();
    });
  };
  await map.refine();
  assert.deepEqual([map.grown, map.drawn, map.failures], [2, 0, []]);
});
