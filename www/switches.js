// @ts-check
// What the buttons of panel and legend do: they compare two countries, stop that, choose kinds of ties, and show groups.

/** What stands for no group at all. */
const NONE = "none";

/**
 * Listens to them.
 * @param {import("./tools.js").Given} given
 */
export function listenToSwitches({ shadow, panel, live, words, story, choices, act, attempt, signal }) {
  /** @type {string} Those that the story shows. */
  const opening = story.focus.join();
  const listOf = (/** @type {string} */ text) => text.split(",").filter((each) => each && each !== NONE);

  /** @type {(text: string, item: string) => string} With the item, or without it where it was there. */
  function toggled(text, item) {
    const list = listOf(text);
    const others = list.filter((each) => each !== item);
    return (others.length < list.length ? others : [...list, item]).join();
  }

  /** @type {Record<string, (by: HTMLElement) => void>} What a button does, by what marks it. */
  const deeds = {
    "[data-switch]"({ dataset: { switch: group = "" } }) {
      const next = toggled(choices().groups || opening, group);
      // As many as the story shows, in whatever order they came: that is no choice.
      const same = listOf(next).length === story.focus.length && story.focus.every((/** @type {string} */ each) => listOf(next).includes(each));
      act({ groups: same ? "" : next || NONE });
    },
    "[data-kind]"({ dataset: { kind = "" } }) {
      act({ kinds: toggled(choices().kinds, kind) });
    },
    "[data-action=single]"() {
      act({ compare: "" });
      panel.focus();
    },
    // While it is pressed, the next country that is chosen is the second one.
    "[data-action=compare]"(by) {
      const waits = by.getAttribute("aria-pressed") !== "true";
      by.setAttribute("aria-pressed", `${waits}`);
      live.textContent = waits ? words["pair.pick"] : "";
    },
  };
  shadow.addEventListener("click", ({ target }) => attempt(() => {
    for (const mark in deeds) {
      const by = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(mark));
      if (by) deeds[mark](by);
    }
  }), { signal });
}
