// @ts-check
// Links in the page that speak to a map: `#alliance-map:JPN`, and with several maps `#alliance-map.ELEMENTID:JPN`.
import { CODE } from "./attributes.js";

/**
 * @typedef {Record<string, string | undefined>} Target The attributes that a link sets, or removes where it says so by
 * `undefined`; what it does not name stays as it is.
 */

const FORM = /^#alliance-map(?:\.([\w-]+))?:([\w=+&,-]{1,300})$/;
const PART = RegExp(`^(?:${CODE}(?:\\+${CODE})?|(step|view|date|groups)=([\\w,-]+))$`);

/**
 * Returns what a fragment asks for, and the id of the map that it means; nothing where it is no such link. What it does
 * not understand it leaves out.
 * @param {string} hash
 * @returns {[Target, string | undefined] | undefined}
 */
export function parseLink(hash) {
  const [, id, rest] = FORM.exec(hash) ?? [];
  if (!rest) return undefined;
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
 * Listens to the links of the page that mean this map.
 * @param {Element} map
 * @param {{ follow: (target: Target) => void, point: (country: string | undefined) => void }} acts
 * @param {AbortSignal} signal Ends the listening.
 */
export function listenToLinks(map, acts, signal) {
  const page = map.ownerDocument;
  /** @param {Event} event */
  const listener = (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#alliance-map"]');
    const [target, id] = (link && parseLink(link.getAttribute("href") ?? "")) || [];
    // Without an id the first map of the page is meant.
    if (!target || map !== (id ? page.getElementById(id) : page.querySelector(map.localName))) return;
    if (event.type !== "click") acts.point(event.type.endsWith("out") ? undefined : target.selected);
    else if (!event.defaultPrevented) {
      event.preventDefault();
      acts.follow(target);
    }
  };
  for (const type of ["click", "pointerover", "pointerout", "focusin", "focusout"]) {
    page.addEventListener(type, listener, { signal });
  }
}
