// @ts-check
// The element. It keeps its state in attributes, loads the map when a reader comes near, and falls back to the
// page's own children whatever fails. Importing this file registers nothing.
import { attributes, read, reflect, upgrade, warnOnce, write } from "./attributes.js";
import { toMapError } from "./errors.js";
import { listenToLinks } from "./links.js";
import { LiveMap } from "./live-map.js";
import { toPng } from "./picture.js";
import { openStory } from "./session.js";
import { buildShell, showMap, showNotice } from "./shell.js";
import { readWords } from "./words.js";

/** How near to the viewport the map is loaded. */
const NEAR = "600px";

/** Attributes that a reader changes; the others are the page's own choice. */
const READERS = ["selected", "compare", "groups", "date", "step"];

/**
 * `<alliance-map src="story.json">`.
 *
 * Events, which bubble and leave shadow roots: `alliance-map-ready`; `alliance-map-select` with
 * `{country, compare, ties}` after an act of the reader or a call of a method, not after a change of an attribute;
 * `alliance-map-error` with `{code, stage, message}`.
 */
export class AllianceMapElement extends HTMLElement {
  static observedAttributes = Object.keys(attributes);

  #shell = buildShell(this.attachShadow({ mode: "open" }));
  /** @type {AbortController | undefined} Lives while the element is in a document. */
  #connection;
  /** @type {AbortController | undefined} Lives while one story is loaded or shown. */
  #load;
  /** @type {LiveMap | undefined} */
  #live;
  #words = readWords();
  #scheduled = false;
  /** Whether someone waits to be told of the selection. */
  #acted = false;
  #shown = "";

  connectedCallback() {
    if (this.#connection) return; // It was moved.
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    upgrade(this);
    const start = () => this.#start();
    for (const type of ["pointerenter", "pointerdown", "focusin"]) {
      this.addEventListener(type, start, { signal, once: true, passive: true });
    }
    listenToLinks(this, { follow: (target) => this.#follow(target), point: (country) => this.#point(country) }, signal);
    const nearness = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), {
      rootMargin: NEAR,
    });
    nearness.observe(this);
    const size = new ResizeObserver(() => this.#schedule());
    size.observe(this.#shell.stage);
    signal.addEventListener("abort", () => {
      nearness.disconnect();
      size.disconnect();
    });
    showMap(this.#shell);
  }

  disconnectedCallback() {
    // An element that is only moved is back in its document by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.abort();
      this.#connection = undefined;
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
    if (name === "src" && this.#load) {
      this.#unload();
      this.#start();
    } else {
      this.#schedule();
    }
  }

  /**
   * Selects a country, or none.
   * @param {string | null} [code]
   */
  select(code) {
    write(this, "compare", undefined);
    write(this, "selected", code);
    this.#act();
  }

  /**
   * Shows how the selected country and this one are tied.
   * @param {string | null} [code]
   */
  compareWith(code) {
    write(this, "compare", code);
    this.#act();
  }

  /** Goes back to the story as it opens. */
  reset() {
    for (const name of READERS) this.removeAttribute(name);
    this.#act();
  }

  /**
   * Returns the map as an SVG file. Wait for `alliance-map-ready` first.
   * @returns {string}
   */
  toSVG() {
    if (!this.#live) throw new DOMException("the map is not ready: wait for alliance-map-ready", "InvalidStateError");
    return this.#live.svg();
  }

  /**
   * Returns the map as a PNG file, once it is ready.
   * @param {{ width?: number }} [options] Width in px; the height follows.
   * @returns {Promise<Blob>}
   */
  async toPNG({ width = 1600 } = {}) {
    const live = this.#live ?? (await this.#ready());
    return toPng(live.svg(), { width, height: Math.round(width * live.ratio) });
  }

  #start() {
    if (!this.#connection || this.#load) return;
    this.#load = new AbortController();
    this.#shell.notice.replaceChildren();
    void this.#show(this.#load.signal);
  }

  /** @param {AbortSignal} signal */
  async #show(signal) {
    try {
      const { engine, words, title } = await openStory(read(this, "src"), this, this.#shell.root, signal);
      if (signal.aborted) return engine.free();
      this.#words = words;
      const acts = {
        select: (/** @type {string | undefined} */ country) => this.select(country),
        fail: (/** @type {unknown} */ error) => this.#fail(error),
      };
      this.#live = new LiveMap(engine, this.#shell, acts, signal);
      this.#shell.listTitle.textContent = words("widget.list-show");
      this.#shell.panel.setAttribute("aria-label", words("panel.label"));
      this.#draw();
      showMap(this.#shell, title);
      this.#tell("ready", undefined);
      if (this.#acted) this.#announce();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #unload() {
    this.#load?.abort();
    this.#load = undefined;
    this.#live?.free();
    this.#live = undefined;
    this.#shown = "";
    showMap(this.#shell);
  }

  /** @param {unknown} cause */
  #fail(cause) {
    const { code, stage, message } = toMapError(cause, "failed", "engine");
    this.#unload();
    // Not undefined: the map is not tried again until the reader asks.
    this.#load = new AbortController();
    showNotice(this.#shell, this.#words, () => {
      this.#unload();
      this.#start();
    });
    console.error(`alliance-map: ${stage}: ${code}: ${message}`);
    this.#tell("error", { code, stage, message });
  }

  /** Many changes in one turn make one update. */
  #schedule() {
    if (!this.#live || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (!this.#live) return;
      try {
        const changed = this.#draw();
        if (changed && this.#acted) this.#announce();
        this.#acted = false;
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** Shows the state of the attributes and returns whether that changed anything. */
  #draw() {
    const choices = this.#choices();
    const width = this.#shell.stage.clientWidth || 904;
    const key = JSON.stringify([width, choices]);
    if (!this.#live || key === this.#shown) return false;
    this.#shown = key;
    this.#live.show(width, choices).forEach(warnOnce);
    this.#shell.stage.style.setProperty("--ratio", `1 / ${this.#live.ratio}`);
    return true;
  }

  #announce() {
    this.#acted = false;
    this.#live?.announce();
    if (!this.#live) return;
    const [country, compare, ties] = this.#live.detail;
    this.#tell("select", { country, compare, ties });
  }

  #choices() {
    const picture = /** @type {HTMLElement | undefined} */ (this.#shell.picture.assignedElements()[0]);
    const view = read(this, "view");
    return {
      view: (view === "auto" && picture?.dataset.view) || view,
      selected: read(this, "selected"),
      compare: read(this, "compare"),
      groups: read(this, "groups"),
      date: read(this, "date"),
      worldview: read(this, "worldview"),
    };
  }

  #act() {
    this.#acted = true;
    this.#start();
    this.#schedule();
  }

  /** @param {import("./links.js").Target} target */
  #follow({ selected, compare, step, view, date, groups }) {
    for (const [name, value] of Object.entries({ step, view, date, groups })) {
      if (value !== undefined) write(this, name, value);
    }
    if (selected !== undefined) {
      write(this, "selected", selected);
      write(this, "compare", compare);
    }
    this.#act();
    this.scrollIntoView({ block: "nearest" });
  }

  /** @param {string | undefined} country */
  #point(country) {
    try {
      this.#live?.hover(country);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @returns {Promise<LiveMap>} */
  #ready() {
    return new Promise((resolve, reject) => {
      const options = { once: true, signal: this.#connection?.signal };
      this.addEventListener("alliance-map-ready", () => resolve(/** @type {LiveMap} */ (this.#live)), options);
      this.addEventListener("alliance-map-error", (event) => {
        reject(new Error(/** @type {CustomEvent} */ (event).detail.message));
      }, options);
      this.#start();
    });
  }

  /**
   * @param {"ready" | "select" | "error"} what
   * @param {unknown} detail
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`alliance-map-${what}`, { bubbles: true, composed: true, detail }));
  }
}

reflect(AllianceMapElement.prototype);
