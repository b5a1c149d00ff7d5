// Times of the engine as browsers get it, and of the command line: the median of many runs in ms.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { toLines } from "../../www/lines.js";
import { host, whole } from "./measure/host.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

function measure(what, runs, run) {
  const times = Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    run(i);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  console.log(`${what.padEnd(52)}${times[runs >> 1].toFixed(2).padStart(10)} ms`);
}

const file = "data/stories/nato-indo-pacific.json";
const [world, story, text] = [read("data/geography/world.bin"), read(file).toString(), read("data/text/en.json").toString()];
const { initSync, Engine } = await import(new URL("www/pkg/alliance_map.js", root));
const wasm = read("www/pkg/alliance_map_bg.wasm");

measure("compile the engine", 9, () => new WebAssembly.Module(wasm));
initSync({ module: wasm });
function readStory(engine) {
  engine.set("words", toLines(JSON.parse(text)));
  engine.read(toLines(JSON.parse(story)));
  return engine;
}
measure("read geography", 15, () => whole(new Engine(world, host)).free());
measure("the same, and the story", 15, () => readStory(whole(new Engine(world, host))).free());
const engine = readStory(whole(new Engine(world, host)));
measure("project at another width", 15, (i) => {
  engine.set("width", `${800 + i}`);
  return engine.ratio;
});
measure("lay out and write the picture", 15, () => engine.svg());
measure("the same with a country selected", 15, (i) => {
  engine.set("selected", i % 2 ? "JPN" : "USA");
  engine.svg();
});
measure("command line: one picture, from start to end", 9, () => {
  execFileSync("target/native/alliance-map", ["render", file], { cwd: root, maxBuffer: 1 << 26 });
});
