// @ts-check
// What a key means on the map. Directions are those of the map, so they do not turn with the direction of writing.

/** @typedef {"left" | "right" | "up" | "down"} Direction */
/** @typedef {{ move: Direction } | { end: "first" | "last" } | "activate" | "clear"} KeyAction */

/** @type {Readonly<Record<string, KeyAction>>} */
const ACTIONS = {
  ArrowLeft: { move: "left" },
  ArrowRight: { move: "right" },
  ArrowUp: { move: "up" },
  ArrowDown: { move: "down" },
  Home: { end: "first" },
  End: { end: "last" },
  Enter: "activate",
  " ": "activate",
  Escape: "clear",
};

/**
 * Returns what the key asks for, or nothing where it is not ours: chords belong to the browser and to the reader's
 * assistive technology.
 * @param {KeyboardEvent} event
 * @returns {KeyAction | undefined}
 */
export function keyAction(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
  return Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : undefined;
}
