// @ts-check
// Fetches what a map needs, once for all maps of a page. All is asked for at once, nothing waits for another file.
import { engineUrl, languages, liveUrl, textUrl, worldUrl } from "./assets.js";
import { mapError, toMapError } from "./errors.js";

/** @typedef {import("./errors.js").Stage} Stage */
/** @typedef {typeof import("./live-map.js")} Live */
/** @typedef {{ world: Uint8Array, story: string, words: string, language: string }} Files */

/** @type {Promise<Live> | undefined} */
let engine;

/** @type {Map<string, Promise<any>>} What was asked for, by its address. */
const kept = new Map();

/**
 * Fetches all that a map of this story needs. When it is there, the engine is ready to be made.
 * @param {string} src Address of the story, relative to the page.
 * @param {Element} element The map, whose place in the page tells the language.
 * @returns {Promise<[Files, Live]>}
 */
export async function load(src, element) {
  if (!src) throw mapError("no-src", "story", "the element has no src attribute");
  const language = languageOf(element);
  const text = (/** @type {Response} */ response) => response.text();
  const [live, world, story, words] = await Promise.all([
    // A failure is not kept, so that a later call tries again.
    (engine ??= startEngine().catch((error) => {
      engine = undefined;
      throw error;
    })),
    once(worldUrl, "world", async (response) => new Uint8Array(await response.arrayBuffer())),
    once(src, "story", text),
    once(new URL(`${language}.json`, textUrl), "script", text),
  ]);
  return [{ world, story, words, language }, live];
}

/** Fetches story, words and outlines anew when they are wanted again: one of them did not come, or was refused. */
export const forget = () => kept.clear();

/** Gets the live part and the engine, and starts the engine with it. */
async function startEngine() {
  const script = import(liveUrl.href).catch((error) => {
    // Some browsers keep a failure for as long as the page stands; to them this is another address.
    liveUrl.hash += "+";
    throw toMapError(error, "unreachable", "script");
  });
  const [live] = await Promise.all([
    script,
    request(engineUrl, "wasm", async (response) => {
      const { start } = await script;
      try {
        await start(response);
      } catch (error) {
        // A page whose policy lacks 'wasm-unsafe-eval' ends here, with a CompileError that names the policy, and a
        // browser that knows no WebAssembly with a ReferenceError.
        const unsupported = /Compile|Reference/.test(/** @type {Error} */ (error).name);
        throw toMapError(error, unsupported ? "unsupported" : "failed", "wasm");
      }
    }),
  ]);
  return live;
}

/**
 * Requests what was not asked for before.
 * @template T
 * @param {URL | string} url
 * @param {Stage} stage
 * @param {(response: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
function once(url, stage, read) {
  const key = String(url);
  if (!kept.has(key)) kept.set(key, request(url, stage, read));
  return kept.get(key);
}

/**
 * @template T
 * @param {URL | string} url
 * @param {Stage} stage
 * @param {(response: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
async function request(url, stage, read) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw mapError("http-status", stage, `${url} answered ${response.status}`);
    return await read(response);
  } catch (error) {
    throw toMapError(error, "unreachable", stage, `${url} could not be fetched: `);
  }
}

/**
 * Returns the language of the words for an element: that of the page at its place, if there is a file of it.
 * @param {Element} element
 */
function languageOf(element) {
  const page = /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang?.split("-")[0].toLowerCase();
  return languages.find((each) => each === page) ?? languages[0];
}
