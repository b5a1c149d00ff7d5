// @ts-check
// Links in the page that speak to a map: `#alliance-map:JPN`, and with several maps `#alliance-map.ELEMENTID:JPN`.
import { CODE } from "./attributes.js";

/**
 * @typedef {Record<string, string | undefined>} Target The attributes that a link sets, or removes where it says so by
 * `undefined`; what it does not name stays as it is.
 */

const FORM = /^#alliance-map(?:\.([\w-]+))?:([\w=+&,-]+)$/;
const PART = RegExp(`^(?:${CODE}(?:\\+${CODE})?|(selected|step|tie|view|date|groups|kinds)=([\\w,-]*))$`);

/**
 * Returns what a fragment asks for, and the id of the map that it means; nothing where it is no such link. What it does
 * not understand it leaves out.
 * @param {string | null | undefined} hash
 * @returns {[] | [Target, string | undefined]}
 */
export function parseLink(hash) {
  const [, id, rest] = FORM.exec(String(hash)) ?? [];
  if (!rest) return [];
  /** @type {Target} */
  const target = {};
  for (const part of rest.split("&")) {
    const [, selected, compare, name, value] = PART.exec(part) ?? [];
    if (name) target[name] = value;
    else if (selected) Object.assign(target, { selected, compare });
  }
  return [target, id];
}

/**
 * Returns whether what a page says to a map with this id is meant for this one; without an id the first map of the page is
 * meant. The id may be that of a `div` that became a map.
 * @param {Element} map
 * @param {string} [id]
 */
export function isMeant(map, id) {
  const page = map.ownerDocument;
  const meant = id ? page.getElementById(id) : page.querySelector(map.localName);
  return meant !== null && [map, map.parentNode].includes(meant);
}

/**
 * Listens to the links of the page that mean this map.
 * @param {Element} map
 * @param {(target: Target) => void} follow
 * @param {(country: string | undefined) => void} point Called with none when a link is left.
 * @param {AbortSignal} signal Ends the listening.
 */
export function listenToLinks(map, follow, point, signal) {
  const page = map.ownerDocument;
  /** @param {Event} event */
  const listener = (event) => {
    // What happens to the document itself has no element.
    const link = /** @type {Partial<Element>} */ (event.target).closest?.('a[href^="#alliance-map"]');
    const [target, id] = parseLink(link?.getAttribute("href"));
    if (!target || !isMeant(map, id)) return;
    if (event.type !== "click") point(event.type.endsWith("out") ? undefined : target.selected);
    else if (!event.defaultPrevented) {
      event.preventDefault();
      follow(target);
    }
  };
  for (const type of ["click", "pointerover", "pointerout", "focusin", "focusout"]) {
    page.addEventListener(type, listener, { signal });
  }
}
