import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { embed, isLive, open, record, saveData } from "../requests.mjs";

const near = pageWith(`<p><a href="#alliance-map:JPN">Japan</a></p>${embed}`);

test("a reader who saves data gets no map by being near, by hovering, or by an idle page", async ({ page, map }) => {
  await saveData(page);
  const asked = record(page);
  await open(page, near);
  await page.locator("#link").hover();
  await page.waitForTimeout(400);
  expect(asked.filter(isLive)).toEqual([]);
  await page.getByRole("link", { name: "Japan" }).click();
  await expect(map.panel.locator("h2")).toHaveText("Japan");
});

test("a media query says the same", async ({ page, map }) => {
  await page.addInitScript(() => {
    const { matchMedia } = globalThis;
    globalThis.matchMedia = (query) => (query === "(prefers-reduced-data: reduce)" ? { matches: true } : matchMedia.call(globalThis, query));
  });
  const asked = record(page);
  await open(page, near);
  expect(asked.filter(isLive)).toEqual([]);
  await page.locator("#link").focus();
  await expect(map.subjects.first()).toBeVisible();
});
