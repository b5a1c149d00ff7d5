// @ts-check
// The map is one Tab stop: of its subjects, which are buttons, one at a time. So is each row of buttons beside it.
import { ARROWS, countryOf } from "./nodes.js";

/** What the keyboard reaches on the map: each subject once. */
export const BUTTON = "[role=button]";

/** @param {Element} map */
export function createRoving(map) {
  /** @type {string | undefined} The subject that the Tab key reaches. */
  let current;

  /** @returns {SVGElement[]} */
  const subjects = () => [.../** @type {NodeListOf<SVGElement>} */ (map.querySelectorAll(BUTTON))];
  const subject = (/** @type {string | undefined} */ country) =>
    subjects().find((each) => each.dataset.country === country);

  return {
    subjects,
    subject,
    current: () => current,

    /**
     * Makes one subject the map's only Tab stop: the one given, else the first.
     * @param {string | undefined} country
     */
    rove(country) {
      const chosen = subject(country) ?? subjects()[0];
      current = countryOf(chosen);
      for (const each of subjects()) {
        // The same value written again to what has the focus would have the page laid out at once.
        const stop = each === chosen ? 0 : -1;
        if (each.tabIndex !== stop) each.tabIndex = stop;
      }
    },
  };
}

/** What the keyboard reaches in a row. */
const STOPS = "button, summary";
const SEEN = ":not([hidden], details:not([open]) > :not(summary) *)";

/** Makes a row of buttons one Tab stop: the one that has it already, else the first. */
export function oneStop(/** @type {Element} */ row) {
  const all = /** @type {HTMLElement[]} */ ([...row.querySelectorAll(STOPS)]);
  const stop = all.find((each) => each.getAttribute("tabindex") === "0") ?? all[0];
  for (const each of all) each.tabIndex = each === stop ? 0 : -1;
}

/** Goes along such a row by arrow keys. */
export function goAlong(/** @type {KeyboardEvent} */ event) {
  const row = /** @type {Element} */ (event.currentTarget);
  const by = ARROWS[event.key]?.[0] * (getComputedStyle(row).direction === "rtl" ? -1 : 1);
  if (!by || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const all = /** @type {HTMLElement[]} */ ([...row.querySelectorAll(STOPS)]).filter((each) => each.matches(SEEN));
  const next = all[all.indexOf(/** @type {HTMLElement} */ (event.target)) + by];
  event.preventDefault();
  if (!next) return;
  for (const each of all) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}
