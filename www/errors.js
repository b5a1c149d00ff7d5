// @ts-check
// What can go wrong, as a value that a page can act on.

/** @typedef {"script" | "wasm" | "world" | "story" | "engine"} Stage */

/**
 * The codes: `no-src` (the element names no story), `unreachable` (the request failed: network, CORS or the page's
 * content security policy), `http-status` (the server answered with an error), `unsupported` (the browser or the
 * page's policy does not run WebAssembly), `invalid` (the file was read and refused), `failed` (all else).
 * @typedef {"no-src" | "unreachable" | "http-status" | "unsupported" | "invalid" | "failed"} Code
 */

/** @typedef {Error & { code: Code, stage: Stage }} MapError A failure of the map, with the stage at which it happened. */

/**
 * @param {Code} code
 * @param {Stage} stage
 * @param {string} message
 * @returns {MapError}
 */
export const mapError = (code, stage, message) => Object.assign(Error(message), { code, stage });

/**
 * Returns the error itself if it is one of ours, else one with its words.
 * @param {any} error
 * @param {Code} code
 * @param {Stage} stage
 * @param {string} [what] What failed.
 * @returns {MapError}
 */
export const toMapError = (error, code, stage, what = "") =>
  error?.stage ? error : mapError(code, stage, what + (error?.message ?? error));
