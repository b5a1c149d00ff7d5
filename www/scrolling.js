// @ts-check
// The story told by the page itself: what carries `data-alliance-map-step` is a step, shown when it comes to the middle of
// the window. The text is plain HTML, and stays so without a map.

import { isMeant } from "./links.js";

const NAME = "allianceMapStep";

/**
 * Follows the steps in the page that mean this map: `STEP`, and with several maps `ELEMENTID:STEP`.
 * @param {import("./tools.js").Given} given
 */
export function followSteps({ element, act, attempt, signal }) {
  const steps = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-alliance-map-step]"));
  const ids = new Map([...steps].flatMap((each) => {
    const [step, id] = /** @type {string} */ (each.dataset[NAME]).split(":").reverse();
    return isMeant(element, id) ? [[each, step]] : [];
  }));
  if (!ids.size) return;
  const middle = new IntersectionObserver((entries) => attempt(() => {
    const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
    for (const { target, isIntersecting } of entries) {
      target.toggleAttribute("data-shown", isIntersecting);
    }
    if (entry) act({ step: ids.get(/** @type {HTMLElement} */ (entry.target)) ?? "" });
  }), { rootMargin: "-49% 0px" });
  for (const each of ids.keys()) middle.observe(each);
  signal.addEventListener("abort", () => middle.disconnect());
}
