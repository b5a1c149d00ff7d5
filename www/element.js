// @ts-check
// The element. It keeps its state in attributes, loads the map when a reader comes near, and falls back to the
// page's own children whatever fails. Importing this file registers nothing.
import { names, read, reflect, upgrade, warnOnce, write } from "./attributes.js";
import { hold } from "./early.js";
import { toMapError } from "./errors.js";
import { listenToLinks } from "./links.js";
import { engine, fetchFine, fetchTools, forget, load, renew } from "./loader.js";
import { saving, whenCalm, whenIdle } from "./policy.js";
import { buildShell, showMap, showNotice } from "./shell.js";
import { once, READERS, stateOf } from "./state.js";
import { english } from "./words.js";

/** How near to the viewport the map is loaded. */
const NEAR = { rootMargin: "600px" };

/**
 * `<alliance-map src="story.json">`.
 *
 * Events, which bubble and leave shadow roots: `alliance-map-ready`; `alliance-map-select` with
 * `{country, compare, ties}` after an act of the reader or a call of a method, not after a change of an attribute;
 * `alliance-map-error` with `{code, stage, message}`.
 */
export class AllianceMapElement extends HTMLElement {
  /** The release, for a page that holds two. */
  static version = "0.1.0";
  static observedAttributes = names;

  /** @type {import("./shell.js").Shell | undefined} */ #frame;
  /** @type {AbortController | undefined} Lives while the element is in a document. */
  #connection;
  /** @type {AbortController | undefined} Lives while one story is loaded or shown; aborted where that failed. */
  #load;
  /** @type {import("./live-map.js").LiveMap | undefined} */
  #live;
  /** @type {import("./early.js").Early | undefined} A click that came before the map. */
  #early;
  #words = english;
  /** Whether it was made anew after the engine stopped: once is enough. */
  #trapped = false;
  #turn = 0;
  /** Whether someone waits to be told of the selection. */
  #acted = false;
  /** The step that the attributes follow, and the tie that a link asks for. */
  #step = "";
  #tie = "";
  #nearness = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.#offer(), NEAR);

  constructor() {
    super();
    for (const type of ["pointerdown", "focusin", "keydown"]) this.addEventListener(type, () => this.#start());
    this.addEventListener("pointerenter", () => this.#offer());
    this.addEventListener("click", (event) => {
      // A map that failed leaves the picture's link as it is.
      if (this.#live || this.#load?.signal.aborted) return;
      const early = hold(event, this.#shell.stage, this.#early);
      if (!early) return;
      this.#early = early;
      this.#start();
    });
    whenCalm(() => this.#shell);
  }

  get #shell() {
    return (this.#frame ??= buildShell(this, () => this.#schedule()));
  }

  connectedCallback() {
    if (this.#connection) return; // It was moved.
    this.#connection = new AbortController();
    upgrade(this);
    /** @param {import("./links.js").Target} target */
    const follow = (target) => {
      this.#act(target);
      this.scrollIntoView({ block: "nearest" });
    };
    const { signal } = this.#connection;
    listenToLinks(this, follow, (country) => this.#live?.hover(country), signal);
    this.#nearness.observe(this);
    // One that is not displayed waits until it is, and so does one in closed details.
    whenIdle(() => this.checkVisibility?.() !== false && this.#offer(), signal);
  }

  disconnectedCallback() {
    // An element that is only moved is back in its document by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.abort();
      this.#connection = undefined;
      this.#nearness.disconnect();
      this.#early = undefined;
      this.#unload();
    });
  }

  /** Keeps the map alive when the element is moved by `moveBefore`. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    read(this, name); // Warns about a bad value.
    if (name === "src" && this.#load) this.#reload();
    this.#schedule();
  }

  /**
   * Selects a country, or none.
   * @param {string | null} [code]
   */
  select(code) {
    this.#act({ selected: code, compare: "" });
  }

  /**
   * Shows how the selected country and this one are tied.
   * @param {string | null} [code]
   */
  compareWith(code) {
    this.#act({ compare: code });
  }

  /** Goes back to the story as it opens. */
  reset() {
    this.#act(Object.fromEntries(READERS.map((name) => [name, ""])));
  }

  /**
   * Returns the map as an SVG file. Wait for `alliance-map-ready` first.
   * @returns {string}
   */
  toSVG() {
    if (!this.#live) throw new DOMException("wait for alliance-map-ready", "InvalidStateError");
    try {
      return this.#live.svg();
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  /**
   * Returns the map as a PNG file, once it is ready.
   * @param {{ width?: number }} [options] Width in px; the height follows.
   * @returns {Promise<Blob>}
   */
  async toPNG({ width = 1600 } = {}) {
    if (!this.#live) {
      queueMicrotask(() => this.#start());
      const { detail } = await once(this, "ready", "error");
      if (detail) throw Error(detail.message);
    }
    return /** @type {import("./live-map.js").LiveMap} */ (this.#live).png(this.toSVG(), width);
  }

  /** Loads the map before the reader asks for it, unless that costs what the reader wants to save. */
  #offer = () => saving() || this.#start();

  #start() {
    if (!this.#connection || this.#load) return;
    this.#load = new AbortController();
    const { signal } = this.#load;
    engine.addEventListener("stop", () => this.#restart(true), { signal });
    this.#shell.notice.replaceChildren();
    void this.#show(signal);
  }

  /** @param {boolean} [stopped] Whether the engine may not be called again. */
  #restart(stopped) {
    this.#unload(stopped);
    this.#start();
  }

  /** Loads anew what may have changed. */
  #reload() {
    this.#early = undefined;
    this.#trapped = false;
    this.#restart();
  }

  /** @param {AbortSignal} signal */
  async #show(signal) {
    try {
      const src = read(this, "src");
      const [files, { openMap }] = await load(src, this);
      signal.throwIfAborted();
      /** @type {import("./live-map.js").Acts} */
      const acts = { act: (changes, told) => this.#act(changes, told), attempt: (act) => this.#attempt(act), warn: warnOnce,
        finer: fetchFine, tools: fetchTools, state: () => stateOf(this, this.#shell) };
      const live = await openMap(files, src, this, this.#shell, acts, signal);
      signal.throwIfAborted();
      this.#live = live;
      this.#words = { ...english, ...live.words };
      // Much may have changed while it was made.
      const told = this.#draw();
      // The picture gives its focus to the map.
      const focused = this.querySelector(":scope > :not([slot=legend], [slot=caption], [slot=footer]):focus-within");
      showMap(this.#shell, live.title);
      if (focused) live.focus();
      this.#tell("ready");
      if (told) this.#tell("select", live.announce());
      if (this.#early) live.tap(this.#early);
      this.#early = undefined;
      // The map is laid out here, and painted in the next task: both at once keep a slow phone's reader waiting.
      this.getBoundingClientRect();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param {boolean} [stopped] */
  #unload(stopped) {
    this.#load?.abort(stopped);
    this.#load = undefined;
    this.#live = undefined;
    showMap(this.#shell);
  }

  /** @param {() => void} act */
  #attempt(act) {
    try {
      act();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {unknown} cause */
  #fail(cause) {
    const { code, stage, message } = toMapError(cause, "failed", "engine");
    if (stage === "engine") {
      const again = !this.#trapped;
      this.#trapped = true;
      renew();
      if (again) {
        warnOnce(`the engine stopped, and is started once more: ${message}`);
        return this.#restart();
      }
    }
    if (code === "invalid") forget();
    const link = this.#early?.link;
    this.#unload();
    // Not undefined: the map is not tried again until the reader asks.
    (this.#load = new AbortController()).abort();
    showNotice(this.#shell, this.#words, () => this.#reload());
    console.error(`alliance-map: ${stage}: ${code}: ${message}`);
    this.#tell("error", { code, stage, message });
    this.#early = undefined;
    link?.click();
  }

  /** Of many changes in one turn the last makes the update. */
  #schedule(turn = ++this.#turn) {
    queueMicrotask(() => turn === this.#turn && this.#attempt(() => this.#draw(true)));
  }

  /** Shows the state of the attributes. Returns whether someone waits to be told; if `late` they are told here, at the end. */
  #draw(late = false) {
    const live = this.#live;
    if (!live) return false;
    const step = read(this, "step");
    if (step && step !== this.#step || this.#tie) {
      void live.tell(step, this.#tie, this.#acted);
      this.#acted = false;
    }
    [this.#step, this.#tie] = [step, ""];
    const told = this.#acted;
    live.show(stateOf(this, this.#shell), late ? () => told && this.#tell("select", live.announce()) : undefined);
    // Not before: an engine that stopped here is started anew, and what waits is told then.
    this.#acted = false;
    return told;
  }

  /**
   * @param {Record<string, string | null | undefined>} changes
   * @param {boolean} [told] Whether the page is told of it.
   */
  #act({ tie, ...changes }, told = true) {
    this.#tie = tie ?? "";
    // What a reader does leaves the telling.
    for (const [name, value] of Object.entries({ step: "", ...changes })) write(this, name, value);
    this.#acted = told;
    this.#start();
    this.#schedule();
  }

  /**
   * @param {"ready" | "select" | "error"} what
   * @param {unknown} [detail]
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`alliance-map-${what}`, { bubbles: true, composed: true, detail }));
  }
}

reflect(AllianceMapElement.prototype);
