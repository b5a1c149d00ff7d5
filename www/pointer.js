// @ts-check
// Small countries are hard to hit: a tap beside one counts for it.

/** How far off a tap may be, in px: of a finger, of a mouse. */
const FINGER = 22;
const MOUSE = 12;

/** A shape above this size in both directions is its own target. */
const SMALL = 24;

/** What can be selected on the map: a button, or what shows it once more in the inset. */
const SUBJECT = ".subjects [data-country]";

/**
 * Returns the subject that a click means: the one under the pointer, else the nearest small one close by.
 * @param {Element} map
 * @param {Element} target
 * @param {MouseEvent} event
 * @param {number} [left] Where that is now.
 * @param {number} [top]
 * @returns {Element | undefined}
 */
export function subjectNear(map, target, event, left = event.clientX, top = event.clientY) {
  const under = target.closest(SUBJECT);
  if (under) return under;
  // A click made by a keyboard or by assistive technology has no place.
  if (event.detail === 0) return undefined;
  let nearest;
  // Some browsers do not say what made a click.
  let least = (/** @type {PointerEvent} */ (event).pointerType ?? "mouse") === "mouse" ? MOUSE : FINGER;
  for (const subject of map.querySelectorAll(SUBJECT)) {
    const { x, y, width, height } = subject.getBoundingClientRect();
    if (width > SMALL && height > SMALL) continue;
    const away = Math.hypot(x + width / 2 - left, y + height / 2 - top);
    if (away <= least) {
      least = away;
      nearest = subject;
    }
  }
  return nearest;
}
