// @ts-check
// The state of a map with the attribute `hash`, in the page's address, so that it can be shared and Back works.

/** Names that a step says, so that they need not be said beside it. */
const FIRST = "step";

/**
 * Returns what writes the state into the address.
 * @param {import("./tools.js").Given} given
 */
export function createRecord({ element, choices, opening, restore, attempt, signal }) {
  const isFirst = document.querySelector(element.localName) === element;
  const prefix = `#alliance-map${isFirst ? "" : `.${element.id}`}:`;
  addEventListener("popstate", () => attempt(() => {
    if (element.hasAttribute("hash")) restore();
  }), { signal });
  let before = "";

  /** Returns the state as a fragment, or nothing where it is that in which the page opens. */
  function fragment() {
    const now = choices();
    if (now[FIRST]) return `${prefix}${FIRST}=${now[FIRST]}`;
    const { selected, compare, worldview, view, ...rest } = now;
    // Of `auto` the page's picture decides.
    const all = { ...rest, view: element.getAttribute("view") ?? "" };
    const parts = Object.entries(all).map(([name, value]) => {
      const text = value.replaceAll(/\s/g, "");
      return text !== (name === "view" ? opening.view.replace("auto", "") : opening[name]) && `${name}=${text}`;
    });
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
