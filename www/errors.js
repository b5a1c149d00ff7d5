// @ts-check
// What can go wrong, as a value that a page can act on.

/** @typedef {"script" | "wasm" | "world" | "story" | "engine"} Stage */

/**
 * The codes: `no-src` (the element names no story), `unreachable` (the request failed: network, CORS or the page's
 * content security policy), `http-status` (the server answered with an error), `unsupported` (the browser or the
 * page's policy does not run WebAssembly), `invalid` (the file was read and refused), `failed` (all else).
 * @typedef {"no-src" | "unreachable" | "http-status" | "unsupported" | "invalid" | "failed"} Code
 */

/** A failure of the map, with the stage at which it happened. */
export class MapError extends Error {
  /**
   * @param {Code} code
   * @param {Stage} stage
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, stage, message, cause) {
    super(message, { cause });
    this.name = "AllianceMapError";
    this.code = code;
    this.stage = stage;
  }
}

/**
 * Returns the error itself if it is one of ours, else one that wraps it.
 * @param {unknown} error
 * @param {Code} code
 * @param {Stage} stage
 * @returns {MapError}
 */
export function toMapError(error, code, stage) {
  if (error instanceof MapError) return error;
  return new MapError(code, stage, error instanceof Error ? error.message : String(error), error);
}
