// @ts-check
// The engine: started once for a page, and made for each map, from the files of its story.
import { mapError } from "./errors.js";
import { createHost } from "./host.js";
import { linesOf, places, plain, toLines } from "./lines.js";
import init, { Engine } from "./pkg/alliance_map.js";

/** Letters after which lines are enough for one step. */
const MUCH = 8_000;

/** @type {any} The compiled engine. */
let compiled;

/**
 * Starts the engine: while it arrives, where it is of the right type, else when it is there.
 * @param {Response} response
 * @param {string} damaged What to say where it cannot be started.
 */
export async function start(response, damaged) {
  try {
    compiled = await init({ module_or_path: response });
  } catch (error) {
    const what = String(error);
    // Browsers name the policy, each in its own words.
    if (/CSP|unsafe-eval/.test(what)) {
      throw mapError("unsupported", "wasm", "add 'wasm-unsafe-eval' to script-src in the page's content security policy");
    }
    throw mapError("invalid", "wasm", damaged + what);
  }
}

/** Starts the engine anew from what was compiled. */
export const renew = () => init({ module_or_path: compiled });

/**
 * Lets the browser answer its reader, and paint, between two steps of a long work: `yield` would go on before it paints.
 * Throws where the work is no longer wanted.
 */
export async function pause(/** @type {AbortSignal} */ signal) {
  // @ts-ignore Not every browser has it, nor every list of what browsers have.
  await (globalThis.scheduler?.postTask?.(() => {}) ?? new Promise((done) => setTimeout(done)));
  signal.throwIfAborted();
}

/**
 * Makes the engine of a map, and what it asks of the page. It is freed when the signal is aborted, unless the reason is `true`: then it may not be
 * called again.
 * @param {import("./loader.js").Files} files
 * @param {string} src Address of the story.
 * @param {Element} element The map.
 * @param {Element} styled Where the custom properties of the fonts are read.
 * @param {AbortSignal} signal
 */
export async function createEngine({ world, language, at, ...texts }, src, element, styled, signal) {
  const name = /** @type {string} */ (src.split(/[?#]/)[0].split("/").pop());
  await pause(signal);
  const words = parsed(texts.words, "script", at.script);
  const story = parsed(texts.story, "story", name);
  const host = createHost(language, styled);
  const engine = new Engine(world, host);
  signal.onabort = () => signal.reason === true || engine.free();
  do await pause(signal);
  while (engine.grow());
  await pause(signal);
  /** @type {string} */
  let wrong = engine.set("words", toLines(words));
  await pause(signal);
  let lines = "";
  for (const part of linesOf(story)) {
    lines += part;
    if (part.length > MUCH) await pause(signal);
  }
  await pause(signal);
  wrong ||= engine.read(lines);
  if (wrong) {
    // The engine begins with one of these words where it is not the story that it refuses.
    const stage = /** @type {Record<string, "world" | "script">} */ ({ world: "world", text: "script" })[wrong.split(": ")[0]];
    if (stage) throw mapError("invalid", stage, `${at[stage]}: ${wrong}`);
    const schema = wrong.includes("schema-version") ? `this story is of schema ${story?.schema}; this release reads 1: ` : "";
    const where = places(story);
    const problems = wrong.replace(/^(\d+) (\S+)/gm, (_, line, code) => `${name}: ${where[line]}: error[${code}]`);
    throw mapError("invalid", "story", `${schema}${problems}\`alliance-map check\` says what is wrong.`);
  }
  // A reader finds the sources on the full page, to which the picture leads, else in the story itself.
  const page = element.querySelector('a[slot="picture"], [slot="picture"] a')?.getAttribute("href");
  engine.set("sources", plain(page ? `${page.split("#")[0]}#sources` : src));
  return { engine, story, words };
}

/**
 * Returns what a JSON file holds.
 * @param {string} text
 * @param {"script" | "story"} stage Of the error where it is none.
 * @param {string} file
 * @returns {any}
 */
function parsed(text, stage, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw mapError("invalid", stage, `${file}: cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}
