// The globe as the shipped engine draws it into a page, turned a little before each frame.
import { createHost } from "/www/host.js";
import { toLines } from "/www/lines.js";
import { countFrames, turnBefore, WIDTH } from "/tests/bench/drag/frames.js";
import init, { Engine } from "/www/pkg/alliance_map.js";
import { sheets } from "./styles.js";

/** Px that turn it by a degree: half a turn from rim to rim. */
const DEGREE = WIDTH / 180;

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

/** Counts the frames of a geography file's globe. */
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
  const result = await countFrames(frames, (run) => {
    const [east, north] = turnBefore(run);
    engine.aimBy(east * DEGREE, north * DEGREE, 0, 0, 1);
    engine.fly(1);
    engine.set("moves", "1");
    engine.update(0, 1);
  });
  engine.free();
  return result;
};
