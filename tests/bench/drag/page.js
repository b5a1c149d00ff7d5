// The globe as the shipped engine draws it into a page, turned a little before each frame.
import { createHost } from "/www/host.js";
import { toLines } from "/www/lines.js";
import { pace } from "/tests/bench/measure/pace.mjs";
import init, { Engine } from "/www/pkg/alliance_map.js";
import { sheets } from "./styles.js";

const WIDTH = 904;
/** Px that turn it by a degree: half a turn from rim to rim. */
const DEGREE = WIDTH / 180;
/** Degrees from frame to frame: a quick drag. */
const STEP = [1.3, 0.4];
/** Frames that are not counted: the browser compiles what runs often. */
const WARM = 20;
/** Frames one behind the other, between which the machine's own pace is measured. */
const BLOCK = 20;

await init({ module_or_path: "/www/pkg/alliance_map_bg.wasm" });
const json = async (path) => (await fetch(path)).json();
const [story, words] = await Promise.all([json("/data/stories/nato-indo-pacific.json"), json("/data/text/en.json")]);

/** Returns a box that is styled as the live map's frame is. */
function frame() {
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = sheets;
  shadow.innerHTML = '<div class="root ready"><div class="stage bare"><div class="own map" part="map"></div></div></div>';
  document.body.replaceChildren(host);
  return shadow;
}

/**
 * Returns for each frame the ms that the engine took, and the ms from its begin to the end of painting; and for each block of
 * frames how many there were a second, with the machine's pace.
 */
globalThis.measureDrag = async (world, frames) => {
  const bytes = new Uint8Array(await (await fetch(world)).arrayBuffer());
  const shadow = frame();
  const map = shadow.querySelector(".map");
  const engine = new Engine(bytes, createHost("en", shadow.firstElementChild));
  engine.set("words", toLines(words));
  engine.read(toLines(story));
  engine.set("view", "globe");
  engine.set("width", `${WIDTH}`);
  shadow.querySelector(".stage").style.cssText = `width:${WIDTH}px;height:${WIDTH}px;position:relative`;
  engine.mount(map);
  while (engine.grow());
  // One for all frames: the browser would clear away the others while frames are counted.
  const { port1, port2 } = new MessageChannel();
  const result = { work: [], frame: [], blocks: [] };
  let stamps = [];
  for (let run = -WARM; run < frames; run++) {
    const stamp = await new Promise(requestAnimationFrame);
    const start = performance.now();
    engine.aimBy(STEP[0] * DEGREE, 20 * DEGREE * (Math.sin(STEP[1] * run * 0.1) - Math.sin(STEP[1] * (run - 1) * 0.1)), 0, 0, 1);
    engine.fly(1);
    engine.set("moves", "1");
    engine.update(0, 1);
    const work = performance.now() - start;
    // A message after the frame arrives when the frame is painted.
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
    if (run < 0) continue;
    result.work.push(work);
    result.frame.push(performance.now() - start);
    stamps.push(stamp);
    if (stamps.length === BLOCK) {
      result.blocks.push({ rate: ((BLOCK - 1) * 1000) / (stamps.at(-1) - stamps[0]), pace: pace() });
      stamps = [];
    }
  }
  engine.free();
  return result;
};
