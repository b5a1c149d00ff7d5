import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

for (const story of stories) {
  test(`${story.name}: Escape in the map, the panel and the list clears the selection`, async ({ page, map }) => {
    await map.show(story.src);
    const code = story.groups[0].members[0];
    await map.tool("List").click();
    for (const place of [map.subject(code), map.panel.locator("button, a, summary").first(), map.list.locator(`[data-country="${code}"]`).first()]) {
      await map.host.evaluate((host, code) => host.select(code), code);
      await expect(map.panel.locator("h2")).toBeVisible();
      await place.focus();
      await page.keyboard.press("Escape");
      await expect(map.host).not.toHaveAttribute("selected");
      await expect(map.panel.locator("h2")).toHaveCount(0);
    }
  });
}

test("the panel's button clears, and the focus goes back to the country", async ({ page, map }) => {
  await map.show(nato.src);
  await map.subject("JPN").focus();
  await page.keyboard.press("Enter");
  await map.panel.getByRole("button", { name: "Close Japan" }).click();
  await expect(map.host).not.toHaveAttribute("selected");
  expect(await map.focused()).toBe("JPN");
  await expect(map.live).toHaveText("No country selected.");
});

test("Escape without a selection is left to the page", async ({ page, map }) => {
  await map.show(nato.src);
  await page.evaluate(() => document.addEventListener("keydown", (event) => { globalThis.left = !event.defaultPrevented; }));
  await map.subject("JPN").focus();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => globalThis.left)).toBe(true);
});
