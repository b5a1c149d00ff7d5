// Finer outlines for a reader who comes near. Nothing on the page asks for them yet: the test calls what the zoom will
// call, `refine` of the live map, on the scripts as they are written, which a static server shows without a bundle.
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

/** A page on the project's own folder. Its live maps are in `liveMaps`. */
const test = base.extend({
  site: [async ({}, use) => {
    const site = await serve(project);
    await use(site.url);
    await site.close();
  }, { scope: "worker" }],

  page: async ({ page }, use) => {
    const written = readFileSync(join(project, "www/element.js"), "utf8");
    const open = written.replace("this.#live = live;", "$& (globalThis.liveMaps ??= []).push(live);");
    expect(open).not.toBe(written);
    await page.route("**/www/element.js", (route) => route.fulfill({ contentType: "text/javascript", body: open }));
    await use(page);
  },
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

/** Lets every map of the page ask for finer outlines, twice, as a reader who zooms on. */
const refine = (page) => page.evaluate(() =>
  Promise.all([...globalThis.liveMaps, ...globalThis.liveMaps].map((live) => live.refine())));

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

test("two maps fetch them once, when they are asked for and not before, and nothing but lines changes", async ({ page }) => {
  const count = countRequests(page);
  const maps = await open(page, "one", "two");
  await maps[0].host.evaluate((host) => host.select("JPN"));
  await expect(maps[0].panel.locator("h2")).toHaveText("Japan");
  await maps[1].subject("KOR").focus();
  const before = await Promise.all(maps.map(drawn));
  expect(count(FILE)).toBe(0);
  await refine(page);
  await refine(page);
  expect(count(FILE)).toBe(1);
  for (const [index, map] of maps.entries()) {
    const { lines, names, ...rest } = await drawn(map);
    const { lines: coarse, names: old, ...still } = before[index];
    expect(lines).toBeGreaterThan(1.5 * coarse);
    expect(rest).toEqual(still);
    // A name beside its country stands where it covers least land, and that may be another place by a hair.
    const moved = old.filter((name) => !names.includes(name));
    console.log(`map ${index + 1}: ${moved.length} of ${old.length} names moved: ${moved}`);
    expect(names.length).toBe(old.length);
    expect(moved.length).toBeLessThanOrEqual(0.15 * old.length);
  }
  expect(await maps[1].focused()).toBe("KOR");
  await maps[1].host.evaluate((host) => host.select("KOR"));
  await expect(maps[1].panel.locator("h2")).toHaveText("South Korea");
});

for (const [what, answer] of Object.entries({
  "that answer 404": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "not found" }),
  "that the network refuses": (route) => route.abort(),
  "that are an HTML page": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
})) {
  test(`a map without them stays as it is, without a word: outlines ${what}`, async ({ page, problems }) => {
    problems.tolerate(THEIRS);
    await page.route(`**/${FILE}`, answer);
    const [map] = await open(page, "one");
    const before = await drawn(map);
    await refine(page);
    expect(await drawn(map)).toEqual(before);
    await map.host.evaluate((host) => host.select("JPN"));
    await expect(map.panel.locator("h2")).toHaveText("Japan");
    expect(await map.events("error")).toEqual([]);
    // The network is back.
    await page.unroute(`**/${FILE}`);
    await refine(page);
    expect((await drawn(map)).lines).toBeGreaterThan(1.5 * before.lines);
  });
}

for (const [what, path] of [["damaged", undefined], ["of other countries", "tests/boundary/two-countries.bin"]]) {
  test(`outlines that are ${what} are left alone, and the map works on`, async ({ page, problems }) => {
    const body = path ? readFileSync(join(project, path)) : readFileSync(join(project, "data/geography", FILE)).fill(7, 40_000);
    await page.route(`**/${FILE}`, (route) => route.fulfill({ contentType: "application/octet-stream", body }));
    const [map] = await open(page, "one");
    const before = await drawn(map);
    await refine(page);
    expect(await drawn(map)).toEqual(before);
    await map.host.evaluate((host) => host.select("JPN"));
    await expect(map.panel.locator("h2")).toHaveText("Japan");
    expect(problems.seen).toEqual([]);
  });
}

test("a map that is gone before they come is left alone", async ({ page }) => {
  let release = () => {};
  const held = new Promise((done) => { release = () => done(undefined); });
  await page.route(`**/${FILE}`, async (route) => { await held; await route.continue(); });
  const [map] = await open(page, "one");
  const asked = page.evaluate(() => { globalThis.refined = globalThis.liveMaps[0].refine(); });
  await asked;
  await map.host.evaluate((host) => host.remove());
  release();
  await page.evaluate(() => globalThis.refined);
});

base("the site has them under the hash that stands in its script, and a map loads without them", async ({ page, map }) => {
  const count = countRequests(page);
  await map.open("/");
  const { path } = files.find(({ role }) => role === "fine");
  expect(count(path)).toBe(0);
  const script = bytesOf(files.find(({ role }) => role === "script").path).toString();
  const [, integrity] = script.match(RegExp(`"\\./${path.replaceAll(".", "\\.")}#(sha256-[^"]+)"`)) ?? [];
  expect(integrity).toBeTruthy();
  const given = await page.evaluate(async ([path, integrity]) => (await (await fetch(path, { integrity })).arrayBuffer()).byteLength, [path, integrity]);
  expect(given).toBe(bytesOf(path).length);
});
