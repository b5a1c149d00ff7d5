// How long the article's map takes to answer a click and an arrow key on a slow processor: what the browser itself calls the
// duration of an interaction, from the event to the next frame painted. Nothing passes or fails.
import { fileURLToPath } from "node:url";
import { conditions } from "./measure/conditions.mjs";
import { pace } from "./measure/pace.mjs";
import { serve } from "./measure/server.mjs";
import { number, quantile } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { launch } from "./measure/visit.mjs";

/** Interactions of each kind. */
const TIMES = Number(process.env.RUNS ?? 5) * 20;
/** ms that a mouse rests on a country before it is pressed, that it is pressed, and that are looked at what came of it. */
const REST = 400;
const PRESS = 80;
const LOOK = 500;
/** ms between two keys. */
const KEY = 250;
const ARROWS = ["Right", "Down", "Right", "Down", "Left", "Up", "Left", "Up"].map((way) => `Arrow${way}`);
/** The browser reports no interaction that took less. */
const LEAST = 16;

const site = await serve([fileURLToPath(new URL("../../dist/", import.meta.url))]);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
page.on("pageerror", (error) => console.error(error));
await page.addInitScript((least) => {
  globalThis.benchReady = new Promise((done) => document.addEventListener("alliance-map-ready", done));
  const seen = (globalThis.benchAnswers = []);
  new PerformanceObserver((list) => {
    for (const { duration, interactionId, name } of list.getEntries()) {
      if (interactionId && /^(keydown|pointerdown|pointerup|click)$/.test(name)) seen.push(duration);
    }
  }).observe({ type: "event", durationThreshold: least });
}, LEAST);
await page.goto(`${site.url}/`);
await page.locator("alliance-map").first().evaluate((map) => map.scrollIntoView({ block: "center" }));
await page.evaluate(() => globalThis.benchReady.then(() => true));
const places = await page.evaluate(inTheirMiddle);
const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.slower });
// The first one fetches what moves the map.
await click(0);
await page.waitForTimeout(2_000);

const rows = [
  ["click on a country", await answers(click)],
  ["arrow key, country to country", await answers(arrow)],
].map(([what, { all, pace }]) =>
  [what, ...[0.5, 0.75, 0.95, 1].map((share) => upTo(quantile(all, share))), "50", `${all.length}`, number(pace, 1)]);
console.log(`The article's map, ${conditions.slower}x slower processor, in headless Chromium ${browser.version()}: ms from an interaction to the
next frame painted, as the browser reports them, in steps of 8. A mouse rests on a country for ${REST} ms before it is pressed.\n`);
console.log(table([["", "half within", "75 % within", "95 % within", "all within", "aim for 95 %", "interactions", "machine's pace, ms"], ...rows]));
await browser.close();
await site.close();

/** Returns, in the page, the middles of countries where nothing else is on top. */
function inTheirMiddle() {
  const { shadowRoot } = document.querySelector("alliance-map");
  return [...shadowRoot.querySelectorAll(".map .subjects [data-country]")].flatMap((shape) => {
    const { left, top, width, height } = shape.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return shadowRoot.elementFromPoint(x, y) === shape ? [[x, y]] : [];
  });
}

async function click(i) {
  await page.mouse.move(...places[(i * 7) % places.length]);
  await page.waitForTimeout(REST);
  await page.evaluate(() => globalThis.benchAnswers.splice(0));
  await page.mouse.down();
  await page.waitForTimeout(PRESS);
  await page.mouse.up();
  await page.waitForTimeout(LOOK);
}

async function arrow(i) {
  await page.evaluate(() => globalThis.benchAnswers.splice(0));
  await page.keyboard.press(ARROWS[i % ARROWS.length]);
  await page.waitForTimeout(KEY);
}

/** Returns, in the page, what is selected and what has the focus, and the longest ms of what was answered since the last look. */
function look() {
  const map = document.querySelector("alliance-map");
  const state = `${map.selected}, ${map.shadowRoot.activeElement?.dataset.country}`;
  return { state, ms: Math.max(0, ...globalThis.benchAnswers) };
}

/**
 * Returns the ms of so many interactions and the machine's pace round them. One that changed nothing, as an arrow key to where
 * no country lies, does not count.
 */
async function answers(interact) {
  const before = pace();
  const all = [];
  let { state } = await page.evaluate(look);
  for (let i = 0; all.length < TIMES; i++) {
    if (i > 4 * TIMES) throw new Error(`of ${i} interactions ${all.length} changed the map`);
    await interact(i);
    const now = await page.evaluate(look);
    if (now.state !== state) all.push(now.ms);
    ({ state } = now);
  }
  return { all, pace: (before + pace()) / 2 };
}

/** @param {number} ms */
function upTo(ms) {
  return ms < LEAST ? `under ${LEAST}` : number(ms);
}
