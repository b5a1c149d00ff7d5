import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { project } from "../server.mjs";
import { nato } from "../stories.mjs";

// Playwright starts Chromium without this cache.
test.use({
  launchOptions: [async ({ launchOptions, browserName }, use) => {
    const ignoreDefaultArgs = browserName === "chromium" ? ["--disable-back-forward-cache"] : [];
    await use({ ...launchOptions, ignoreDefaultArgs });
  }, { scope: "worker" }],
});

test("away and back: the page comes whole out of the cache, with its selection, and works", async ({ page, map, browserName }) => {
  test.skip(browserName !== "chromium", "Firefox's driver loses sight of a page that comes out of the cache");
  await page.addInitScript(() => {
    globalThis.shownFromCache = [];
    addEventListener("pageshow", (event) => globalThis.shownFromCache.push(event.persisted));
    globalThis.listened = [];
    const original = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      globalThis.listened.push(type);
      return original.call(this, type, ...rest);
    };
  });
  await map.show(nato.src);
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const listened = await page.evaluate(() => globalThis.listened);
  expect(listened.filter((type) => /unload|pagehide/.test(type))).toEqual([]);

  await page.goto(pageWith("<p>Elsewhere</p>", { script: [] }));
  // What comes out of the cache fires no `load`, for which `goBack` would wait.
  await page.evaluate(() => { history.back(); });
  await expect(map.host).toBeAttached();
  const shown = await page.evaluate(() => globalThis.shownFromCache);
  expect(shown, "persisted").toEqual([false, true]);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect((await map.events("ready")).length, "it was not loaded again").toBe(1);
  await map.click("AUS");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});

test("no script listens to unload or beforeunload, which would keep pages from the cache", () => {
  const scripts = readdirSync(join(project, "dist")).filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) expect(readFileSync(join(project, "dist", file), "utf8"), file).not.toMatch(/unload["'`]|onunload|onbeforeunload/);
});
