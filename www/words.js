// @ts-check
// The few words that stand outside the engine's own elements.

/** For the time before the file of words is there, and for when it never comes. */
const ENGLISH = Object.freeze({
  "widget.error": "The interactive map could not be loaded.",
  "widget.retry": "Try again",
  "widget.list-show": "List of countries",
  "panel.label": "About the selected country",
});

/** @typedef {(key: keyof typeof ENGLISH) => string} Words */

/**
 * Returns the words in a file of messages, in English where it lacks one.
 * @param {string} [json]
 * @returns {Words}
 */
export function readWords(json) {
  /** @type {Map<string, unknown>} */
  let entries = new Map();
  try {
    entries = new Map(Object.entries(JSON.parse(json ?? "{}")));
  } catch {
    // The engine reads the same text and reports what is wrong with it.
  }
  return (key) => {
    const word = entries.get(key);
    return typeof word === "string" ? word : ENGLISH[key];
  };
}
