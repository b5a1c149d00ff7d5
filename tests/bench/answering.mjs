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
      if (interactionId && /^(keydown|pointerdown|pointerup|click)$/.test(name)) seen.push({ duration, interactionId });
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
await clicks(1);
await page.waitForTimeout(2_000);

const rows = [
  ["click on a country", await answers(clicks)],
  ["arrow key, country to country", await answers(arrows)],
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

async function clicks(times) {
  for (let i = 0; i < times; i++) {
    await page.mouse.move(...places[(i * 7) % places.length]);
    await page.waitForTimeout(REST);
    await page.mouse.down();
    await page.waitForTimeout(PRESS);
    await page.mouse.up();
    await page.waitForTimeout(LOOK);
  }
}

async function arrows(times) {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(ARROWS[i % ARROWS.length]);
    await page.waitForTimeout(KEY);
  }
}

/** Returns the ms of so many interactions, each counted once, and the machine's pace round them. */
async function answers(interact) {
  const before = pace();
  await page.evaluate(() => globalThis.benchAnswers.splice(0));
  await interact(TIMES);
  await page.waitForTimeout(LOOK);
  const longest = new Map();
  for (const { duration, interactionId } of await page.evaluate(() => globalThis.benchAnswers)) {
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  const all = [...longest.values()];
  while (all.length < TIMES) all.push(0);
  return { all, pace: (before + pace()) / 2 };
}

/** @param {number} ms */
function upTo(ms) {
  return ms < LEAST ? `under ${LEAST}` : number(ms);
}
