// The inset is part of the map: what is done in it is done to the map.
import { expect, test } from "../fixtures.mjs";

test.beforeEach(async ({ map }) => {
  await map.open();
});

/** Clicks a whole px of the page on which the inset shows a country: a browser may round the point. */
async function clickInset(map, code) {
  const at = await map.map.locator(`.inset [data-country="${code}"]`).evaluate((shape) => {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    for (let y = Math.ceil(top); y < bottom; y++) {
      for (let x = Math.ceil(left); x < right; x++) {
        if (shape.getRootNode().elementFromPoint(x, y) === shape) return { x, y };
      }
    }
    return undefined;
  });
  if (!at) throw new Error(`no px of ${code} can be hit`);
  await map.page.mouse.click(at.x, at.y);
}

test("a click in the inset selects, a second one releases", async ({ map }) => {
  await clickInset(map, "CZE");
  await expect(map.panel).toContainText("Czech");
  await expect(map.subject("CZE")).toHaveAttribute("aria-pressed", "true");
  // Sooner it would be a double click.
  await map.page.waitForTimeout(400);
  await clickInset(map, "CZE");
  await expect(map.subject("CZE")).toHaveAttribute("aria-pressed", "false");
});

test("Luxembourg can be hit there, and Escape leads back to its button", async ({ map }) => {
  await clickInset(map, "LUX");
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
