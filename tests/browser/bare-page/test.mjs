import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures.mjs";
import { project } from "../server.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium reports layout shifts");

/** The code to paste, as `snippet.html` shows it. */
const snippet = readFileSync(join(project, "dist/snippet.html"), "utf8").match(/<code>(.*?)<\/code>/s)[1]
  .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&")
  .replaceAll("https://YOUR-SITE.example/map/", "/");

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

for (const width of [390, 800, 1280]) {
  test(`at ${width} px the pasted code moves nothing on an empty page, from first paint to the live map`, async ({ page, map }) => {
    await page.setViewportSize({ width, height: 1200 });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shifts.push(entry.sources.map(({ node, previousRect, currentRect }) =>
            `${node?.localName ?? node?.nodeName}#${node?.id} ${previousRect.y} to ${currentRect.y}`));
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.route("**/bare", (route) => route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><p>Before</p>${snippet}<p id="below">Below</p></html>`,
    }));
    // Each part comes late, so that every state before it is painted.
    await page.route("**/alliance-map*.js", async (route) => { await wait(500); await route.continue(); });
    await page.route("**/*.wasm", async (route) => { await wait(700); await route.continue(); });
    await page.goto("/bare", { waitUntil: "commit" });
    const tops = [];
    const top = () => page.locator("#below").evaluate((p) => p.getBoundingClientRect().top);
    await page.locator("#below").waitFor();
    await page.locator("alliance-map img").evaluate((img) => img.decode?.());
    tops.push(await top());
    await page.evaluate(() => customElements.whenDefined("alliance-map"));
    tops.push(await top());
    await expect(map.subjects.first()).toBeVisible();
    await wait(300);
    tops.push(await top());
    expect(tops).toEqual([tops[0], tops[0], tops[0]]);
    expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
  });
}
