// @ts-check
// Fetches what a map needs. Engine and outlines are fetched once for all maps of a page; each file is asked for at
// once, none waits for another.
import { engineUrl, textUrl, worldUrl } from "./assets.js";
import { MapError, toMapError } from "./errors.js";

/** @typedef {import("./errors.js").Stage} Stage */
/** @typedef {{ Engine: typeof import("./pkg/alliance_map.js").Engine, world: Uint8Array }} Shared */

/** @type {Promise<Shared> | undefined} */
let shared;

/**
 * Returns the engine and the outlines. A failure is not kept, so that a later call tries again.
 * @returns {Promise<Shared>}
 */
export function loadShared() {
  shared ??= fetchShared().catch((error) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

/** @returns {Promise<Shared>} */
async function fetchShared() {
  if (typeof WebAssembly === "undefined") {
    throw new MapError("unsupported", "wasm", "this browser does not run WebAssembly");
  }
  const [Engine, world] = await Promise.all([
    loadEngine(),
    request(worldUrl, "world").then((response) => body(response.arrayBuffer(), "world")),
  ]);
  return { Engine, world: new Uint8Array(world) };
}

async function loadEngine() {
  const [script, wasm] = await Promise.all([
    import("./pkg/alliance_map.js").catch((error) => {
      throw toMapError(error, "unreachable", "script");
    }),
    request(engineUrl, "wasm"),
  ]);
  try {
    await script.default({ module_or_path: wasm });
  } catch (error) {
    // A page whose policy lacks 'wasm-unsafe-eval' ends here, with a CompileError that names the policy.
    throw toMapError(error, error instanceof WebAssembly.CompileError ? "unsupported" : "failed", "wasm");
  }
  return script.Engine;
}

/**
 * Returns the words of a language, as JSON text.
 * @param {string} language
 * @param {AbortSignal} signal
 */
export async function loadWords(language, signal) {
  const response = await request(new URL(`${language}.json`, textUrl), "script", signal);
  return body(response.text(), "script");
}

/**
 * Returns a story, as JSON text.
 * @param {string} src Address, relative to the page.
 * @param {AbortSignal} signal
 */
export async function loadStory(src, signal) {
  if (src === "") throw new MapError("no-src", "story", "the element has no src attribute: it names the story to show");
  const response = await request(new URL(src, document.baseURI), "story", signal);
  return body(response.text(), "story");
}

/**
 * @param {URL} url
 * @param {Stage} stage
 * @param {AbortSignal} [signal]
 */
async function request(url, stage, signal) {
  let response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new MapError("unreachable", stage, `${url.href} could not be fetched: ${String(error)}`, error);
  }
  if (!response.ok) throw new MapError("http-status", stage, `${url.href} answered ${response.status}`);
  return response;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {Stage} stage
 */
async function body(promise, stage) {
  try {
    return await promise;
  } catch (error) {
    throw toMapError(error, "unreachable", stage);
  }
}
