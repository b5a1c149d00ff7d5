// @ts-check
// A click on the picture that comes before the map: it is held back, and answered when the map stands there.

/**
 * @typedef {object} Early
 * @property {MouseEvent} event
 * @property {DOMRect} box Where the frame was.
 * @property {HTMLElement | null} link Where it would have led: there it goes on if the map cannot be loaded.
 */

/** ms after which a reader who clicks once more goes where the link leads: the map is long in coming. */
const PATIENCE = 5000;

/**
 * Holds a click back if it is a plain one on the picture or its link; one that opens a new tab is the browser's.
 * @param {MouseEvent} event
 * @param {Element} stage The frame.
 * @param {Early} [before] What is held already.
 * @returns {Early | undefined}
 */
export function hold(event, stage, before) {
  const target = /** @type {HTMLElement} */ (event.target);
  const chord = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  /** @type {HTMLElement | null} */
  const link = target.closest("a");
  // A link beside the picture leads where it says.
  const aside = link?.querySelector("img") === null;
  const late = before && event.timeStamp - before.event.timeStamp > PATIENCE;
  if (chord || aside || late || event.defaultPrevented || !target.closest("[slot=picture]")) return;
  event.preventDefault();
  return { event, link, box: stage.getBoundingClientRect() };
}
