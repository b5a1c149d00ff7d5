// @ts-check
// The engine's map in its frame: what it shows, and what the reader's pointer and keys do to it.
import { keyAction } from "./keys.js";
import { subjectNear } from "./pointer.js";

/** @typedef {import("./shell.js").Shell} Shell */
/** @typedef {import("./pkg/alliance_map.js").Engine} Engine */

/**
 * @typedef {object} Acts What the reader can do; the element answers.
 * @property {(country: string | undefined) => void} select
 * @property {(error: unknown) => void} fail
 */

export class LiveMap {
  #engine;
  #shell;
  #acts;
  /** @type {string | undefined} The subject that the Tab key reaches. */
  #current;
  /** @type {Element | undefined} What was used to select, so that the focus can return to it. */
  #origin;
  #mounted = false;
  /** @type {string | undefined} */
  #hover;
  /** @type {string | undefined} */
  #focus;

  /**
   * @param {Engine} engine
   * @param {Shell} shell
   * @param {Acts} acts
   * @param {AbortSignal} signal Ends the listeners.
   */
  constructor(engine, shell, acts, signal) {
    this.#engine = engine;
    this.#shell = shell;
    this.#acts = acts;
    const { root, map } = shell;
    this.#on(root, "click", (event) => this.#click(event), signal);
    this.#on(root, "keydown", (event) => this.#key(event), signal);
    this.#on(map, "focusin", (event) => this.#focused(event), signal);
    this.#on(map, "focusout", (event) => map.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.#ring(undefined), signal);
    this.#on(map, "pointerover", (event) => this.#hovered(event), signal);
    this.#on(map, "pointerleave", () => this.hover(undefined), signal);
  }

  /**
   * Shows a state and returns what was wrong with it.
   * @param {number} width Of the map in px.
   * @param {Record<string, string>} choices By attribute; an empty text takes a choice back.
   */
  show(width, choices) {
    const { map, legend, panel, list, footer } = this.#shell;
    this.#engine.resize(width);
    const warnings = Object.entries(choices).map(([name, value]) => this.#engine.set(name, value));
    if (this.#mounted) {
      this.#keepFocus(() => this.#engine.update());
    } else {
      for (const place of [map, legend, panel, list, footer]) this.#engine.mount(place);
      this.#mounted = true;
    }
    this.#rove(this.#current ?? this.#engine.selected);
    return warnings.filter((warning) => warning !== undefined);
  }

  /** Says what the last action did, once. */
  announce() {
    this.#shell.live.textContent = this.#engine.message();
  }

  /**
   * Outlines and names a country, or none. The engine draws anew only when that changes anything.
   * @param {string | undefined} country
   */
  hover(country) {
    if (country === this.#hover) return;
    this.#hover = country;
    this.#engine.hover(country);
  }

  /** @param {string | undefined} country */
  #ring(country) {
    if (country === this.#focus) return;
    this.#focus = country;
    this.#engine.focus(country);
  }

  /** Returns the height of the map over its width. */
  get ratio() {
    return this.#engine.ratio;
  }

  get selected() {
    return this.#engine.selected;
  }

  /** Returns the selected and the compared country and the ids of the ties shown. */
  get detail() {
    return this.#engine.detail;
  }

  /** Returns the map as a file of its own. */
  svg() {
    return this.#engine.svg();
  }

  /** Empties the frame and gives the engine's memory back. */
  free() {
    const { map, legend, panel, list, footer, live } = this.#shell;
    for (const each of [map, legend, panel, list, footer, live]) each.replaceChildren();
    try {
      this.#engine.free();
    } catch {
      // After a trap the engine may refuse this too; it is not used again.
    }
  }

  /**
   * @template {keyof HTMLElementEventMap} T
   * @param {HTMLElement} target
   * @param {T} type
   * @param {(event: HTMLElementEventMap[T]) => void} listener
   * @param {AbortSignal} signal
   */
  #on(target, type, listener, signal) {
    const guarded = (/** @type {HTMLElementEventMap[T]} */ event) => {
      try {
        listener(event);
      } catch (error) {
        this.#acts.fail(error);
      }
    };
    target.addEventListener(type, guarded, { signal });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const inMap = this.#shell.map.contains(target);
    const control = target.closest("[data-action], [data-country]");
    if (control?.getAttribute("data-action") === "clear") return this.#clear();
    const shape = inMap ? subjectNear(this.#shell.map, target, event) : control;
    const country = shape?.getAttribute("data-country") ?? control?.getAttribute("data-country");
    if (country) this.#activate(country, shape ?? target);
    else if (inMap && this.selected) this.#acts.select(undefined);
  }

  /**
   * @param {string} country
   * @param {Element} by
   */
  #activate(country, by) {
    const { map, list, panel } = this.#shell;
    this.#origin = by;
    if (map.contains(by)) this.#rove(country);
    // A pressed button is released by pressing it again.
    const again = this.selected === country && by.getAttribute("aria-pressed") === "true";
    this.#acts.select(again ? undefined : country);
    if (list.contains(by) && !again) panel.scrollIntoView({ block: "nearest" });
    // What was pressed in the panel speaks of another country by now: the reader starts at the top of the new panel.
    if (panel.contains(by)) queueMicrotask(() => this.#goToPanel());
  }

  #goToPanel() {
    const { panel } = this.#shell;
    panel.focus({ preventScroll: true });
    if (panel.getBoundingClientRect().top < 0) panel.scrollIntoView({ block: "start" });
  }

  /** Clears the selection and takes the focus back to where it was made. */
  #clear() {
    const origin = this.#origin?.isConnected ? this.#origin : this.#subject(this.#current);
    this.#origin = undefined;
    this.#acts.select(undefined);
    if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const action = keyAction(event);
    if (action === "clear") {
      if (!this.selected) return;
      event.preventDefault();
      return this.#clear();
    }
    const subject = /** @type {Element} */ (event.target).closest('[role="button"][data-country]');
    const country = subject?.getAttribute("data-country");
    if (!action || !subject || !country || !this.#shell.map.contains(subject)) return;
    event.preventDefault();
    if (action === "activate") return this.#activate(country, subject);
    if ("move" in action) return this.#go(this.#engine.neighbour(country, action.move));
    const all = this.#subjects();
    this.#go(all.at(action.end === "first" ? 0 : -1)?.getAttribute("data-country") ?? undefined);
  }

  /** @param {string | undefined} country */
  #go(country) {
    if (country === undefined) return;
    this.#rove(country);
    this.#subject(country)?.focus({ preventScroll: true });
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const shape = /** @type {Element} */ (event.target).closest("[data-country]");
    const country = shape?.getAttribute("data-country") ?? undefined;
    this.#rove(country);
    this.#ring(shape?.matches(":focus-visible") ? country : undefined);
  }

  /** @param {PointerEvent} event */
  #hovered(event) {
    if (event.pointerType !== "mouse") return;
    const shape = /** @type {Element} */ (event.target).closest("[data-country]");
    this.hover(shape?.getAttribute("data-country") ?? undefined);
  }

  /**
   * Makes one subject the map's only Tab stop: the one given, else the first.
   * @param {string | undefined} country
   */
  #rove(country) {
    const all = this.#subjects();
    const chosen = this.#subject(country) ?? all[0];
    this.#current = chosen?.getAttribute("data-country") ?? undefined;
    for (const each of all) {
      const index = each === chosen ? "0" : "-1";
      if (each.getAttribute("tabindex") !== index) each.setAttribute("tabindex", index);
    }
  }

  /**
   * Runs a change; when it removed what had the focus, the focus goes to the same country in the same place, else to
   * the panel.
   * @param {() => void} change
   */
  #keepFocus(change) {
    const { root, map, list, legend, panel } = this.#shell;
    const before = /** @type {ShadowRoot} */ (root.getRootNode()).activeElement;
    const place = [map, list, legend, panel].find((each) => each.contains(before));
    change();
    if (!before || !place || before.isConnected) return;
    const country = before.getAttribute("data-country");
    const same = country && place.querySelector(`[data-country="${CSS.escape(country)}"]`);
    const target = same instanceof HTMLElement || same instanceof SVGElement ? same : panel;
    target.focus({ preventScroll: true });
  }

  /** @returns {SVGElement[]} */
  #subjects() {
    return [.../** @type {NodeListOf<SVGElement>} */ (this.#shell.map.querySelectorAll('[role="button"][data-country]'))];
  }

  /** @param {string | undefined} country */
  #subject(country) {
    return this.#subjects().find((each) => each.getAttribute("data-country") === country);
  }
}
