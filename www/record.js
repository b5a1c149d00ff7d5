// @ts-check
// The state of a map with the attribute `hash`, in the page's address, so that it can be shared and Back works.

import { isMeant, parseLink } from "./links.js";

/** What says all else. */
const FIRST = "step";

/** What no address says. */
const LEFT = "worldview";

/**
 * Shows what the address says, now and when the reader goes back. Returns what writes the state into the address.
 * @param {import("./tools.js").Given} given
 */
export function createRecord({ element, choices, act, attempt, signal }) {
  const isFirst = isMeant(element);
  const prefix = `#alliance-map${isFirst ? "" : `.${element.id}`}:`;
  const names = Object.keys(choices()).filter((name) => name !== LEFT);
  const chosen = () => Object.fromEntries(names.map((name) => [name, (element.getAttribute(name) ?? "").replaceAll(/\s/g, "")]));
  /** What the page chose, before any reader did. */
  const opening = chosen();
  /** The part of the page at which it was opened. */
  const place = location.hash;
  /** @type {(event?: Event) => void} */
  const restore = (event) => attempt(() => {
    const { hash } = location;
    const [target, id] = parseLink(hash);
    // A link to another part of the page leaves the map as it is.
    const isOpening = event && (!hash || hash === place);
    if (element.hasAttribute("hash") && (isOpening || target)) act({ ...opening, ...(isMeant(element, id) && target) }, false);
  });
  addEventListener("popstate", restore, { signal });
  restore();
  let before = "";

  /** Returns the state as a fragment, or nothing where it is that in which the page opens. */
  function fragment() {
    const { selected, compare, ...rest } = chosen();
    if (rest[FIRST]) return `${prefix}${FIRST}=${rest[FIRST]}`;
    const parts = Object.entries(rest).map(([name, value]) => value !== opening[name] && `${name}=${value}`);
    if (selected) parts.unshift(selected + (compare && `+${compare}`));
    else if (opening.selected) parts.unshift("selected=");
    const text = parts.filter(Boolean).join("&");
    return text && prefix + text;
  }

  return () => {
    // Only one that a link can name has a state there.
    if (!element.hasAttribute("hash") || (!isFirst && !element.id)) return;
    const text = fragment();
    if (text === location.hash) return;
    // Every day that a finger passes, and every step, would be one to go back to.
    const undated = text.replace(/&?date=[\d-]*|step=.*/, "");
    const how = undated === before && text !== undated ? "replaceState" : "pushState";
    before = undated;
    try {
      history[how](history.state, "", text || location.pathname + location.search);
    } catch {
      // A frame without an origin of its own has no history.
    }
  };
}
