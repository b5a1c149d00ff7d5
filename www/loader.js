// @ts-check
// Fetches what a map needs. Engine and outlines are fetched once for all maps of a page; each file is asked for at
// once, none waits for another.
import { engineUrl, languages, textUrl, worldUrl } from "./assets.js";
import { warnOnce } from "./attributes.js";
import { mapError, toMapError } from "./errors.js";
import init from "./pkg/alliance_map.js";

/** @typedef {import("./errors.js").Stage} Stage */
/** @typedef {{ world: Uint8Array, story: string, words: string, language: string }} Files */

/** What a developer can do about most failures. */
const AGAIN = "upload all of the release, or correct the address";

/** @type {Promise<Uint8Array> | undefined} */
let shared;

/** @type {any} The compiled engine. */
let compiled;

/** Hears `stop` when the engine stopped in the middle of its work: no map of the page may call it again. */
export const engine = new EventTarget();

/**
 * Fetches all that a map of this story needs. When it is there, the engine is ready to be made.
 * @param {string} src Address of the story, relative to the page.
 * @param {Element} element The map, whose place in the page tells the language.
 * @param {AbortSignal} signal
 * @param {Files} [kept] What was fetched before and is good.
 * @returns {Promise<Files>}
 */
export async function load(src, element, signal, kept) {
  if (kept) return await shared, kept;
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

/** Lets engine and outlines be fetched again. Only while no map is shown: a map holds on to the engine that made it. */
export function forget() {
  shared = undefined;
}

/** Starts the engine anew, from what is here, after it stopped. */
export function renew() {
  shared = shared?.then(async (world) => {
    await init({ module_or_path: compiled });
    return world;
  });
  engine.dispatchEvent(new Event("stop"));
}

/** Makes the engine ready and returns the outlines. */
async function loadShared() {
  if (!globalThis.WebAssembly) throw mapError("unsupported", "wasm", "this browser runs no WebAssembly");
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
  const { url } = response;
  if (response.headers.get("content-type") !== "application/wasm") warnOnce(`serve ${url} as application/wasm`);
  try {
    compiled = await init({ module_or_path: response });
  } catch (error) {
    const what = String(error);
    // Browsers name the policy, each in its own words.
    if (/CSP|unsafe-eval/.test(what)) {
      throw mapError("unsupported", "wasm", "add 'wasm-unsafe-eval' to script-src in the page's content security policy");
    }
    throw mapError("invalid", "wasm", `${url} is damaged or of another release: ${AGAIN}: ${what}`);
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
    const [name, hash] = String(url).split("#sha256-");
    let refused = false;
    // The hash of what the file must be stands behind its name. A browser does not tell a file that it refused from one
    // that it did not get, so what is there is looked at once more, and is not read.
    const response = await fetch(url, { signal, integrity: hash && `sha256-${hash}` }).catch((error) => {
      if (!hash) throw error;
      refused = true;
      return fetch(url);
    });
    if (!response.ok) throw mapError("http-status", stage, `${name} answered ${response.status}: ${AGAIN}`);
    // What some hosts answer, without an error, for a file that they do not have.
    if (/html/.test(response.headers.get("content-type") ?? "")) {
      throw mapError("invalid", stage, `${name} is an HTML page: ${AGAIN}`);
    }
    if (refused) throw mapError("invalid", stage, `${name} is damaged or of another release: ${AGAIN}`);
    return await read(response);
  } catch (error) {
    throw toMapError(error, "unreachable", stage, `${url} did not arrive: check network, CORS and connect-src: `);
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
