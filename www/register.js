// @ts-check
// Registers the element once, however often a page includes it, and turns `<div data-alliance-map-src="…">` into a map where
// an editing system strips elements that it does not know.
import { AllianceMapElement } from "./element.js";
import { names } from "./attributes.js";

const NAME = "alliance-map";
const PREFIX = "data-alliance-map-";

/**
 * Wraps the children of a marked `div` in the element. `data-alliance-map-view="pacific"` becomes `view="pacific"`,
 * and so for each attribute.
 * @param {Element} div
 */
function upgrade(div) {
  if (div.querySelector(`:scope > ${NAME}`)) return;
  const map = document.createElement(NAME);
  for (const name of names) {
    const value = div.getAttribute(PREFIX + name);
    if (value !== null) map.setAttribute(name, value);
  }
  map.append(...div.childNodes);
  div.append(map);
}

const upgradeAll = () => document.querySelectorAll(`div[${PREFIX}src]`).forEach(upgrade);

/** Makes `<alliance-map>` an element of this page. */
export function register() {
  try {
    const first = /** @type {typeof AllianceMapElement | undefined} */ (customElements.get(NAME));
    if (first) {
      const { version } = AllianceMapElement;
      console.warn(`${NAME}: the script is on this page more than once; ${first.version} stays, not ${version}`);
    } else {
      customElements.define(NAME, AllianceMapElement);
      upgradeAll();
      // An app may add one later.
      new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
    }
  } catch (error) {
    // Whatever the page did to the registry, it keeps the static version.
    console.error(`${NAME}: script: ${error}`);
  }
}
