// @ts-check
// What a map can do beyond being read and clicked. It is fetched when the reader reaches for it: so it may weigh what it
// needs, and imports nothing of element and live map.
import { refiner } from "./finer.js";
import { listenToMoves } from "./moves.js";
import { createRecord } from "./record.js";
import { followSteps } from "./scrolling.js";
import { createSearch } from "./search.js";
import { choicesOfStep, choicesOfTie } from "./tell.js";
import { listenToSwitches } from "./switches.js";
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
 * @property {HTMLElement} panel
 * @property {HTMLElement} items The list of countries.
 * @property {HTMLElement} live What is read out.
 * @property {any} story As in its file, which the engine found to be in order.
 * @property {() => Record<string, string>} choices What is chosen, by attribute.
 * @property {(changes: Record<string, string | undefined>, told?: boolean) => void} act Chooses, as an act of the reader of which the page
 *   is told, unless that is said.
 * @property {(country: string) => void} choose Selects a country.
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
  const { shadow, menu, panel, engine, finer, attempt, signal } = given;
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
      before(name).before(tool.box);
    }
    tool.box.hidden = !opens;
    if (!opens) return;
    tool.renew();
    tool.begin?.();
  }), { signal });

  signal.addEventListener("abort", () => {
    for (const { box } of made.values()) box.remove();
  });

  /** Returns before what the box of a tool stands: boxes stand in the order of their buttons, over the panel. */
  function before(/** @type {string} */ name) {
    const names = Object.keys(makers);
    const next = names.slice(names.indexOf(name) + 1).find((each) => made.has(each));
    return made.get(next ?? "")?.box ?? panel;
  }

  listenToSwitches(given);
  followSteps(given);
  return {
    ...moves,
    record: createRecord(given),

    /** Shows what a step shows, or a tie. What the story does not have is left out, and is not repeated: it may be a stranger's. */
    tell(/** @type {string} */ step, /** @type {string} */ tie, /** @type {boolean} */ told) {
      attempt(() => {
        const { story, choices, act } = given;
        const changes = tie ? choicesOfTie(story, tie, choices().date || story.as_of) : choicesOfStep(story, step);
        const steps = (story.steps ?? []).map((/** @type {{ id: string }} */ { id }) => id).join(", ") || "none";
        if (changes) act(changes, told);
        else console.warn(`alliance-map: the story has no such ${tie ? "tie" : `step; its steps: ${steps}`}`);
      });
    },
    /** Brings what is open to what the map shows. */
    renew() {
      for (const { box, renew } of made.values()) if (!box.hidden) renew();
    },
  };
}
