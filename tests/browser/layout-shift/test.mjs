import { expect, test } from "../fixtures.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium reports layout shifts");

/** Height of the map by its width: the view is that of the picture, 360 by 640 on a narrow page, 1000 by 449 on a wide one. */
const [NARROW, WIDE] = [640 / 360, 0.4486];

for (const [path, width, shape] of [
  ["/", 360, NARROW], ["/", 768, WIDE], ["/", 1280, WIDE],
  ["/telling.html", 360, WIDE], ["/telling.html", 768, WIDE], ["/telling.html", 1280, WIDE],
]) {
  test(`on ${path} at ${width} px the live map takes the picture's place without a shift`, async ({ page, map }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shifts.push({
            value: entry.value,
            moved: entry.sources.map(({ node, previousRect, currentRect }) => `${node?.localName ?? node?.nodeName}.${node?.className ?? ""} ${previousRect.y} to ${currentRect.y}`),
          });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    // The script comes late, so that the static version is painted before.
    await page.route("**/alliance-map*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    await page.locator("alliance-map").evaluate((map) => map.scrollIntoView({ block: "center" }));
    await expect(map.subjects.first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
    const { width: across, height: down } = await page.locator("alliance-map svg.map").boundingBox();
    expect(down / across).toBeCloseTo(shape, 2);
  });
}
