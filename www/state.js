// @ts-check
// What attributes and page ask for, and what the map tells them.
import { read } from "./attributes.js";
import { layOver, viewOf } from "./shell.js";

/** Attributes that a reader changes; the others are the page's own choice. */
export const READERS = ["selected", "compare", "groups", "kinds", "date", "step"];

/**
 * Returns the event of the map that comes next, of some.
 * @param {Element} map
 * @param {...("ready" | "error")} names
 * @returns {Promise<any>}
 */
export const once = (map, ...names) => new Promise((done) => {
  for (const name of names) map.addEventListener(`alliance-map-${name}`, done, { once: true });
});

/**
 * Lays the map over the picture and returns what it is to show.
 * @param {Element} element
 * @param {import("./shell.js").Shell} shell
 * @returns {import("./live-map.js").State}
 */
export function stateOf(element, shell) {
  const choices = Object.fromEntries([...READERS, "view", "worldview"].map((name) => [name, read(element, name)]));
  const [width, shown] = layOver(shell);
  if (choices.view === "auto") choices.view = shown ? viewOf(shown) : width < 600 ? "arctic" : "pacific";
  return [width, choices];
}
