// @ts-check
// The buttons of a map's tools. They stand there with the map; what they do is fetched when the reader reaches for it.
import { make } from "./make.js";
import { goAlong, oneStop } from "./roving.js";

/** What shows that a reader is about to do something. */
const REACHES = ["pointerover", "touchstart", "wheel", "focusin"];

/** What opens the list, which is there without being fetched. */
const LIST = "list";

/**
 * @template T
 * @typedef {object} Menu
 * @property {HTMLElement} toolbar The buttons on the map: larger, smaller, whole.
 * @property {HTMLElement} menu The buttons below it, each of which opens a tool.
 * @property {() => T | undefined} tools What they do, once it is there.
 * @property {() => Promise<T | undefined>} reach Fetches it.
 */

/**
 * Adds the buttons.
 * @template T
 * @param {import("./shell.js").Shell} shell
 * @param {import("./words.js").Words} words
 * @param {string[]} names Of the tools.
 * @param {(bars: { toolbar: HTMLElement, menu: HTMLElement }) => Promise<T>} open
 * @param {(message: string) => void} warn
 * @param {AbortSignal} signal Takes the buttons away.
 * @returns {Menu<T>}
 */
export function createMenu({ root, stage, panel, list }, words, names, open, warn, signal) {
  const bar = (/** @type {string} */ name, /** @type {string} */ ariaLabel, /** @type {Node[]} */ buttons) =>
    make("div", { className: `own ${name}`, role: "group", part: name, ariaLabel }, ...buttons);
  const toolbar = bar("toolbar", words["map.zoom"], ["in", "out", "whole"].map((name) =>
    make("button", { type: "button", className: name, ariaLabel: words[`map.zoom-${name}`], hidden: name !== "in" })));
  const menu = bar("tools", words["tool.label"], [...names, LIST].map((name) =>
    make("button", { type: "button", value: name, ariaExpanded: "false" }, words[`tool.${name}`])));
  menu.lastElementChild?.addEventListener("click", (/** @type {Event} */ { currentTarget }) => {
    list.hidden = !list.hidden;
    /** @type {Element} */ (currentTarget).ariaExpanded = `${!list.hidden}`;
  }, { signal });
  for (const each of [toolbar, menu]) {
    oneStop(each);
    each.addEventListener("keydown", goAlong, { signal });
  }
  stage.append(toolbar);
  panel.before(menu);

  /** @type {T | undefined} */
  let tools;
  /** @type {Promise<T | undefined> | undefined} */
  let asked;
  const reach = () => (asked ??= open({ toolbar, menu }).then(
    (opened) => (tools = opened),
    (error) => {
      // It is asked for again when the reader tries again.
      asked = undefined;
      if (!signal.aborted) warn(error.message);
      return undefined;
    },
  ));
  for (const type of REACHES) root.addEventListener(type, reach, { once: true, passive: true, signal });
  for (const each of [toolbar, menu]) {
    each.addEventListener("click", (/** @type {Event} */ { target }) => {
      const button = /** @type {HTMLButtonElement} */ (target);
      if (!tools && button.value !== LIST) void reach().then(() => tools && button.click());
    }, { signal });
  }
  signal.addEventListener("abort", () => {
    toolbar.remove();
    menu.remove();
    list.hidden = true;
  });
  return { toolbar, menu, tools: () => tools, reach };
}
