import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { isLive, record } from "../requests.mjs";
import { nato, stories } from "../stories.mjs";

test("ten maps of two stories fetch each file once", async ({ page }) => {
  const asked = record(page);
  const srcs = [nato.src, stories.find((story) => story !== nato).src];
  await page.goto(pageWith(Array.from({ length: 10 }, (_, i) => `<alliance-map id="m${i}" src="${srcs[i % 2]}"></alliance-map>`).join("")));
  for (let i = 0; i < 10; i++) await expect(page.locator(`#m${i} [part="map"] [role="button"]`).first()).toBeAttached();
  const live = asked.filter(isLive);
  expect(live.sort()).toEqual([...new Set(live)].sort());
  expect(live.length).toBe(6);
});

test("a marked div that an app adds later becomes a map, once", async ({ page, map }) => {
  await page.goto(pageWith("<p>Nothing yet</p>"));
  await page.evaluate(async (src) => {
    await customElements.whenDefined("alliance-map");
    const place = document.createElement("section");
    const div = document.createElement("div");
    div.id = "later";
    div.dataset.allianceMapSrc = src;
    div.dataset.allianceMapSelected = "JPN";
    const p = document.createElement("p");
    p.textContent = "Static";
    div.append(p);
    place.append(div);
    document.querySelector("main").append(place);
    document.querySelector("main").prepend(place);
  }, nato.src);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await expect(page.locator("alliance-map")).toHaveCount(1);
  await expect(page.locator("#later > alliance-map > p")).toHaveCount(1);
  // A link that names the div means its map.
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "#alliance-map.later:KOR";
    link.textContent = "South Korea";
    document.querySelector("main").prepend(link);
  });
  await page.getByRole("link", { name: "South Korea" }).click();
  await expect(map.panel.locator("h2")).toHaveText("South Korea");
});

test("two releases on a page: the first stays, with one warning that names both", async ({ page, map, problems }) => {
  problems.expect(/^console warning: alliance-map: the script is on this page more than once; 0\.0\.9 stays, not \d+\.\d+\.\d+/);
  await page.addInitScript(() => {
    customElements.define("alliance-map", class extends HTMLElement { static version = "0.0.9"; });
  });
  await page.goto(pageWith(`<alliance-map src="${nato.src}"><p>Static</p></alliance-map>`));
  await page.waitForTimeout(300);
  await expect(map.host.getByText("Static")).toBeVisible();
});

test("a page that broke the registry keeps the static version, without an exception", async ({ page, map, problems }) => {
  problems.expect(/^console error: alliance-map: script: TypeError/);
  await page.addInitScript(() => {
    customElements.define = () => { throw new TypeError("no"); };
  });
  await page.goto(pageWith(`<alliance-map src="${nato.src}"><p>Static</p></alliance-map>`));
  await page.waitForTimeout(300);
  await expect(map.host.getByText("Static")).toBeVisible();
});
