// @ts-check
// Links in the page that speak to a map: `#alliance-map:JPN`, and with several maps `#alliance-map.ELEMENTID:JPN`.

/**
 * @typedef {object} Target What a link asks for; what it does not name stays as it is.
 * @property {string} [element] The id of the map that is meant.
 * @property {string} [selected]
 * @property {string} [compare]
 * @property {string} [tie]
 * @property {string} [step]
 * @property {string} [view]
 * @property {string} [date]
 * @property {string} [groups]
 */

const FORM = /^#alliance-map(?:\.([\w-]+))?:([\w=+&,-]{1,300})$/;
const COUNTRY = /^([A-Z]{3}|x-[a-z-]+)(?:\+([A-Z]{3}|x-[a-z-]+))?$/;
const NAMED = /^(tie|step|view|date|groups)=([\w,-]+)$/;

/**
 * Returns what a fragment asks for, or nothing where it is no such link. What it does not understand it leaves out.
 * @param {string} hash
 * @returns {Target | undefined}
 */
export function parseLink(hash) {
  const [, element, rest] = FORM.exec(hash) ?? [];
  if (rest === undefined) return undefined;
  /** @type {Target} */
  const target = {};
  if (element !== undefined) target.element = element;
  for (const part of rest.split("&")) {
    const country = COUNTRY.exec(part);
    const named = NAMED.exec(part);
    if (country) [, target.selected, target.compare] = country;
    else if (named) target[/** @type {"tie" | "step" | "view" | "date" | "groups"} */ (named[1])] = named[2];
  }
  return target;
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
  const targetOf = (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#alliance-map"]') : null;
    const target = link && parseLink(link.getAttribute("href") ?? "");
    // Without an id the first map of the page is meant.
    const meant = target?.element === undefined ? page.querySelector(map.localName) : page.getElementById(target.element);
    return target && meant === map ? target : undefined;
  };
  page.addEventListener(
    "click",
    (event) => {
      const target = event.defaultPrevented ? undefined : targetOf(event);
      if (!target) return;
      event.preventDefault();
      acts.follow(target);
    },
    { signal },
  );
  for (const type of ["pointerover", "focusin"]) {
    page.addEventListener(type, (event) => {
      const target = targetOf(event);
      if (target) acts.point(target.selected);
    }, { signal });
  }
  for (const type of ["pointerout", "focusout"]) {
    page.addEventListener(type, (event) => {
      if (targetOf(event)) acts.point(undefined);
    }, { signal });
  }
}
