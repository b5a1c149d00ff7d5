import { expect, test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";

test.use({ javaScriptEnabled: false });
test.skip(({ browserName }) => browserName !== "chromium", "Firefox cannot be driven without scripts");

test("without scripts the article shows picture, finding and the way to the full page", async ({ page }) => {
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
