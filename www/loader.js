// @ts-check
// Fetches what a map needs. Each file is fetched once for all maps of a page, and none waits for another.
import { engineUrl, fineUrl, languages, liveUrl, textUrl, toolsUrl, worldUrl } from "./assets.js";
import { warnOnce } from "./attributes.js";
import { mapError, toMapError } from "./errors.js";

/** @typedef {import("./errors.js").Stage} Stage */
/** @typedef {typeof import("./live-map.js")} Live */
/** @typedef {{ world: Uint8Array, story: string, words: string, language: string, at: Record<"world" | "script", string> }} Files */

/** What a developer can do about most failures. */
const AGAIN = "upload all files, or correct the address";

/** @type {Map<string, Promise<any>>} Outlines, stories and words, by address. */
const kept = new Map();

/** @type {Promise<Live> | undefined} The live part, its engine started. */
let started;

/** Hears `stop` when the engine stopped in the middle of its work: no map of the page may call it again. */
export const engine = new EventTarget();

/**
 * Fetches all that a map of this story needs. When it is there, the engine is ready to be made.
 * @param {string} src Address of the story, relative to the page.
 * @param {Element} element The map, whose place in the page tells the language.
 * @returns {Promise<[Files, Live]>}
 */
export async function load(src, element) {
  if (!src) throw mapError("no-src", "story", "the element has no src attribute");
  const language = languageOf(element);
  const at = { world: nameOf(worldUrl), script: textUrl(language).href };
  const text = (/** @type {Response} */ response) => response.text();
  const later = turn();
  const [live, world, story, words] = await Promise.all([
    // A failure is not kept, so that a later call tries again.
    (started ??= start().catch((error) => {
      started = undefined;
      throw error;
    })),
    later.then(() => once(worldUrl, "world", bytes)),
    later.then(() => once(src, "story", text)),
    later.then(() => once(at.script, "script", text)),
  ]);
  return [{ world, story, words, language, at }, live];
}

/**
 * Fetches the outlines in finer lines, for a map whose reader comes near. Without them the map stays as it is, so a
 * failure is quiet: there is no file then, and a later call tries again.
 * @returns {Promise<Uint8Array | void>}
 */
export const fetchFine = () => once(fineUrl, "world", bytes).catch(() => {});

/**
 * Fetches what comes when the reader reaches for it.
 * @returns {Promise<typeof import("./tools.js")>}
 */
export const fetchTools = () => fetchPart(toolsUrl);

/** Lets outlines, stories and words be fetched again: one of them was refused. The engine stays, and maps with it. */
export const forget = () => kept.clear();

/** Starts the engine anew, from what is here, after it stopped. */
export function renew() {
  started = started?.then(async (live) => {
    await live.renew();
    return live;
  });
  engine.dispatchEvent(new Event("stop"));
}

/** Lets the page answer its reader between two requests: to ask for all at once takes a slow phone long. */
const turn = () => new Promise((done) => setTimeout(done));

/** Fetches the live part and the engine, and starts the engine with it. */
async function start() {
  if (!globalThis.WebAssembly) throw mapError("unsupported", "wasm", "this browser runs no WebAssembly");
  /** @type {Promise<Live>} */
  const script = fetchPart(liveUrl);
  const [live] = await Promise.all([
    script,
    turn().then(() =>
      request(engineUrl, "wasm", async (response) => {
        const { url } = response;
        if (response.headers.get("content-type") !== "application/wasm") warnOnce(`serve ${url} as application/wasm`);
        await (await script).start(response, `${url} is damaged or of another release: ${AGAIN}: `);
      })
    ),
  ]);
  return live;
}

/**
 * Fetches a part of the script, and runs it if it is what it must be: the browser checks what was preloaded.
 * @param {URL} url
 * @returns {Promise<any>}
 */
async function fetchPart(url) {
  const { href } = url;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = href;
  link.integrity = hashOf(url);
  document.head.append(link);
  try {
    // No bundler looks for it: to them it is a file like the engine's others.
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ href);
  } catch (error) {
    // Some browsers keep a failure for as long as the page stands; to them this is another address.
    url.hash += "?";
    throw toMapError(error, "unreachable", "script", `${nameOf(url)} did not arrive or is damaged: check network, CORS and script-src: `);
  } finally {
    link.remove();
  }
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
  if (!kept.has(key)) {
    const asked = request(url, stage, read);
    asked.catch(() => kept.delete(key));
    kept.set(key, asked);
  }
  return /** @type {Promise<T>} */ (kept.get(key));
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
    const name = nameOf(url);
    const integrity = hashOf(url);
    let refused = false;
    // A browser does not tell a file that it refused from one that it did not get, so what is there is looked at once
    // more, and is not read.
    const response = await fetch(url, { integrity }).catch((error) => {
      if (!integrity) throw error;
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

const bytes = async (/** @type {Response} */ response) => new Uint8Array(await response.arrayBuffer());

/** @type {(url: URL | string) => string} */
const nameOf = (url) => String(url).split("#sha256-")[0];

/**
 * The hash of what a file must be stands behind its name, as a fragment.
 * @param {URL | string} url
 */
const hashOf = (url) => String(url).split(/#(?=sha256-)/)[1] ?? "";

/**
 * Returns the language of the words for an element: that of the page at its place, if there is a file of it.
 * @param {Element} element
 */
function languageOf(element) {
  const page = /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang?.split("-")[0].toLowerCase();
  return languages.find((each) => each === page) ?? languages[0];
}
