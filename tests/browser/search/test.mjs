import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

async function open(map) {
  await map.tool("Find").click();
  const field = map.host.getByRole("combobox", { name: "Find a country" });
  await expect(field).toBeFocused();
  return { field, options: map.host.getByRole("option") };
}

for (const story of stories) {
  test(`${story.name}: a name is typed, arrows choose, Enter selects`, async ({ page, map }) => {
    await map.show(story.src);
    const { field, options } = await open(map);
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.type("united");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
    const active = await options.nth(1).getAttribute("id");
    await expect(field).toHaveAttribute("aria-activedescendant", active);
    await page.keyboard.press("ArrowUp");
    const name = await options.first().locator("b").textContent();
    await page.keyboard.press("Enter");
    await expect(map.panel.locator("h2")).toHaveText(name);
    await expect(field).toHaveValue("");
    await expect(options).toHaveCount(0);
    await expect(field).toBeFocused();
  });
}

test("a click selects; a slip is forgiven; what the story does not name is said", async ({ page, map }) => {
  await map.show(nato.src);
  const { field, options } = await open(map);
  await page.keyboard.type("luxembuorg");
  await expect(options).toHaveText(["Luxembourg NATO"]);
  await options.first().click();
  await expect(map.host).toHaveAttribute("selected", "LUX");
  await field.fill("uruguay");
  await expect(options).toHaveText(["Uruguay not part of this story"]);
  await page.keyboard.press("Enter");
  await expect(map.panel).toContainText("Uruguay is not part of this story.");
  await field.fill("atlantis");
  await expect(map.host.getByText("No country of this name.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  // Escape in the field was the field's.
  await expect(map.host).toHaveAttribute("selected", "URY");
});

test("no text of a stranger becomes markup or an error", async ({ map }) => {
  await map.show(nato.src);
  const { field, options } = await open(map);
  for (const text of ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "[\\", "x".repeat(10_000)]) {
    await field.fill(text);
    await expect(options).toHaveCount(0);
  }
  await expect(map.host.locator("img")).toHaveCount(0);
});
