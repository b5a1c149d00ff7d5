// @ts-check
// When a map does what the reader does not yet ask for.

/** Returns whether the reader wants to save data: then a map loads only when it is touched. */
export const saving = () =>
  /** @type {any} */ (navigator).connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

/**
 * Acts at once, or where the page still loads in a task of its own: while it runs its scripts it also lays itself out.
 * @param {() => unknown} act
 */
export const whenCalm = (act) => (document.readyState === "complete" ? act() : setTimeout(act));

/**
 * Acts once, when the page has loaded and has nothing to do.
 * @param {() => unknown} act
 * @param {AbortSignal} signal
 */
export function whenIdle(act, signal) {
  if (document.readyState !== "complete") addEventListener("load", () => whenIdle(act, signal), { once: true, signal });
  else if (/** @type {Partial<typeof globalThis>} */ (globalThis).requestIdleCallback) requestIdleCallback(act);
  else setTimeout(act, 500); // Safari
}
