// @ts-check
// The day that the map shows, on a line of all that the story dates.
import { fill } from "./fill.js";
import { make } from "./make.js";
import { lastDay, marksOf } from "./marks.js";
import { namesOf } from "./names.js";

/** ms for which a playing timeline stays on a day. */
const STAY = 1_100;
const DAY = 86_400_000;
/** How high dots of one place are stacked. */
const STACK = 4;

/** @type {(day: number) => string} */
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Returns a day as the engine writes it.
 * @param {import("./words.js").Words} words
 * @param {string} date
 */
function dayIn(words, date) {
  const [year, month, day] = date.split("-").map(Number);
  return fill(words, "date.day", { year, month: words.month?.[month] ?? month, day });
}

/**
 * @param {import("./tools.js").Given} given
 */
export function createTimeline(given) {
  const { story, words, choices, act, attempt, signal } = given;
  const asOf = lastDay(story.as_of);
  const named = namesOf(given);
  const marks = marksOf(story, words, (code) => named.get(code)?.[0] ?? code).map(({ day, kind, what }) => ({ day: Date.parse(day) / DAY, kind, late: day > asOf, what }));
  /** @type {number[]} The days on which something changes. */
  const days = [...new Set(marks.map(({ day }) => day))];
  // A story may date nothing but itself.
  if (!days.length) days.push(Date.parse(asOf) / DAY);
  const [first, last] = [days[0], days[days.length - 1]];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  /** @type {number | undefined} */
  let timer;

  const when = make("output", { className: "day" });
  const range = make("input", { type: "range", min: `${first}`, max: `${last}`, step: "1", ariaLabel: words["tool.time"] });
  const line = make("div", { className: "line" });
  const [back, play, on] = ["back", "play", "on"].map((name) =>
    make("button", { type: "button", className: `step ${name}`, ariaLabel: words[`tool.${name}`] }));
  const list = make("ul", { className: "events" });
  const box = make("div", { className: "own tool timeline", part: "timeline", role: "group", ariaLabel: words["tool.time"] },
    make("div", { className: "bar" }, when, back, play, on), make("div", { className: "rail" }, line, range), list,
    make("p", { className: "meta" }, words["footer.borders"]));
  draw();

  /** Draws years and events. */
  function draw() {
    const share = (/** @type {number} */ day) => (day - first) / (last - first || 1);
    const along = (/** @type {number} */ day) => `${share(day) * 100}%`;
    const [from, to] = [first, last].map((day) => new Date(day * DAY).getUTCFullYear());
    const every = [1, 2, 5, 10, 20, 50].find((step) => (to - from) / step <= 8) ?? 100;
    for (let year = Math.ceil((from + 1) / every) * every; year <= to; year += every) {
      const tick = make("span", { className: "year" }, `${year}`);
      tick.style.insetInlineStart = along(Date.UTC(year, 0) / DAY);
      line.append(tick);
    }
    /** @type {Map<number, number>} How many dots stand at a place. */
    const stacked = new Map();
    for (const { day, kind, late } of marks) {
      const place = Math.round(share(day) * 150);
      const level = stacked.get(place) ?? 0;
      if (level === STACK) continue;
      stacked.set(place, level + 1);
      const dot = make("span", { className: `dot ${kind}${late ? " late" : ""}` });
      dot.style.insetInlineStart = along(day);
      dot.style.bottom = `${14 + level * 5}px`;
      line.append(dot);
    }
  }

  /** @returns {number} The day that is shown: of a partial date the last. */
  const shown = () => Date.parse(lastDay(choices().date || story.as_of)) / DAY;

  function renew() {
    const day = shown();
    range.value = `${day}`;
    const date = iso(day);
    const said = [dayIn(words, date), date > asOf ? words["when.since-the-article"] : ""].filter(Boolean).join(", ");
    when.textContent = range.ariaValueText = said;
    const now = marks.filter((mark) => mark.day === day);
    list.replaceChildren(...now.map(({ what }) => make("li", {}, what)));
    play.hidden = calm.matches;
    back.ariaDisabled = `${day <= first}`;
    on.ariaDisabled = `${day >= last}`;
  }

  /** Shows a day. Many moves of a finger in one frame are one. */
  function go(/** @type {number} */ day) {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => attempt(() => act({ date: iso(Math.min(Math.max(day, first), last)) })));
  }

  /** Returns the next day on which something changes, or the one before. */
  const next = (/** @type {number} */ by) =>
    by > 0 ? days.find((day) => day > shown()) ?? last : days.findLast((day) => day < shown()) ?? first;

  function stop() {
    clearInterval(timer);
    timer = undefined;
    play.ariaPressed = "false";
  }

  function start() {
    if (calm.matches) return;
    if (shown() >= last) go(first);
    play.ariaPressed = "true";
    timer = setInterval(() => {
      if (calm.matches || box.hidden || shown() >= last) stop();
      else go(next(1));
    }, STAY);
  }

  /** @type {(target: HTMLElement, type: string, act: (event: any) => void) => void} */
  const listen = (target, type, act) => target.addEventListener(type, (event) => attempt(() => act(event)), { signal });
  listen(range, "input", () => {
    stop();
    go(Number(range.value));
  });
  listen(range, "keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // A day by itself changes nothing: arrows go from event to event, and pages by years.
    const day = /** @type {Record<string, () => number>} */ ({
      ArrowRight: () => next(1), ArrowUp: () => next(1), ArrowLeft: () => next(-1), ArrowDown: () => next(-1),
      PageUp: () => shown() + 365, PageDown: () => shown() - 365, Home: () => first, End: () => last,
    })[event.key];
    if (!day) return;
    event.preventDefault();
    stop();
    go(day());
  });
  listen(box, "click", ({ target }) => {
    if (target === play) return timer ? stop() : start();
    const by = target === on ? 1 : target === back ? -1 : 0;
    if (!by) return;
    stop();
    go(next(by));
  });
  signal.addEventListener("abort", () => {
    stop();
    cancelAnimationFrame(frame);
  });

  return { box, renew, begin: () => range.focus({ preventScroll: true }) };
}
