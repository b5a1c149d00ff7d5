// @ts-check
// What the buttons of the panel do: they compare two countries, stop that, and choose kinds of ties.

/**
 * Listens to them.
 * @param {import("./tools.js").Given} given
 */
export function listenToPanel({ panel, live, words, choices, act, attempt, signal }) {
  /** @type {Record<string, (by: HTMLElement) => void>} What a button does, by what marks it. */
  const deeds = {
    "[data-kind]"({ dataset: { kind = "" } }) {
      const chosen = choices().kinds.split(",").filter(Boolean);
      const others = chosen.filter((each) => each !== kind);
      act({ kinds: (others.length < chosen.length ? others : [...chosen, kind]).join() });
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
  panel.addEventListener("click", ({ target }) => attempt(() => {
    for (const mark in deeds) {
      const by = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(mark));
      if (by) deeds[mark](by);
    }
  }), { signal });
}
