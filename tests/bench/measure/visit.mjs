// One visit of a page by a reader who has never been there, on a slow line and a slow machine.
import { chromium } from "@playwright/test";
import { conditions } from "./conditions.mjs";
import { listen } from "./traffic.mjs";
import { report, watch } from "./watch.mjs";

/** ms for what a page may still do right after it is ready. */
const SETTLE = 2_000;

/** Starts the browser that all visits share. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/**
 * Loads a page in a profile of its own and returns what was measured until it had settled.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {{ idle?: boolean, then?: (page: import("@playwright/test").Page, session: import("@playwright/test").CDPSession) => Promise<object> }} [more]
 *   Whether to watch the page do nothing as well, and what to ask of it at the end.
 */
export async function visit(browser, url, { idle = false, then } = {}) {
  const context = await browser.newContext({ viewport: conditions.viewport, locale: "en-GB" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    const traffic = await listen(session);
    await throttle(session);
    await page.goto(url, { waitUntil: "commit", timeout: conditions.patience });
    const ready = await within(conditions.patience, page.evaluate(() => globalThis.benchSeen.ready), url);
    await page.waitForTimeout(SETTLE);
    const seen = await page.evaluate(report);
    const { requests } = traffic;
    const result = { ...summarise(seen, ready), requests, files: new Map(traffic.files), ...(await left(context, page)) };
    if (idle) result.idle = await doNothing(page, traffic);
    if (then) Object.assign(result, await then(page, session));
    return result;
  } finally {
    await context.close();
  }
}

/** @param {import("@playwright/test").CDPSession} session */
async function throttle(session) {
  const { latency, download, upload, slower } = conditions;
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency, downloadThroughput: download, uploadThroughput: upload,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

/** ms from which on a task keeps the reader waiting. */
const LONG = 50;

/** The browser names no task under 50 ms, so the longest of none is `undefined`. */
function summarise({ tasks, renderings, paint, largest, picture, shift, requests }, ready) {
  const after = tasks.filter(({ start, duration }) => start + duration > (paint ?? 0));
  const begun = tasks.filter(({ start }) => start > (paint ?? 0));
  const rendered = renderings.filter(({ duration }) => duration > LONG);
  // What was painted first was rendered before that.
  const again = rendered.filter(({ start }) => start > (paint ?? 0));
  const longest = (some) => (some.length ? Math.max(...some.map((task) => task.duration)) : undefined);
  return {
    ready,
    paint,
    largest: largest || undefined,
    picture: picture || undefined,
    longest: longest(tasks),
    longestAfterPaint: longest(after),
    longestBegunAfterPaint: longest(begun),
    long: tasks.length,
    longAfterPaint: after.length,
    longBegunAfterPaint: begun.length,
    rendering: longest(rendered),
    renderingAfterPaint: longest(again),
    renderingsAfterPaint: again.length,
    shift,
    asked: requests,
  };
}

/** Returns how many cookies and entries of storage a page left behind. */
async function left(context, page) {
  const stored = await page.evaluate(async () =>
    localStorage.length + sessionStorage.length + (await caches.keys()).length + (await indexedDB.databases()).length);
  return { cookies: (await context.cookies()).length, stored };
}

/** Returns what a page starts while nobody does anything. */
async function doNothing(page, traffic) {
  const count = async () => ({ ...(await page.evaluate(() => ({ ...globalThis.benchSeen.started }))), requests: traffic.requests });
  const before = await count();
  await page.waitForTimeout(conditions.idle);
  const after = await count();
  return Object.fromEntries(Object.entries(after).map(([what, number]) => [what, number - before[what]]));
}

/** Returns what is promised, or throws when that takes too long. */
async function within(ms, promise, url) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${url} is not ready after ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
