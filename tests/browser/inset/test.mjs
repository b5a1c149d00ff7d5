// The inset is part of the map: what is done in it is done to the map.
import { expect, test } from "../fixtures.mjs";

test.beforeEach(async ({ map }) => {
  await map.open();
});

/** Clicks the middle of a country in the inset. */
async function clickInset(map, code) {
  const shape = map.map.locator(`.inset [data-country="${code}"]`);
  const { x, y, width, height } = await shape.boundingBox();
  await map.page.mouse.click(x + width / 2, y + height / 2);
}

test("a click in the inset selects, a second one releases", async ({ map }) => {
  await clickInset(map, "CZE");
  await expect(map.panel).toContainText("Czech");
  await expect(map.subject("CZE")).toHaveAttribute("aria-pressed", "true");
  await clickInset(map, "CZE");
  await expect(map.subject("CZE")).toHaveAttribute("aria-pressed", "false");
});

test("Luxembourg is hit beside its few px, and Escape leads back to its button", async ({ map }) => {
  const { x, y, width, height } = await map.map.locator('.inset [data-country="LUX"]').boundingBox();
  expect(Math.max(width, height)).toBeLessThan(12);
  await map.page.mouse.click(x + width / 2, y + height / 2);
  await expect(map.subject("LUX")).toHaveAttribute("aria-pressed", "true");
  await map.page.keyboard.press("Escape");
  await expect(map.subject("LUX")).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => map.focused()).toBe("LUX");
});

test("a selection is drawn in both: outline and lines", async ({ map }) => {
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.map.locator(".inset [data-tie]").first()).toBeAttached();
  const ids = (selector) => map.map.locator(selector).evaluateAll((all) => all.map((each) => each.dataset.tie));
  const inset = await ids(".inset [data-tie]");
  const all = await ids("[data-tie]:not(.inset *)");
  for (const id of inset) expect(all).toContain(id);
  await map.host.evaluate((host) => host.select("POL"));
  await expect(map.map.locator(".outlines .selected")).toHaveCount(2);
});

test("the pointer over the inset names and outlines in both", async ({ map }) => {
  await map.map.locator('.inset [data-country="POL"]').hover();
  await expect(map.map.locator(".outlines .hover")).toHaveCount(2);
});

test("no country is announced twice", async ({ map }) => {
  await expect(map.map.locator(".inset")).toHaveAttribute("aria-hidden", "true");
  await expect(map.map.locator('.inset [role="button"], .inset [tabindex]')).toHaveCount(0);
  await expect(map.map.getByRole("button", { name: /^Luxembourg/ })).toHaveCount(1);
});
