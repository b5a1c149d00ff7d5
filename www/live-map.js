// @ts-check
// The engine's map in its frame: what it shows, and what the reader's pointer and keys do to it. With all that it imports
// it is fetched when a map is to load; so it imports nothing of the element and its frame.
import { refiner } from "./finer.js";
import { listenToMoves } from "./moves.js";
import { ARROWS, countryOf, focus, targetOf } from "./nodes.js";
import { toPng } from "./picture.js";
import { subjectNear } from "./pointer.js";
import { BUTTON, createRoving } from "./roving.js";
import { createEngine, pause } from "./session.js";
import { heldStyles } from "./styles-frame.js";
import { mapStyles } from "./styles-map.js";
import { textStyles } from "./styles-text.js";
import { tokenStyles } from "./tokens.js";

export { renew, start } from "./session.js";

/**
 * @typedef {object} Acts What the map asks of the element.
 * @property {(country: string | undefined) => void} select
 * @property {(act: () => void) => void} attempt Runs something and deals with its failure.
 * @property {(message: string) => void} warn
 * @property {() => Promise<Uint8Array | void>} finer Fetches the outlines in finer lines.
 * @property {() => State} state What is to be shown.
 */

/** @typedef {[width: number, choices: Record<string, string>]} State Of the map in px; by attribute, where an empty text takes a choice back. */
/** @typedef {Awaited<ReturnType<typeof openMap>>} LiveMap */
/** @typedef {import("./nodes.js").Shape} Shape */

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
export async function openMap(files, src, element, shell, { select, attempt, warn, finer, state }, signal) {
  const { shadow, root, stage, map, legend, panel, items, summary, footer, live } = shell;
  const places = /** @type {const} */ ([map, legend, panel, items, footer]);
  const footerSlot = /** @type {HTMLSlotElement} */ (footer.parentElement);
  signal.addEventListener("abort", () => {
    for (const each of [...places, live]) each.replaceChildren();
    footerSlot.name = "footer";
  });
  // The engine measures its texts in the fonts that these name.
  shadow.adoptedStyleSheets = [shadow.adoptedStyleSheets[0], sheet];
  const engine = await createEngine(files, src, element, root, signal);
  await pause(signal);
  /** @type {import("./words.js").Words} */
  const words = JSON.parse(files.words);
  const { title, updated = "", corrections } = JSON.parse(files.story);
  const edition = `${updated}/${corrections.length}`;
  /** @type {string | undefined} The state that is shown, as text. */
  let shown;
  /** @type {Element | undefined} What was used to select, so that the focus can return to it. */
  let origin;
  const pointed = { hover: "", focus: "" };
  let view = "";

  root.style.setProperty("--rem", getComputedStyle(map).fontSize);
  summary.textContent = words["widget.list-show"];
  panel.setAttribute("aria-label", words["panel.label"]);

  /** @returns {string} The selected country's code, else nothing. */
  const selected = () => engine.shown.split("\n")[0];

  const { subjects, subject, rove, current } = createRoving(map);

  /**
   * Outlines and names a country, or none. The engine draws anew, so only when that changes anything.
   * @param {"hover" | "focus"} by What points at it.
   * @param {string} [country]
   */
  function point(by, country = "") {
    if (pointed[by] === country) return;
    engine.set(by, (pointed[by] = country));
    engine.update(1);
  }

  /** @param {string | undefined} country */
  function go(country) {
    if (!country) return;
    rove(country);
    focus(subject(country));
  }

  /**
   * @param {string} country
   * @param {Element} by
   */
  function activate(country, by) {
    if (map.contains(by)) {
      rove(country);
      // What stands in the inset is no button: the focus goes to the one that is.
      const button = subject(country) ?? by;
      if (button !== by) focus(button);
      by = button;
    }
    origin = by;
    // A pressed button is released by pressing it again.
    const again = by.getAttribute("aria-pressed") === "true";
    select(again ? undefined : country);
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
    select(undefined);
    focus(back);
  }

  /**
   * @template {keyof HTMLElementEventMap} T
   * @param {HTMLElement} target
   * @param {T} type
   * @param {(event: HTMLElementEventMap[T]) => void} listener
   */
  function on(target, type, listener) {
    target.addEventListener(type, (event) => attempt(() => listener(event)), { signal });
  }

  on(root, "click", (event) => {
    const target = targetOf(event);
    const inMap = map.contains(target);
    const by = (inMap && subjectNear(map, target, event)) || target.closest("[data-country]");
    const country = countryOf(by);
    if (target.closest("[data-action=clear]")) clear();
    else if (by && country) activate(country, by);
    else if (inMap && selected()) select(undefined);
  });

  on(root, "keydown", (event) => {
    // Chords belong to the browser and to the reader's assistive technology.
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const { key } = event;
    const end = /** @type {Record<string, number>} */ ({ Home: 0, End: -1 })[key];
    const shape = targetOf(event).closest(BUTTON);
    const country = countryOf(shape);
    if (key === "Escape") {
      if (!selected()) return;
      clear();
    } else if (!shape || !country) return;
    else if (key === "Enter" || key === " ") activate(country, shape);
    else if (end !== undefined) go(countryOf(subjects().at(end)));
    else if (ARROWS[key]) go(engine.neighbour(country, ...ARROWS[key]));
    else return;
    event.preventDefault();
  });

  on(map, "focusin", (event) => {
    const country = countryOf(targetOf(event));
    if (!country) return;
    rove(country);
    moves.reach(country, subject(country));
    point("focus", targetOf(event).matches(":focus-visible") ? country : "");
  });
  on(map, "focusout", (event) => map.contains(/** @type {Node | null} */ (event.relatedTarget)) || point("focus"));
  on(map, "pointerover", (event) => event.pointerType === "mouse" && point("hover", countryOf(targetOf(event))));
  on(map, "pointerleave", () => point("hover"));

  const grow = async () => {
    do await pause(signal);
    while (engine.grow());
  };
  take(state());
  const turns = () => view === "globe";
  const refine = refiner(engine, finer, attempt, signal);
  const moves = listenToMoves({ map, stage, engine, words, selected, turns, refine, attempt, signal });
  await grow();
  fit();
  settle();
  for (const place of places) {
    await pause(signal);
    engine.mount(place);
    await grow();
  }
  rove(selected());
  // What was pasted before a correction gives way to what the story says now.
  const given = /** @type {HTMLElement | undefined} */ (footerSlot.assignedElements()[0])?.dataset.edition ?? edition;
  if (given !== edition) footerSlot.name = "late";

  return {
    title: String(title),
    words,

    /**
     * Shows a state and returns whether that changed anything.
     * @param {State} next
     */
    show(next) {
      const before = [view, selected()];
      const changed = take(next);
      if (!changed) return false;
      if (view !== before[0]) moves.leave();
      fit();
      keepFocus(() => engine.update(places.length));
      settle();
      if (view !== before[0] && matchMedia("(prefers-reduced-motion: no-preference)").matches) {
        map.animate?.({ opacity: [0.1, 1] }, 300);
      }
      const country = selected();
      if (country && country !== before[1]) moves.reach(country, subject(country));
      return true;
    },

    /** Says what the last action did, once, and returns what to tell the page of it. */
    announce() {
      const [country, compare, ties, ...sentence] = engine.shown.split("\n");
      live.textContent = sentence.join(" ");
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
      const under = shadow.elementFromPoint(x, y);
      const near = subjectNear(map, map.contains(under) ? under : map, event, x, y);
      if (near) select(countryOf(near));
    },

    /** Takes the focus to the subject that the Tab key reaches. */
    focus: () => focus(subject(current())),

    /** @param {string | undefined} country */
    hover: (country) => attempt(() => point("hover", country)),

    /** Returns the map as a file of its own. */
    svg: () => engine.svg(),

    /** @type {(svg: string, width: number) => Promise<Blob>} The height follows the width, in px. */
    png: (svg, width) => toPng(svg, width, Math.round(width * engine.ratio)),
  };

  /**
   * Tells the engine what to show, and returns whether that is anything else than before.
   * @param {State} next
   */
  function take(next) {
    const key = JSON.stringify(next);
    if (key === shown) return false;
    shown = key;
    const [width, choices] = next;
    view = choices.view;
    for (const [name, value] of Object.entries({ width: `${width}`, ...choices })) {
      const warning = engine.set(name, value);
      if (warning) warn(warning);
    }
    return true;
  }

  /** Draws a view of another shape than the picture's as wide as it can be shown there, for its text to keep its size. */
  function fit() {
    const { width, height } = map.getBoundingClientRect();
    const room = Math.max(height / engine.ratio, 160);
    if (room < width * 0.99 && !stage.classList.contains("bare")) engine.set("width", `${room}`);
  }

  /** Brings frame and Tab stop to what the engine shows. */
  function settle() {
    stage.style.setProperty("--ratio", `1 / ${engine.ratio}`);
    rove(current() ?? selected());
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
