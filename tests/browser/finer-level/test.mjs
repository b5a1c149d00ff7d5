// Finer outlines for a reader who comes near: more than four times. On the scripts as they are written, which a static
// server shows without a bundle; the last test is on the site.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, files } from "../failing.mjs";
import { expect, test as base } from "../fixtures.mjs";
import { countRequests, MapOnPage, pageWith } from "../map.mjs";
import { project, serve } from "../server.mjs";
import { nato } from "../stories.mjs";

const FILE = "world-fine.bin";

/** What browsers write themselves when a file does not come. */
const THEIRS = /^console error: (Failed to load resource|.*NetworkError)/;

/** A page on the project's own folder. */
const test = base.extend({
  site: [async ({}, use) => {
    const site = await serve(project);
    await use(site.url);
    await site.close();
  }, { scope: "worker" }],
});

const embed = (id) => `<alliance-map id="${id}" src="/data${nato.src}"><p>Static</p></alliance-map>`;

/** Opens a page with so many maps and waits until each is there. */
async function open(page, ...ids) {
  await page.goto(pageWith(ids.map(embed).join(""), { script: ["/www/alliance-map.js"] }));
  const maps = ids.map((id) => new MapOnPage(page, `#${id}`));
  for (const map of maps) {
    await map.host.scrollIntoViewIfNeeded();
    await expect(map.subjects.first()).toBeVisible();
  }
  return maps;
}

/** ms between two looks at a map: more than the 150 after which one that came to a stop is drawn in all its detail. */
const LOOK = 250;

/** Waits until a map stands still. */
async function rest(map) {
  let last = "";
  await expect.poll(async () => {
    const now = JSON.stringify(await drawn(map));
    const still = now === last;
    last = now;
    return still;
  }, { intervals: [LOOK] }).toBe(true);
  return JSON.parse(last);
}

/** Enlarges a map eight times, and returns what it shows then. */
async function near(map) {
  for (let step = 0; step < 3; step++) {
    await map.host.getByRole("button", { name: "Zoom in", exact: true }).click();
    await rest(map);
  }
  return rest(map);
}

/**
 * Returns the lines of a map; its names with their places; and all that may not change: ends and marks of ties, frames,
 * the subjects and their order.
 */
const drawn = (map) => map.map.evaluate((place) => {
  const all = [...place.querySelectorAll("*")];
  const still = (each) => !["path", "clipPath", "text", "tspan", "line"].includes(each.localName);
  return {
    lines: all.map((each) => each.getAttribute("d")?.length ?? 0).reduce((sum, length) => sum + length),
    still: all.filter(still).map((each) =>
      [each.localName, ...["cx", "cy", "r", "viewBox", "data-country", "data-tie", "tabindex"].map((name) => each.getAttribute(name))].join(" ")),
    names: all.filter(({ localName }) => localName === "tspan").map((each) =>
      [each.textContent, each.getAttribute("x"), each.getAttribute("y")].join(" ")),
    subjects: [...place.querySelectorAll("[role=button]")].map((each) => each.getAttribute("aria-label")),
    height: place.getBoundingClientRect().height,
  };
});

/** Expects a map to show what it showed before, and to answer its reader. */
async function worksAsBefore(map, before) {
  expect(await rest(map)).toEqual(before);
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
}

test("two maps fetch them once, when their reader comes near and not before, and nothing but lines changes", async ({ page }) => {
  const count = countRequests(page);
  let release = () => {};
  const held = new Promise((done) => { release = () => done(undefined); });
  await page.route(`**/${FILE}`, async (route) => { await held; await route.continue(); });
  const maps = await open(page, "one", "two");
  await maps[0].host.evaluate((host) => host.select("JPN"));
  await expect(maps[0].panel.locator("h2")).toHaveText("Japan");
  expect(count(FILE)).toBe(0);
  const before = [await near(maps[0]), await near(maps[1])];
  expect(count(FILE)).toBe(1);
  await maps[1].subject("KOR").focus();
  before[1] = await rest(maps[1]);
  release();
  for (const [index, map] of maps.entries()) {
    const { lines: coarse, names: old, ...still } = before[index];
    await expect.poll(async () => (await drawn(map)).lines).toBeGreaterThan(1.2 * coarse);
    const { lines, names, ...after } = await rest(map);
    expect(after).toEqual(still);
    // A name beside its country stands where it covers least land, and that may be another place by a hair.
    const moved = old.filter((name) => !names.includes(name));
    console.log(`map ${index + 1}: ${moved.length} of ${old.length} names moved: ${moved}`);
    expect(moved.length).toBeLessThanOrEqual(Math.max(1, 0.15 * old.length));
  }
  expect(count(FILE)).toBe(1);
  expect(await maps[1].focused()).toBe("KOR");
});

// In Firefox one of them; faulty-files spoils the coarse outlines in more ways there.
for (const [index, [what, answer]] of Object.entries({
  "that answer 404": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "not found" }),
  "that the network refuses": (route) => route.abort(),
  "that are an HTML page": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
}).entries()) {
  test(`a map without them stays as it is, without a word: outlines ${what}`, { tag: index ? "@proof-firefox" : [] }, async ({ page, problems }) => {
    problems.tolerate(THEIRS);
    const asked = page.waitForRequest(`**/${FILE}`);
    await page.route(`**/${FILE}`, answer);
    const [map] = await open(page, "one");
    const before = await near(map);
    await asked;
    await worksAsBefore(map, before);
    expect(await map.events("error")).toEqual([]);
    // The network is back.
    await page.unroute(`**/${FILE}`);
    const { lines } = await rest(map);
    const again = page.waitForResponse(`**/${FILE}`);
    await map.host.getByRole("button", { name: "Zoom in", exact: true }).click();
    expect((await again).ok()).toBe(true);
    await map.host.getByRole("button", { name: "Zoom out", exact: true }).click();
    await rest(map);
    await expect.poll(async () => (await drawn(map)).lines).toBeGreaterThan(1.2 * lines);
  });
}

for (const [what, path] of [["damaged", undefined], ["of other countries", "tests/boundary/two-countries.bin"]]) {
  test(`outlines that are ${what} are left alone, and the map works on`, async ({ page, problems }) => {
    const body = path ? readFileSync(join(project, path)) : readFileSync(join(project, "data/geography", FILE)).fill(7, 40_000);
    const came = page.waitForResponse(`**/${FILE}`);
    await page.route(`**/${FILE}`, (route) => route.fulfill({ contentType: "application/octet-stream", body }));
    const [map] = await open(page, "one");
    const before = await near(map);
    await came;
    await worksAsBefore(map, before);
    expect(problems.seen).toEqual([]);
  });
}

test("a map that is gone before they come is left alone", async ({ page }) => {
  let release = () => {};
  const held = new Promise((done) => { release = () => done(undefined); });
  await page.route(`**/${FILE}`, async (route) => { await held; await route.continue(); });
  const [map] = await open(page, "one");
  await near(map);
  await map.host.evaluate((host) => host.remove());
  const came = page.waitForResponse(`**/${FILE}`);
  release();
  await came;
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 200)); }));
});

base("the site has them under the hash that stands in its script, and a map loads without them", async ({ page, map }) => {
  const count = countRequests(page);
  await map.open("/");
  await map.reach();
  const { path } = files.find(({ role }) => role === "fine");
  expect(count(path)).toBe(0);
  const script = bytesOf(files.find(({ role }) => role === "script").path).toString();
  const [, integrity] = script.match(RegExp(`"\\./${path.replaceAll(".", "\\.")}#(sha256-[^"]+)"`)) ?? [];
  expect(integrity).toBeTruthy();
  const given = await page.evaluate(async ([path, integrity]) => (await (await fetch(path, { integrity })).arrayBuffer()).byteLength, [path, integrity]);
  expect(given).toBe(bytesOf(path).length);
});
