// @ts-check
// Links in the page that speak to a map: `#alliance-map:JPN`, and with several maps `#alliance-map.ELEMENTID:JPN`.
import { CODE } from "./attributes.js";

/**
 * @typedef {Record<string, string | undefined>} Target The attributes that a link sets, or removes where it says so by
 * `undefined`; what it does not name stays as it is.
 */

const FORM = /^#alliance-map(?:\.([\w-]+))?:([\w=+&,-]+)$/;
const PART = RegExp(`^(?:${CODE}(?:\\+${CODE})?|(step|tie|view|date|groups|kinds)=([\\w,-]+))$`);

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
 * Keeps the state of a map with the attribute `hash` in the page's address, and takes it from there: when the map comes
 * into the page, and when the reader goes back. Returns what writes it.
 * @param {Element} map
 * @param {string[]} names Of the attributes.
 * @param {(target: Target) => void} follow
 * @param {AbortSignal} signal Ends the listening.
 */
export function mirror(map, names, follow, signal) {
  const opening = Object.fromEntries(names.map((name) => [name, map.getAttribute(name) ?? ""]));
  const isFirst = map.ownerDocument.querySelector(map.localName) === map;
  const prefix = `#alliance-map${isFirst ? "" : `.${map.id}`}:`;
  const restore = () => {
    if (!map.hasAttribute("hash")) return;
    const [target, id] = parseLink(location.hash);
    const is = target && (id ? id === map.id : isFirst);
    follow({ ...opening, ...(is && { ...Object.fromEntries(names.map((name) => [name, ""])), ...target }) });
  };
  addEventListener("popstate", restore, { signal });
  if (parseLink(location.hash)[0]) restore();
  return () => {
    if (!map.hasAttribute("hash") || (!isFirst && !map.id)) return;
    const { selected, compare, ...rest } = Object.fromEntries(names.map((name) => [name, map.getAttribute(name)]));
    // A step says all else.
    const parts = rest.step ? [`step=${rest.step}`] : [
      selected && selected + (compare ? `+${compare}` : ""),
      ...Object.entries(rest).map(([name, value]) => value !== null && value !== opening[name] && `${name}=${value}`),
    ];
    const text = parts.filter(Boolean).join("&");
    const url = text ? prefix + text : location.pathname + location.search;
    // A frame without an origin of its own has no history.
    try {
      if (url !== location.hash) history.pushState(null, "", url);
    } catch {}
  };
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
    // Without an id the first map of the page is meant. The id may be that of a `div` that became a map.
    const meant = id ? page.getElementById(id) : page.querySelector(map.localName);
    if (!target || ![map, map.parentNode].includes(meant ?? page)) return;
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
