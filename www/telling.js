// @ts-check
// The story told step by step. What a step shows is written in the story; the map follows the attribute `step`.
import { fill } from "./fill.js";
import { make } from "./make.js";

/** @typedef {{ id: string, title: string, text: string, date?: string, view?: string, select?: string[], groups?: string[] }} Step */

/**
 * @param {import("./tools.js").Given} given
 */
export function createTelling({ story, words, choices, act, attempt, signal }) {
  /** @type {{ steps: Step[] }} */
  const { steps } = story;
  const back = make("button", { className: "step back", ariaLabel: words["tool.back"], type: "button" });
  const on = make("button", { className: "step on", ariaLabel: words["tool.on"], type: "button" });
  const place = make("span", { className: "meta" });
  const title = make("h3");
  const text = make("p");
  const told = make("div", { role: "status" }, title, text);
  const box = make("div", { className: "own tool telling", part: "telling" }, make("div", { className: "bar" }, back, on, place), told);
  const at = () => steps.findIndex(({ id }) => id === choices().step);

  function renew() {
    const now = at();
    const step = steps[now];
    place.textContent = fill(words, "tell.place", { n: now + 1, all: steps.length });
    place.hidden = !step;
    title.textContent = step?.title ?? "";
    text.textContent = step?.text ?? "";
    back.ariaDisabled = `${now < 1}`;
    on.ariaDisabled = `${now === steps.length - 1}`;
  }

  /** Goes on, or back. */
  function go(/** @type {number} */ by) {
    const step = steps[Math.max(at(), by < 0 ? 0 : -1) + by];
    if (step) act({ step: step.id });
  }

  box.addEventListener("click", (/** @type {Event} */ { target }) => attempt(() => {
    if (target === back) go(-1);
    else if (target === on) go(1);
  }), { signal });
  box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => attempt(() => {
    const by = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1 })[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    go(by);
    event.preventDefault();
  }), { signal });

  return {
    box,
    renew,
    /** Begins the telling, where it has not begun. */
    begin() {
      on.focus({ preventScroll: true });
      if (at() < 0) go(1);
    },
  };
}
