// @ts-check
// The map is one Tab stop: of its subjects, which are buttons, one at a time.
import { countryOf } from "./nodes.js";

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
      for (const each of subjects()) each.setAttribute("tabindex", each === chosen ? "0" : "-1");
    },
  };
}
