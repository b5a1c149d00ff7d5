// Taps of a finger that misses: aimed at each subject of a map and spread round it, and resolved by the map's own code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageWith } from "../map.mjs";
import { project } from "../server.mjs";

/** Px of the map: a phone of 360 px, less its page's margins. */
export const WIDTH = 344;
/** Px by which a finger misses, each way: the standard deviation. */
const SPREAD = 6;

/** The address of a page with the map as narrow as on a phone. */
export const narrow = (src) =>
  pageWith(`<div class="phone"><alliance-map src="${src}" view="arctic"><p>Nothing here yet.</p></alliance-map></div>`);

/** Makes the map as wide as it is measured, whatever the page's margins; call before it is scrolled to. */
export const fit = (page) => page.locator(".phone").evaluate((box, width) => { box.style.width = `${width}px`; }, WIDTH);

/**
 * Taps so many times at each subject and returns for each its code, how many px² of it are seen, how often it was
 * selected, and what else was, by code. The same taps each time.
 * @param {import("@playwright/test").Page} page
 * @param {string[]} codes
 * @param {number} taps
 * @returns {Promise<{ code: string, px: number, hits: number, others: Record<string, number> }[]>}
 */
export async function tap(page, codes, taps) {
  await prepare(page);
  return page.evaluate(([codes, taps, spread]) => codes.map((code, index) => globalThis.tapAt(code, taps, spread, index + 1)), [codes, taps, SPREAD]);
}

/**
 * Taps at all places of a map from which a country reaches so many px each way, or open sea four times as many, and
 * returns what lies under each tap on land with what it selected, and what those at sea selected.
 * @param {import("@playwright/test").Page} page
 * @param {number} reach
 * @returns {Promise<{ inside: { under: string, selected: string }[], sea: string[] }>}
 */
export async function clear(page, reach) {
  await prepare(page);
  return page.evaluate((reach) => globalThis.tapClear(reach), reach);
}

async function prepare(page) {
  // The file itself, as the page's bundle has it under names of its own.
  const source = readFileSync(join(project, "www/pointer.js"), "utf8").replace(/^export /gm, "");
  await page.evaluate(`${source}; globalThis.subjectNear = subjectNear;`);
  await page.evaluate(define);
}

/** Runs in the page. */
function define() {
  const root = document.querySelector("alliance-map").shadowRoot;
  const map = root.querySelector(".map");
  const under = (x, y) => root.elementFromPoint(x, y) ?? map;
  const shapeAt = (x, y) => under(x, y).closest(".subjects [data-country]");

  /** Returns where a shape is seen best, and how many px of it are seen: the point that is farthest from what is not it. */
  function aim(shape) {
    const { left, top, right, bottom, width, height } = shape.getBoundingClientRect();
    const frame = map.getBoundingClientRect();
    const step = Math.max(width, height) > 60 ? 2 : Math.max(width, height) > 12 ? 1 : 0.25;
    const [x0, y0, x1, y1] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    const rows = [];
    for (let y = y0 + step / 2; y < y1; y += step) {
      const row = [];
      for (let x = x0 + step / 2; x < x1; x += step) row.push(shapeAt(x, y) === shape ? 1 : 0);
      rows.push(row);
    }
    // How large a square of the shape ends here, and so where the largest one is.
    let [best, seen] = [{ size: 0, x: (left + right) / 2, y: (top + bottom) / 2 }, 0];
    for (const [j, row] of rows.entries()) {
      for (const [i, hit] of row.entries()) {
        if (!hit) continue;
        seen += step * step;
        const size = i && j ? 1 + Math.min(row[i - 1], rows[j - 1][i], rows[j - 1][i - 1]) : 1;
        row[i] = size;
        if (size > best.size) best = { size, x: x0 + (i + 1 - size / 2) * step, y: y0 + (j + 1 - size / 2) * step };
      }
    }
    return { ...best, seen };
  }

  /** Returns numbers from 0 to 1, the same for each seed. */
  function numbers(seed) {
    let state = seed * 0x9e3779b9;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /** Returns the country that a finger selects there, or "none". */
  function selected(clientX, clientY) {
    const target = under(clientX, clientY);
    const event = new PointerEvent("click", { detail: 1, pointerType: "touch", clientX, clientY });
    const found = map.contains(target) && globalThis.subjectNear(map, target, event);
    return found ? found.dataset.country : countryAt(target);
  }

  const countryAt = (target) => target.closest("[data-country]")?.dataset.country ?? "none";

  globalThis.tapClear = (reach) => {
    const { left, top, right, bottom } = map.getBoundingClientRect();
    const step = 4;
    const places = [];
    for (let y = top; y < bottom; y += step) {
      for (let x = left; x < right; x += step) places.push({ x, y, at: countryAt(under(x, y)) });
    }
    const near = (place, far) => places.filter(({ x, y }) => Math.hypot(x - place.x, y - place.y) <= far);
    // Of land so far from the edge of the map that all round is seen.
    const isInside = ({ x, y }) => x > left + reach && x < right - reach && y > top + reach && y < bottom - reach;
    const clear = places.filter((place) =>
      (place.at === "none" || isInside(place)) &&
      near(place, place.at === "none" ? 4 * reach : reach).every(({ at }) => at === place.at));
    return {
      inside: clear.filter(({ at }) => at !== "none").map(({ x, y, at }) => ({ under: at, selected: selected(x, y) })),
      sea: clear.filter(({ at }) => at === "none").map(({ x, y }) => selected(x, y)),
    };
  };

  globalThis.tapAt = (code, taps, spread, seed) => {
    const shapes = [...map.querySelectorAll(`.subjects [data-country="${code}"]`)].map(aim);
    // Where the inset shows it, it is larger there, and that is where a reader aims.
    const { x, y, seen } = shapes.toSorted((a, b) => b.seen - a.seen)[0];
    const next = numbers(seed);
    const others = {};
    let hits = 0;
    for (let tap = 0; tap < taps; tap++) {
      const [far, turn] = [spread * Math.sqrt(-2 * Math.log(1 - next())), 2 * Math.PI * next()];
      const [clientX, clientY] = [x + far * Math.cos(turn), y + far * Math.sin(turn)];
      const found = selected(clientX, clientY);
      if (found === code) hits += 1;
      else others[found] = (others[found] ?? 0) + 1;
    }
    return { code, px: seen, x, y, hits, others };
  };
}
