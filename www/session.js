// @ts-check
// From the address of a story to an engine that holds it.
import { toMapError } from "./errors.js";
import { createHost, languageOf } from "./host.js";
import { loadShared, loadStory, loadWords } from "./loader.js";
import { readWords } from "./words.js";

/** @typedef {import("./errors.js").Stage} Stage */

/**
 * Fetches all that a map needs and makes its engine.
 * @param {string} src Address of the story.
 * @param {Element} element The map, whose place in the page tells the language.
 * @param {Element} styled Where the custom properties of the fonts are read.
 * @param {AbortSignal} signal
 */
export async function openStory(src, element, styled, signal) {
  const language = languageOf(element);
  const [shared, story, words] = await Promise.all([
    loadShared(),
    loadStory(src, signal),
    loadWords(language, signal),
  ]);
  const name = src.split(/[?#]/)[0].split("/").pop() ?? "";
  const host = createHost(language, styled);
  try {
    const engine = new shared.Engine(shared.world, story, name, words, host);
    engine.sources_at(sourcesOf(element, src));
    return { engine, words: readWords(words), title: String(JSON.parse(story).title) };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw toMapError(error, "failed", "engine");
    throw toMapError(error, "invalid", refused(error));
  }
}

/**
 * Returns where a reader finds the sources: on the full page, to which the picture leads, else in the story itself.
 * @param {Element} element
 * @param {string} src
 */
function sourcesOf(element, src) {
  const page = element.querySelector('a[slot="picture"], [slot="picture"] a')?.getAttribute("href");
  return page ? `${page.split("#")[0]}#sources` : src;
}

/**
 * Returns what the engine refused: its message begins with "world: " or "text: " where that is not the story.
 * @param {unknown} error
 * @returns {Stage}
 */
function refused(error) {
  const message = error instanceof Error ? error.message : "";
  return message.startsWith("world: ") ? "world" : message.startsWith("text: ") ? "script" : "story";
}
