// The countries of the shipped world, by the engine that shows them.
import { readFileSync } from "node:fs";
import { host, whole } from "../measure/host.mjs";

const root = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

/** Returns their codes. */
export async function codes() {
  const { initSync, Engine } = await import(new URL("www/pkg/alliance_map.js", root));
  initSync({ module: read("www/pkg/alliance_map_bg.wasm") });
  const engine = whole(new Engine(read("data/geography/world.bin"), host));
  const rows = engine.countries.split("\n").map((row) => row.split(" "));
  return rows.filter(([code]) => code).map(([code]) => code);
}
