// @ts-check
// From the files of a story to an engine that holds it.
import { createHost } from "./host.js";
import init, { Engine } from "./pkg/alliance_map.js";

/**
 * Makes the engine ready: while it arrives, where it is of the right type, else when it is there.
 * @param {Response} response
 */
export const start = (response) => init({ module_or_path: response });

/**
 * Makes the engine of a map.
 * @param {import("./loader.js").Files} files
 * @param {string} src Address of the story.
 * @param {Element} element The map.
 * @param {Element} styled Where the custom properties of the fonts are read.
 */
export function createEngine({ world, story, words, language }, src, element, styled) {
  const name = /** @type {string} */ (src.split(/[?#]/)[0].split("/").pop());
  try {
    const engine = new Engine(world, story, name, words, createHost(language, styled));
    // A reader finds the sources on the full page, to which the picture leads, else in the story itself.
    const page = element.querySelector('a[slot="picture"], [slot="picture"] a')?.getAttribute("href");
    engine.sources_at(page ? `${page.split("#")[0]}#sources` : src);
    return engine;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    // The engine's message begins with one of these words where it is not the story that it refused.
    const stage = /** @type {const} */ ({ world: "world", text: "script" })[String(error).split(": ")[1]] ?? "story";
    throw Object.assign(/** @type {Error} */ (error), { code: "invalid", stage });
  }
}
