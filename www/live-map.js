// @ts-check
// The engine's map in its frame: what it shows, and what the reader's pointer and keys do to it. With all that it imports
// it is fetched when a map is to load; so it imports nothing of the element and its frame.
import { listenToChoices } from "./choosing.js";
import { createMenu } from "./menu.js";
import { countryOf, focus, targetOf } from "./nodes.js";
import { subjectNear } from "./pointer.js";
import { createRoving, goAlong, oneStop } from "./roving.js";
import { createEngine, pause } from "./session.js";
import { heldStyles } from "./styles-frame.js";
import { mapStyles } from "./styles-map.js";
import { textStyles } from "./styles-text.js";
import { tokenStyles } from "./tokens.js";

export { renew, start } from "./session.js";

/**
 * @typedef {object} Acts What the map asks of the element.
 * @property {(changes: Record<string, string | undefined>, told?: boolean) => void} act Chooses, by attribute; an empty text takes a choice
 *   back. The page is told of it, unless that is said.
 * @property {(act: () => void) => void} attempt Runs something and deals with its failure.
 * @property {(message: string) => void} warn
 * @property {() => Promise<Uint8Array | void>} finer Fetches the outlines in finer lines.
 * @property {() => Promise<typeof import("./tools.js")>} tools Fetches what comes when the reader reaches for it.
 * @property {() => State} state What is to be shown.
 */

/** @typedef {[width: number, choices: Record<string, string>]} State Of the map in px; by attribute, where an empty text takes a choice back. */
/** @typedef {Awaited<ReturnType<typeof openMap>>} LiveMap */
/** @typedef {import("./nodes.js").Shape} Shape */

/** ms after which what waits for a frame waits no longer: a page that nobody sees has none. */
const PATIENCE = 200;

const sheet = new CSSStyleSheet();
sheet.replaceSync(tokenStyles + heldStyles + mapStyles + textStyles);

/**
 * Makes the live map of a story, whose files are there and whose frame is still empty, and builds it unseen, step by
 * step, so that the page answers its reader meanwhile.
 * @param {import("./loader.js").Files} files
 * @param {string} src
 * @param {Element} element
 * @param {import("./shell.js").Shell} shell
 * @param {Acts} acts
 * @param {AbortSignal} signal Ends the listeners, empties the frame and gives the engine's memory back.
 */
export async function openMap(files, src, element, shell, { act, attempt, warn, finer, tools, state }, signal) {
  const { shadow, root, stage, map, legend, panel, list, items, footer, live } = shell;
  const places = /** @type {const} */ ([map, panel, legend, footer, items]);
  const footerSlot = /** @type {HTMLSlotElement} */ (footer.parentElement);
  const legendSlot = /** @type {HTMLSlotElement} */ (legend.parentElement);
  signal.addEventListener("abort", () => {
    for (const each of [...places, live]) each.replaceChildren();
    [footerSlot.name, legendSlot.name] = ["footer", "legend"];
    legendSlot.append(legend);
  });
  // The engine measures its texts in the fonts that these name.
  shadow.adoptedStyleSheets = [shadow.adoptedStyleSheets[0], sheet];
  /** @type {{ engine: import("./pkg/alliance_map.js").Engine, story: any, words: import("./words.js").Words }} */
  const { engine, story, words } = await createEngine(files, src, element, root, signal);
  await pause(signal);
  root.style.setProperty("--rem", getComputedStyle(map).fontSize);
  await pause(signal);
  const { title, updated = "", corrections, steps = [] } = story;
  const pointed = { hover: "", focus: "" };
  /** @type {Record<string, string>} What is chosen, by attribute. */
  let choices = {};
  /** @type {Record<string, string>} The same and the width, as the engine was told. */
  let known = {};
  /** @type {(() => void) | undefined} Shows what waits for the map to be painted. */
  let rest;
  let must = false; // Whether that may not be passed over.
  panel.setAttribute("aria-label", words["panel.label"]);

  const roving = createRoving(map);
  const { subject, rove, current } = roving;

  /** Shows what waits, where it must not be passed over. */
  const catchUp = () => must && rest?.();

  /**
   * Outlines and names a country, or none. The engine draws anew, so only when that changes anything.
   * @param {"hover" | "focus"} by What points at it.
   * @param {string} [country]
   */
  function point(by, country = "") {
    if (pointed[by] === country) return;
    catchUp();
    engine.set(by, (pointed[by] = country));
    sketch(() => engine.update(0, 1), true);
  }

  /**
   * @template {keyof HTMLElementEventMap} T
   * @param {T} type
   * @param {(event: HTMLElementEventMap[T]) => void} listener
   */
  function on(type, listener) {
    map.addEventListener(type, (event) => attempt(() => listener(event)), { signal });
  }

  // What changes the map in the midst of moving the focus would have the page laid out there and then.
  const soon = (/** @type {() => void} */ act) => queueMicrotask(() => signal.aborted || attempt(act));
  on("focusin", (event) => {
    const target = targetOf(event);
    const country = countryOf(target);
    if (!country) return;
    soon(() => {
      rove(country);
      reach(country);
      point("focus", target.matches(":focus-visible") ? country : "");
    });
  });
  on("focusout", (event) => map.contains(/** @type {Node | null} */ (event.relatedTarget)) || soon(() => point("focus")));
  on("pointerover", (event) => event.pointerType === "mouse" && point("hover", countryOf(targetOf(event))));
  on("pointerleave", () => point("hover"));

  const grow = async () => {
    do await pause(signal);
    while (engine.grow());
  };
  take(state());
  const given = { engine, words, shadow, map, panel, items, live, story, choices: () => choices, act, finer, attempt, signal };
  const names = steps.length ? ["find", "time", "tell"] : ["find", "time"];
  const menu = createMenu(shell, words, names, async (bars) => {
    const { openTools } = await tools();
    signal.throwIfAborted();
    return openTools({ ...given, ...bars, choose, element });
  }, warn, signal);
  const choose = listenToChoices({ ...given, shell, roving });
  // On a globe the first touch is a drag, which cannot wait for what turns it.
  if (element.matches("[hash]") || choices.view === "globe" || document.querySelector("[data-alliance-map-step]")) void menu.reach();
  legend.addEventListener("keydown", goAlong, { signal });
  const reach = (/** @type {string} */ country) => menu.tools()?.reach(country, subject(country));
  await grow();
  fit();
  settle();
  for (const place of places) {
    await pause(signal);
    engine.mount(place);
    await grow();
  }
  rove(choices.selected);
  oneStop(legend);
  await pause(signal);
  // What was pasted before a correction gives way to what the story says now.
  const edition = `${updated}/${corrections.length}`;
  const pasted = /** @type {HTMLElement | undefined} */ (footerSlot.assignedElements()[0])?.dataset.edition ?? edition;
  if (pasted !== edition) footerSlot.name = legendSlot.name = "late";
  // The page's legend stays; the one that switches groups stands over the list then.
  if (legendSlot.assignedElements()[0]) list.prepend(legend);

  return {
    title: String(title),
    words,

    /**
     * Shows a state.
     * @param {State} next
     * @param {() => unknown} [told] Runs when all of it is shown, if that changed anything; without it all is shown at once.
     */
    show(next, told) {
      catchUp();
      const before = choices.selected;
      const changed = take(next);
      if (!changed[0]) return;
      const turned = changed.includes("view");
      if (turned) menu.tools()?.leave();
      const all = () => {
        keepFocus(() => engine.update(0, places.length));
        settle();
        if (turned && matchMedia("(prefers-reduced-motion: no-preference)").matches) {
          map.animate?.({ opacity: [0.1, 1] }, 300);
        }
        oneStop(legend);
        if (choices.selected && choices.selected !== before) reach(choices.selected);
        menu.tools()?.renew();
        told?.();
      };
      // Of `selected`, `compare` and `step` outlines and lines come first.
      if (told && changed.every((name) => /^[sc]/.test(name))) return sketch(all);
      fit();
      all();
    },

    /** Says what the last action did, once, and returns what to tell the page of it. */
    announce() {
      const [country, compare, ties, ...sentence] = engine.shown.split("\n");
      live.textContent = sentence.join(" ");
      menu.tools()?.record();
      return { country: country || undefined, compare: compare || undefined, ties: ties.split(" ").slice(0, -1) };
    },

    /**
     * Selects what a click on the picture meant, now that the map stands in the same frame, wherever that is by now.
     * @param {import("./early.js").Early} early
     */
    tap({ event, box }) {
      // A click made by a keyboard or by assistive technology has no place.
      if (!event.detail) return;
      const { left, top } = stage.getBoundingClientRect();
      const x = event.clientX + left - box.left;
      const y = event.clientY + top - box.top;
      const under = /** @type {Element} */ (shadow.elementFromPoint(x, y));
      const near = subjectNear(map, map.contains(under) ? under : map, event, x, y);
      if (near) choose(countryOf(near));
    },

    /** Takes the focus to the subject that the Tab key reaches. */
    focus: () => focus(subject(current())),

    /** @param {string | undefined} country */
    hover: (country) => attempt(() => point("hover", country)),

    /** Returns the map as a file of its own. */
    svg: () => engine.svg(),

    /** @type {(svg: string, width: number) => Promise<Blob>} The height follows the width, in px. */
    png: async (svg, width) => (await tools()).toPng(svg, width, Math.round(width * engine.ratio)),

    /**
     * Shows what a step of the story shows, or a tie.
     * @param {string} step
     * @param {string} tie
     * @param {boolean} told Whether the page is told of it.
     */
    tell: async (step, tie, told) => (await menu.reach())?.tell(step, tie, told),
  };

  /**
   * Tells the engine what to show, and returns the names of what is other than before.
   * @param {State} next
   */
  function take([width, next]) {
    /** @type {typeof known} */
    const now = { width: `${width}`, ...next };
    const changed = Object.keys(now).filter((name) => now[name] !== known[name]);
    [known, choices] = [now, next];
    map.classList.toggle("turns", next.view === "globe");
    for (const name of changed) {
      const warning = name === "step" ? "" : engine.set(name, now[name]);
      if (warning) warn(warning);
    }
    return changed;
  }

  /**
   * Draws outlines and lines over the map, of which nothing has to be painted anew then, and does all else when they are
   * painted.
   * @param {() => void} all
   * @param {boolean} [points] Whether it only points at a country: the lines are there already, and all else may pass it over.
   */
  function sketch(all, points = false) {
    /** @type {Element} */
    const over = /** @type {any} */ (map.firstElementChild).cloneNode();
    over.ariaHidden = "true";
    engine.sketch(over, !points);
    map.append(over);
    // Where nothing is selected any more, the lines of before give way to it.
    if (!points && !choices.selected) map.querySelector(".map>.ties:not(:empty)")?.before(over);
    must = !points;
    const mine = (rest = () => {
      rest = undefined;
      must = false;
      all();
    });
    const go = () => rest === mine && !signal.aborted && attempt(mine);
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, PATIENCE);
  }

  /** Draws a view of another shape than the picture's as wide as it can be shown there, for its text to keep its size. */
  function fit() {
    const { width, height } = map.getBoundingClientRect();
    engine.set("width", known.width);
    const room = Math.max(height / engine.ratio, 160);
    if (room < width * 0.99 && !stage.classList.contains("bare")) engine.set("width", `${room}`);
  }

  /** Brings frame and Tab stops to what the engine shows. */
  function settle() {
    stage.style.setProperty("--ratio", `1 / ${engine.ratio}`);
    rove(current() ?? choices.selected);
  }

  /**
   * Runs a change; when it removed what had the focus, the focus goes to the same country in the same place, else to
   * the panel.
   * @param {() => void} change
   */
  function keepFocus(change) {
    const before = shadow.activeElement;
    const place = places.find((each) => each.contains(before));
    change();
    if (!before || !place || before.isConnected) return;
    const { country } = /** @type {Shape} */ (before).dataset;
    focus((country && place.querySelector(`[data-country="${CSS.escape(country)}"]`)) || panel);
  }
}
