// @ts-check
// From the files of a story to an engine that holds it.
import { textUrl, worldUrl } from "./assets.js";
import { mapError } from "./errors.js";
import { createHost } from "./host.js";
import { forget } from "./loader.js";
import { Engine } from "./pkg/alliance_map.js";

/**
 * Makes the engine of a map.
 * @param {import("./loader.js").Files} files
 * @param {string} src Address of the story.
 * @param {Element} element The map.
 * @param {Element} styled Where the custom properties of the fonts are read.
 */
export function createEngine({ world, story, words, language }, src, element, styled) {
  const name = src.split(/[?#]/)[0].split("/").pop() ?? "";
  try {
    const engine = new Engine(world, story, name, words, createHost(language, styled));
    // A reader finds the sources on the full page, to which the picture leads, else in the story itself.
    const page = element.querySelector('a[slot="picture"], [slot="picture"] a')?.getAttribute("href");
    engine.set("sources", page ? `${page.split("#")[0]}#sources` : src);
    return engine;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    // The engine's message begins with one of these words where it is not the story that it refused.
    const what = String(/** @type {Error} */ (error).message);
    if (what.startsWith("world: ")) {
      forget();
      throw mapError("invalid", "world", `${worldUrl}: ${what}`);
    }
    if (what.startsWith("text: ")) throw mapError("invalid", "script", `${textUrl}${language}.json: ${what}`);
    const schema = what.includes("[schema-version]") ? `this story is of schema ${JSON.parse(story).schema}; this release reads 1: ` : "";
    throw mapError("invalid", "story", schema + what);
  }
}
