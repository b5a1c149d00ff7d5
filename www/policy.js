// @ts-check
// When a map may load before the reader asks for it.

/** Returns whether the reader wants to save data: then a map loads only when it is touched. */
export const saving = () =>
  /** @type {any} */ (navigator).connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

/**
 * Acts once, when the page has loaded and has nothing to do.
 * @param {() => unknown} act
 * @param {AbortSignal} signal
 */
export function whenIdle(act, signal) {
  if (document.readyState !== "complete") addEventListener("load", () => whenIdle(act, signal), { once: true, signal });
  else if (globalThis.requestIdleCallback) requestIdleCallback(act);
  else setTimeout(act, 500); // Safari
}
