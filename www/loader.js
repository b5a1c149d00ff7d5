// @ts-check
// Fetches what a map needs. Engine and outlines are fetched once for all maps of a page; each file is asked for at
// once, none waits for another.
import { engineUrl, languages, textUrl, worldUrl } from "./assets.js";
import { mapError, toMapError } from "./errors.js";
import init from "./pkg/alliance_map.js";

/** @typedef {import("./errors.js").Stage} Stage */
/** @typedef {{ world: Uint8Array, story: string, words: string, language: string }} Files */

/** @type {Promise<Uint8Array> | undefined} */
let shared;

/**
 * Fetches all that a map of this story needs. When it is there, the engine is ready to be made.
 * @param {string} src Address of the story, relative to the page.
 * @param {Element} element The map, whose place in the page tells the language.
 * @param {AbortSignal} signal
 * @returns {Promise<Files>}
 */
export async function load(src, element, signal) {
  if (!src) throw mapError("no-src", "story", "the element has no src attribute");
  const language = languageOf(element);
  // A failure is not kept, so that a later call tries again.
  shared ??= loadShared().catch((error) => {
    shared = undefined;
    throw error;
  });
  const text = (/** @type {Response} */ response) => response.text();
  const [world, story, words] = await Promise.all([
    shared,
    request(src, "story", text, signal),
    request(new URL(`${language}.json`, textUrl), "script", text, signal),
  ]);
  return { world, story, words, language };
}

/** Makes the engine ready and returns the outlines. */
async function loadShared() {
  const [world] = await Promise.all([
    request(worldUrl, "world", (response) => response.arrayBuffer()),
    request(engineUrl, "wasm", start),
  ]);
  return new Uint8Array(world);
}

/**
 * Starts the engine: while it arrives, where it is of the right type, else when it is there.
 * @param {Response} response
 */
async function start(response) {
  try {
    await init({ module_or_path: response });
  } catch (error) {
    // A page whose policy lacks 'wasm-unsafe-eval' ends here, with a CompileError that names the policy, and so does a
    // browser that knows no WebAssembly.
    const other = globalThis.WebAssembly && !(error instanceof WebAssembly.CompileError);
    throw toMapError(error, other ? "failed" : "unsupported", "wasm");
  }
}

/**
 * @template T
 * @param {URL | string} url
 * @param {Stage} stage
 * @param {(response: Response) => Promise<T>} read
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
async function request(url, stage, read, signal) {
  try {
    const { hash } = Object(url);
    let refused = false;
    // The hash of what the file must be stands behind its name. A browser does not tell a file that it refused from one
    // that it did not get, so what is there is looked at once more, and is not read.
    const response = await fetch(url, { signal, integrity: hash?.slice(1) }).catch((error) => {
      if (!hash) throw error;
      refused = true;
      return fetch(url);
    });
    if (!response.ok) throw mapError("http-status", stage, `${url} answered ${response.status}`);
    if (refused) throw mapError("invalid", stage, `${url} is another file than the one that belongs to this script`);
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
  const primary = /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang?.split("-")[0].toLowerCase() ?? "";
  return languages.includes(primary) ? primary : languages[0];
}
