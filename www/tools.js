// @ts-check
// What a map can do beyond being read and clicked. It is fetched when the reader reaches for it: so it may weigh what it
// needs, and imports nothing of element and live map.
import { refiner } from "./finer.js";
import { listenToMoves } from "./moves.js";
import { createRecord } from "./record.js";
import { followSteps } from "./scrolling.js";
import { createSearch } from "./search.js";
import { createTelling } from "./telling.js";
import { createTimeline } from "./timeline.js";
import { toolStyles } from "./styles-tools.js";

export { toPng } from "./picture.js";

/**
 * @typedef {object} Given What the tools work on.
 * @property {import("./pkg/alliance_map.js").Engine} engine
 * @property {import("./words.js").Words} words
 * @property {Element} element
 * @property {ShadowRoot} shadow
 * @property {HTMLElement} map
 * @property {HTMLElement} toolbar The buttons on the map, which enlarge it.
 * @property {HTMLElement} menu The buttons below it, each of which opens a tool.
 * @property {import("./telling.js").Step[]} steps Of the story.
 * @property {string} asOf The day for which the story opens.
 * @property {(date: string) => string} dateInWords
 * @property {() => Record<string, string>} choices What is chosen, by attribute.
 * @property {(changes: Record<string, string>) => void} act Chooses, as an act of the reader.
 * @property {(country: string) => void} choose Selects a country, or takes it as the second one where the reader asked for that.
 * @property {Record<string, string>} opening What the page chose, by attribute.
 * @property {() => void} restore Shows what the page's address says.
 * @property {() => Promise<Uint8Array | void>} finer Fetches the outlines in finer lines.
 * @property {(act: () => void) => void} attempt Runs something and deals with its failure.
 * @property {AbortSignal} signal Ends it all.
 */

const sheet = new CSSStyleSheet();
sheet.replaceSync(toolStyles);

/**
 * Gives a map its tools.
 * @param {Given} given
 */
export function openTools(given) {
  const { shadow, menu, engine, finer, attempt, signal } = given;
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const moves = listenToMoves({ ...given, refine: refiner(engine, finer, attempt, signal) });
  /** @type {Record<string, () => { box: HTMLElement, renew: () => void, begin?: () => void }>} */
  const makers = { find: () => createSearch(given), time: () => createTimeline(given), tell: () => createTelling(given) };
  /** @type {Map<string, ReturnType<typeof makers[string]>>} */
  const made = new Map();

  menu.addEventListener("click", ({ target }) => attempt(() => {
    const button = /** @type {Element} */ (target).closest("button");
    const name = button?.value ?? "";
    if (!button || !makers[name]) return;
    const opens = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", `${opens}`);
    let tool = made.get(name);
    if (!tool) {
      tool = makers[name]();
      made.set(name, tool);
      // In the order of the buttons.
      menu.parentElement?.insertBefore(tool.box, after(name));
    }
    tool.box.hidden = !opens;
    if (!opens) return;
    tool.renew();
    tool.begin?.();
  }), { signal });

  signal.addEventListener("abort", () => {
    for (const { box } of made.values()) box.remove();
  });

  /** Returns before what the box of a tool stands. */
  function after(/** @type {string} */ name) {
    const names = Object.keys(makers);
    const next = names.slice(names.indexOf(name) + 1).find((each) => made.has(each));
    return (next && made.get(next)?.box) ?? menu.nextSibling;
  }

  followSteps(given);
  return {
    ...moves,
    record: createRecord(given),
    /** Brings what is open to what the map shows. */
    renew() {
      for (const { box, renew } of made.values()) if (!box.hidden) renew();
    },
  };
}
