// @ts-check
// Moves of the map: zoom, pan, the globe's turning, and flights. Page and browser keep what is theirs: the wheel alone and
// one finger scroll the page.
import { ARROWS, countryOf, targetOf } from "./nodes.js";

/** How far a finger or mouse moves, in px, before it drags. */
const SLOP = 4;
/** ms of a flight. */
const FLIGHT = 450;
/** Within how many ms and px two taps are one double tap. */
const TWICE = 300;
const NEAR = 24;
/** How many times larger one press, or one step of the keyboard, makes the map. */
const STEP = 2;
/** How far an arrow key moves it, in px. */
const PAN = 60;
/** For how many ms nothing has moved when a map stands still. */
const STILL = 150;
/** From how many times larger on the coarse outlines look coarse. */
const FINE = 4;

/**
 * @typedef {object} Moved
 * @property {HTMLElement} map Listens.
 * @property {HTMLElement} toolbar Its buttons: larger, smaller, whole.
 * @property {import("./pkg/alliance_map.js").Engine} engine
 * @property {() => Record<string, string>} choices By attribute.
 * @property {() => void} refine Asks for finer outlines, each time that they would be seen.
 * @property {(act: () => void) => void} attempt
 * @property {AbortSignal} signal Ends it all.
 */

/**
 * Lets the reader move a map.
 * @param {Moved} moved
 */
export function listenToMoves({ map, toolbar, engine, choices, refine, attempt, signal }) {
  let frame = 0;
  let calm = 0;
  /** How many times the map is enlarged. */
  let times = 1;
  /** @type {PointerEvent | undefined} Where a drag was last. */
  let held;
  let dragged = false;
  /** @type {number[]} When and where the last tap was. */
  let tapped = [];
  /** @type {number[] | undefined} Middle of two fingers, and how far they are apart. */
  let pinched;

  const [larger, smaller, whole] = /** @type {HTMLButtonElement[]} */ ([...toolbar.children]);
  const turns = () => choices().view === "globe";
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    clearTimeout(calm);
  });
  show();

  /** Brings buttons and pointer to how far the map is enlarged. */
  function show() {
    const moves = times > 1;
    // What has the focus may be about to go.
    if (!moves && toolbar.matches(":focus-within")) larger.focus();
    smaller.hidden = whole.hidden = !moves;
    if (!moves) larger.tabIndex = 0;
    larger.ariaDisabled = `${times > 15.9}`;
    map.classList.toggle("moves", moves || turns());
    if (times > FINE) refine();
  }

  /** Until the map stands still has it drawn in a way that is quicker to draw and to paint. */
  function hurry() {
    engine.set("moves", "1");
    clearTimeout(calm);
    calm = setTimeout(() => attempt(() => {
      engine.set("moves", "");
      engine.update(0, 1);
    }), STILL);
  }

  /**
   * Draws the map on its way to where it is aimed, frame by frame, or there at once. Whatever moves it next ends that.
   * @param {number} [ms]
   */
  function fly(ms = FLIGHT) {
    cancelAnimationFrame(frame);
    const still = !ms || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) times = engine.fly(1);
    const begin = performance.now();
    const step = (/** @type {number} */ now) => attempt(() => {
      const rest = still ? 0 : Math.min(Math.max(1 - (now - begin) / ms, 0), 1);
      if (!still) times = engine.fly(1 - rest ** 3);
      if (rest) frame = requestAnimationFrame(step);
      hurry();
      engine.update(0, 1);
      show();
    });
    frame = requestAnimationFrame(step);
  }

  /** @type {(dx: number, dy: number, x?: number, y?: number, more?: number, ms?: number) => void} Px from the map's corner. */
  function move(dx, dy, x = 0, y = 0, more = 1, ms = 0) {
    engine.aimBy(dx, dy, x, y, more);
    fly(ms);
  }

  /**
   * Flies closer, or away, round a place of the window, else round the middle.
   * @param {number} more
   * @param {{ clientX: number, clientY: number }} [at]
   */
  function zoom(more, at) {
    const { left, top, width, height } = map.getBoundingClientRect();
    move(0, 0, at ? at.clientX - left : width / 2, at ? at.clientY - top : height / 2, more, FLIGHT);
  }

  /** Flies to a country, or to the whole map where none is given. */
  function go(country = "") {
    engine.set("aim", country);
    fly();
  }

  /** @type {(type: string, act: (event: any) => void, options?: AddEventListenerOptions) => void} */
  const on = (type, act, options) => map.addEventListener(type, (event) => attempt(() => act(event)), { signal, ...options });

  toolbar.addEventListener("click", ({ target }) => attempt(() => {
    const country = choices().selected;
    if (target === whole) go();
    else if (target === smaller) zoom(1 / STEP);
    // The first step leads to what the reader looks at.
    else if (target === larger) country && times === 1 ? go(country) : zoom(STEP);
  }), { signal });

  on("wheel", (event) => {
    // So do trackpads say that two fingers spread; the wheel alone is the page's.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode ? 16 : 1);
    const { left, top } = map.getBoundingClientRect();
    move(0, 0, event.clientX - left, event.clientY - top, 2 ** (px / -100));
  }, { passive: false });

  on("pointerdown", (event) => {
    dragged = false;
    held = event.isPrimary && !event.button && (event.pointerType === "mouse" ? times > 1 || turns() : turns()) ? event : undefined;
  });
  on("pointermove", (event) => {
    if (!held || pinched || event.pointerId !== held.pointerId) return;
    const [dx, dy] = [event.clientX - held.clientX, event.clientY - held.clientY];
    if (!dragged && Math.hypot(dx, dy) < SLOP) return;
    if (!dragged) map.setPointerCapture(event.pointerId);
    dragged = true;
    held = event;
    move(dx, dy);
  });
  for (const type of ["pointerup", "pointercancel"]) on(type, () => (held = undefined));

  // A drag ends with a click, which means nothing; and the second tap of two means nothing else.
  on("click", (event) => {
    const tap = [event.timeStamp, event.clientX, event.clientY];
    // Not every browser counts taps.
    const again = !dragged && tap.every((value, i) => Math.abs(value - tapped[i]) < (i ? NEAR : TWICE));
    if (again) zoom(event.shiftKey ? 1 / STEP : STEP, event);
    if (dragged || again) event.stopPropagation();
    tapped = dragged || again ? [] : tap;
    dragged = false;
  }, { capture: true });

  const measure = (/** @type {TouchEvent} */ { touches: [a, b] }) => {
    const { left, top } = map.getBoundingClientRect();
    return [(a.clientX + b.clientX) / 2 - left, (a.clientY + b.clientY) / 2 - top, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)];
  };
  const pinch = (/** @type {TouchEvent} */ event) => {
    const before = pinched;
    pinched = event.touches.length === 2 ? measure(event) : undefined;
    if (!pinched) return;
    if (event.cancelable) event.preventDefault();
    const [x, y, apart] = pinched;
    if (before) move(x - before[0], y - before[1], x, y, apart / Math.max(before[2], 1));
  };
  for (const type of ["touchstart", "touchmove", "touchend"]) on(type, pinch, { passive: false });

  on("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    const way = event.shiftKey && ARROWS[key];
    const place = targetOf(event).getBoundingClientRect();
    const at = place.width && countryOf(targetOf(event)) ? { clientX: place.x + place.width / 2, clientY: place.y + place.height / 2 } : undefined;
    if (way) move(-PAN * way[0], -PAN * way[1], 0, 0, 1, FLIGHT);
    else if (key === "+" || key === "=") zoom(STEP, at);
    else if (key === "-") zoom(1 / STEP, at);
    else if (key === "0") (times > 1 || turns()) && go();
    else return;
    event.preventDefault();
  });

  return {
    /**
     * Flies to a country that is off the page.
     * @param {string} country
     * @param {Element} [shape]
     */
    reach(country, shape) {
      // Nothing has a place while the map is built.
      if ((times === 1 && !turns()) || map.ariaHidden) return;
      const frame = map.getBoundingClientRect();
      const { x = 0, y = 0, width = 0, height = 0 } = shape?.getBoundingClientRect() ?? {};
      const is = width && x < frame.right && y < frame.bottom && x + width > frame.left && y + height > frame.top;
      if (!is) go(country);
    },

    /** Takes it that the map shows another view, whole. */
    leave() {
      cancelAnimationFrame(frame);
      times = 1;
      show();
    },
  };
}
