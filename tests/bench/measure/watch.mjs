// What is watched from inside a page. The function runs in the page before the page's own scripts, so it may use
// nothing from outside.

/** Notes paints, long tasks, frames that were long to render, shifts and what the page starts; `ready` is kept when the page says that its map stands. */
export function watch() {
  const seen = { tasks: [], renderings: [], shift: 0, largest: 0, picture: 0, started: { timers: 0, frames: 0 }, ready: undefined };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

  observe("longtask", ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
  // No list of long tasks holds what the browser does by itself for a frame: style, layout and paint.
  observe("long-animation-frame", ({ startTime, duration, styleAndLayoutStart: start }) => {
    if (start) seen.renderings.push({ start, duration: startTime + duration - start });
  });
  observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  observe("largest-contentful-paint", ({ startTime }) => { seen.largest = startTime; });
  observe("element", ({ renderTime, loadTime }) => { seen.picture ||= renderTime || loadTime; });

  // Only an element that asks for it is timed, and it must ask before it is painted.
  const pictures = new MutationObserver(() => {
    document.querySelectorAll("alliance-map img:not([elementtiming])").forEach((img) => img.setAttribute("elementtiming", "picture"));
  });
  pictures.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => pictures.disconnect());

  // A page marks for itself that its map stands; ours has an event for it.
  document.addEventListener("alliance-map-ready", () => performance.mark("map-ready"));
  seen.ready = new Promise((resolve) => observe("mark", ({ name, startTime }) => name === "map-ready" && resolve(startTime)));

  for (const [name, what] of [["setTimeout", "timers"], ["requestIdleCallback", "timers"], ["requestAnimationFrame", "frames"]]) {
    const original = globalThis[name].bind(globalThis);
    globalThis[name] = (...args) => {
      seen.started[what] += 1;
      return original(...args);
    };
  }
  // An interval counts each time that it fires, so that one set long ago is not overlooked.
  const interval = globalThis.setInterval.bind(globalThis);
  globalThis.setInterval = (run, ...rest) => interval((...args) => {
    seen.started.timers += 1;
    if (typeof run === "function") run(...args);
  }, ...rest);
  globalThis.benchSeen = seen;
}

/** Returns, in the page, what was seen so far, with the times of paints and requests. */
export function report() {
  const { tasks, renderings, shift, largest, picture, started } = globalThis.benchSeen;
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const requests = performance.getEntriesByType("resource").map(({ name, startTime }) => ({ url: name, start: startTime }));
  return { tasks, renderings, shift, largest, picture, started: { ...started }, paint, requests };
}
