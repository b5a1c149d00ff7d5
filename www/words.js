// @ts-check
// The few words that stand outside the engine's own elements.

/** @typedef {Record<"widget.error" | "widget.retry" | "widget.list-show" | "panel.label" | "map.zoom" | "map.zoom-in" | "map.zoom-out" | "map.zoom-whole", string>} Words */

/** What is said before the file of words is there, and when it never comes. */
export const english = {
  "widget.error": "Interactive version unavailable.",
  "widget.retry": "Try again",
};
