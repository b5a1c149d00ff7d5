// @ts-check
// The few words that stand outside the engine's own elements.

/** @typedef {Record<string, string> & Partial<Record<"country" | "month", Record<string, string>>>} Words By their keys in the file of words. */

/** What is said before the file of words is there, and when it never comes. */
export const english = {
  "widget.error": "Interactive version unavailable.",
  "widget.retry": "Try again",
};
