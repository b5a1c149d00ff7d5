// @ts-check
// The few words that stand outside the engine's own elements.

/** For the time before the file of words is there, and for when it never comes. */
export const english = {
  "widget.error": "The interactive map could not be loaded.",
  "widget.retry": "Try again",
  "widget.list-show": "List of countries",
  "panel.label": "About the selected country",
};

/** @typedef {typeof english} Words */
