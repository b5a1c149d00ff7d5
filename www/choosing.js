// @ts-check
// What a reader chooses by pointer and keys: a country, and a second one with Shift.
import { ARROWS, countryOf, focus, targetOf } from "./nodes.js";
import { subjectNear } from "./pointer.js";
import { BUTTON } from "./roving.js";

/**
 * @typedef {object} Chooser
 * @property {import("./shell.js").Shell} shell
 * @property {import("./pkg/alliance_map.js").Engine} engine
 * @property {ReturnType<typeof import("./roving.js").createRoving>} roving
 * @property {() => Record<string, string>} choices What is chosen, by attribute.
 * @property {(changes: Record<string, string>) => void} act
 * @property {(act: () => void) => void} attempt
 * @property {AbortSignal} signal
 */

/**
 * Listens to clicks and keys.
 * @param {Chooser} chooser
 */
export function listenToChoices({ shell, engine, roving, choices, act, attempt, signal }) {
  const { root, map, panel, items } = shell;
  const { subjects, subject, current } = roving;
  /** Whether the panel waits for the second country. */
  const waits = () => panel.querySelector("[data-action=compare][aria-pressed=true]") !== null;
  /** @type {Element | undefined} What was used to select, so that the focus can return to it. */
  let origin;

  /** Selects a country, or none; or takes it as the second one. */
  function choose(country = "", paired = waits()) {
    const { selected } = choices();
    const pair = paired && country && selected && country !== selected;
    act(pair ? { compare: country } : { selected: country, compare: "" });
  }

  /**
   * @param {string} country
   * @param {Element} by
   * @param {boolean} paired
   */
  function activate(country, by, paired) {
    if (map.contains(by)) {
      // What stands in the inset is no button, and a tap beside a small country is on none: the focus goes to the one that is.
      by = subject(country) ?? by;
      if (!by.matches(":focus")) /** @type {any} */ (by).focus({ preventScroll: true, focusVisible: false });
    }
    origin = by;
    // A pressed button is released by pressing it again; whether it is pressed the page may be about to show.
    const { selected, compare } = choices();
    const again = !paired && by.hasAttribute("aria-pressed") && [selected, compare].includes(country);
    choose(again ? undefined : country, paired);
    if (items.contains(by) && !again) panel.scrollIntoView({ block: "nearest" });
    // What was pressed in the panel speaks of another country by now: the reader starts at the top of the new panel.
    if (panel.contains(by)) {
      queueMicrotask(() => {
        focus(panel);
        if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
      });
    }
  }

  /** Clears the selection and takes the focus back to where it was made. */
  function clear() {
    const back = origin?.isConnected ? origin : subject(current());
    origin = undefined;
    choose();
    focus(back);
  }

  /** @type {(target: HTMLElement, type: string, listener: (event: any) => void) => void} */
  const on = (target, type, listener) => target.addEventListener(type, (event) => attempt(() => listener(event)), { signal });

  on(root, "click", (event) => {
    const target = targetOf(event);
    if (target.closest("[data-action=clear]")) return clear();
    const inMap = map.contains(target);
    const by = (inMap && subjectNear(map, target, event)) || target.closest("[data-country]");
    const country = countryOf(by);
    if (by && country) activate(country, by, event.shiftKey || waits());
    else if (inMap && choices().selected) choose();
  });

  on(root, "keydown", (event) => {
    // Chords belong to the browser and to the reader's assistive technology.
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { key, shiftKey } = event;
    const end = /** @type {Record<string, number>} */ ({ Home: 0, End: -1 })[key];
    const shape = targetOf(event).closest(BUTTON);
    const country = countryOf(shape);
    const takes = key === "Enter" || key === " ";
    if (shiftKey && !takes) return;
    if (key === "Escape") {
      if (!choices().selected) return;
      clear();
    } else if (!shape || !country) return;
    else if (takes) activate(country, shape, shiftKey || waits());
    else if (end !== undefined) go(countryOf(subjects().at(end)));
    else if (ARROWS[key]) go(engine.neighbour(country, ...ARROWS[key]));
    else return;
    event.preventDefault();
  });

  /** Takes the focus to a country. The Tab stop follows it: moved before, it would have the page laid out twice. */
  function go(/** @type {string | undefined} */ country) {
    if (country) focus(subject(country));
  }

  return choose;
}
