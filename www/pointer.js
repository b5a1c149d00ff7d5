// @ts-check
// Small countries are hard to hit: a tap beside one counts for it.

/** How far off a tap may be, in px: of a finger, of a mouse. */
const FINGER = 22;
const MOUSE = 12;

/** How far off it may be where it falls on another country, which it may have meant. */
const INSIDE = 10;

/** A shape above this size in both directions is its own target. */
const SMALL = 32;

/** What can be selected on the map: a button, or what shows it once more in the inset. */
const SUBJECT = ".subjects [data-country]";

/** How much nearer the middle of the shape that it falls on counts. */
const OWN = 0.45;

/**
 * Returns the subject that a click means: of a mouse the one under it; of a finger the one whose middle is nearest, if that
 * is close by and either a small one's or that of the one under it, which is preferred; else the one under it.
 * @param {Element} map
 * @param {Element} target
 * @param {MouseEvent} event
 * @param {number} [left] Where that is now.
 * @param {number} [top]
 * @returns {Element | null}
 */
export function subjectNear(map, target, event, left = event.clientX, top = event.clientY) {
  let nearest = target.closest(SUBJECT);
  const under = nearest;
  // Some browsers do not say what made a click.
  const isMouse = (/** @type {PointerEvent} */ (event).pointerType ?? "mouse") === "mouse";
  // A click made by a keyboard or by assistive technology has no place.
  if (event.detail === 0 || (isMouse && under)) return under;
  let least = target.closest("[data-country]") ? INSIDE : isMouse ? MOUSE : FINGER;
  // Below the inset lie others, unseen; and what a map does not show has no size.
  for (const subject of (target.closest(".inset") ?? map).querySelectorAll(SUBJECT)) {
    const { x, y, width, height } = subject.getBoundingClientRect();
    if (!width || (subject !== under && width > SMALL && height > SMALL)) continue;
    const away = Math.hypot(x + width / 2 - left, y + height / 2 - top) * (subject === under ? OWN : 1);
    if (away <= least) {
      least = away;
      nearest = subject;
    }
  }
  return nearest;
}
