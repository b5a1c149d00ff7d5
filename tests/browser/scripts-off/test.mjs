import { expect, test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";

// Firefox cannot be driven without scripts; of the pages here only the full one has none.
test.use({ javaScriptEnabled: async ({ browserName }, use) => use(browserName !== "chromium") });
const needsNone = (browserName) => test.skip(browserName !== "chromium", "Firefox cannot be driven without scripts");

test("without scripts the article shows picture, finding and the way to the full page", async ({ page, browserName }) => {
  needsNone(browserName);
  await page.goto("/");
  const picture = page.locator("alliance-map img");
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  expect(box.width).toBeGreaterThan(600);
  expect(await picture.getAttribute("alt")).toContain("World map");
  await page.getByRole("link", { name: "All countries, ties and sources" }).first().click();
  for (const group of nato.groups) await expect(page.locator("main")).toContainText(group.label);
  const text = await page.locator("main").innerText();
  for (const name of ["Japan", "Luxembourg", "North Korea", "Türkiye"]) expect(text).toContain(name);
  expect(await page.locator('main a[href^="http"]').count()).toBeGreaterThan(50);
});

test("without scripts the names of the article's picture are 11 px high or higher, from phones to wide pages", async ({ page, browserName }) => {
  needsNone(browserName);
  for (const width of [360, 600, 768, 959, 960, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    const img = page.locator("alliance-map img");
    await expect.poll(() => img.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(300);
    const file = await img.evaluate((img) => img.currentSrc);
    const sizes = [...(await (await page.request.get(file)).text()).matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    const scale = await img.evaluate((img) => img.getBoundingClientRect().width / img.naturalWidth);
    expect(sizes.length, file).toBeGreaterThan(5);
    expect(Math.min(...sizes) * scale, `${file} at ${width} px`).toBeGreaterThanOrEqual(11);
    // The page is no wider for it.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("without scripts the telling shows its steps and the picture, which leads to the full page", async ({ page, browserName }) => {
  needsNone(browserName);
  await page.goto("/telling.html");
  const picture = page.locator("alliance-map img");
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img) => img.naturalWidth)).toBeGreaterThan(600);
  expect(await page.locator("[data-alliance-map-step]").count()).toBeGreaterThan(5);
  // The names of the wide one are too small to read on a phone.
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => picture.evaluate((img) => img.currentSrc)).toContain("/arctic.svg");
  expect((await picture.boundingBox()).width).toBeGreaterThan(300);
  await picture.click();
  expect(new URL(page.url()).pathname).toBe(`/${nato.name}/index.html`);
});

for (const width of [360, 768, 1280]) {
  test.describe(`the full page at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    const country = (page, code) => page.locator(`details#${code}`);
    const ties = (page, code) => country(page, code).locator(".row");

    test.beforeEach(async ({ page }) => {
      await page.goto(`/${nato.name}/`);
      await page.getByRole("link", { name: "Choose a country" }).click();
    });

    test("a link opens a country with its ties and their sources, the next one closes it, and back goes back", async ({ page }) => {
      const pick = page.locator("#pick");
      await pick.getByRole("link", { name: "Japan", exact: true }).click();
      await expect(country(page, "JPN").getByRole("heading", { name: "Japan", exact: true })).toBeInViewport();
      await expect(ties(page, "JPN").first()).toBeInViewport();
      expect(await ties(page, "JPN").count()).toBeGreaterThan(10);
      for (const row of await ties(page, "JPN").all()) expect(await row.locator('a[href^="#source-"]').count()).toBeGreaterThan(0);

      await ties(page, "JPN").first().getByRole("link", { name: "United States" }).click();
      await expect(ties(page, "USA").first()).toBeInViewport();
      await expect(ties(page, "JPN").first()).toBeHidden();
      await page.goBack();
      await expect(ties(page, "JPN").first()).toBeVisible();
      await expect(ties(page, "USA").first()).toBeHidden();
      const source = ties(page, "JPN").first().locator('a[href^="#source-"]').first();
      const id = (await source.getAttribute("href")).slice(1);
      await source.click();
      await expect(page.locator(`[id="${id}"] a[href^="http"]`)).toBeInViewport();
      await page.goBack();
      await country(page, "JPN").getByRole("link", { name: "Choose another country" }).click();
      await expect(pick.getByRole("heading", { name: "Choose a country" })).toBeInViewport();
    });

    test("keys do the same", async ({ page }) => {
      const choice = page.locator("#pick").getByRole("link", { name: "South Korea", exact: true });
      await choice.focus();
      await page.keyboard.press("Enter");
      await expect(ties(page, "KOR").first()).toBeInViewport();
      // From here the Tab key goes on inside the country.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await expect(country(page, "KOR").locator(":focus")).toBeInViewport();
    });

    test("every country has a link of its own, and nothing is wider than the page", async ({ page }) => {
      const hrefs = await page.locator("#pick a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const ids = await page.locator("details.country").evaluateAll((all) => all.map((each) => `#${each.id}`));
      expect(hrefs).toEqual(ids);
      for (const code of nato.focus) expect(hrefs).toContain(`#${code}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    test("on paper every country is open", async ({ page, browserName }) => {
      test.skip(browserName !== "chromium", "Firefox's driver cannot stand in for paper");
      await page.emulateMedia({ media: "print" });
      const hidden = await page.locator("details.country .row").evaluateAll((rows) =>
        rows.filter((row) => row.getBoundingClientRect().height < 20 || !row.checkVisibility({ contentVisibilityAuto: true })).length);
      expect(hidden).toBe(0);
      expect(await page.locator("details.country .row").count()).toBeGreaterThan(100);
      await expect(page.locator("#pick")).toBeHidden();
    });
  });
}
