// The legend switches groups: with a page's own legend it stands over the list, else where a legend stands.
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato, stories } from "../stories.mjs";

const filled = (map, slot) => map.map.locator(`.group-${slot}`).count();

for (const story of stories) {
  test(`${story.name}: each focus group is switched off and on, down to none`, async ({ map }) => {
    await map.show(story.src);
    await map.reach();
    const all = story.focus.length;
    const left = new Set(story.focus);
    const off = [];
    const colours = map.map.locator("[class*=group-]");
    expect(await colours.count()).toBeGreaterThan(0);
    for (const { id, members } of story.groups) {
      const button = map.host.locator(`button[data-switch="${id}"]`);
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await button.click();
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await expect(button).toBeFocused();
      off.push(id);
      const others = story.groups.filter((each) => !off.includes(each.id));
      for (const code of members) if (!others.some((each) => each.members.includes(code))) left.delete(code);
      await expect(map.host).toHaveAttribute("groups", others.map((each) => each.id).join() || "none");
      await expect(map.host.locator("ul.legend > li.meta")).toHaveText(`${left.size} of ${all} shown`);
    }
    expect(left.size).toBe(0);
    for (const { id } of story.groups.toReversed()) await map.host.locator(`button[data-switch="${id}"]`).click();
    await expect(map.host).not.toHaveAttribute("groups");
    await expect(map.host.locator("ul.legend > li.meta")).toHaveCount(0);
  });

  test(`${story.name}: a group that is no focus group is a line inside its members' borders, and changes no fill`, async ({ map }) => {
    const others = story.json.groups.filter(({ id }) => !story.json.focus.includes(id));
    test.skip(!others.length, "the story has focus groups only");
    await map.show(story.src);
    await map.reach();
    const fills = await map.map.locator("[class*=group-]").count();
    await map.host.locator(".legend .more > summary").click();
    const chip = map.host.locator(".legend .more [data-switch]").first();
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    expect(await map.map.locator("[class*=overlay-]").count()).toBeGreaterThan(0);
    expect(await map.map.locator("[class*=group-]").count()).toBe(fills);
    await chip.click();
    await expect(map.host).not.toHaveAttribute("groups");
    await expect(map.map.locator("[class*=overlay-]")).toHaveCount(0);
  });
}

test("a page's own legend stays where it is; the one that switches stands over the list", async ({ page, map }) => {
  await map.open(pageWith(`<alliance-map src="${nato.src}"><ul slot="legend"><li>Ours</li></ul></alliance-map>`));
  await map.reach();
  await expect(page.getByText("Ours")).toBeVisible();
  const nato_ = map.list.locator('button[data-switch="nato"]');
  await expect(nato_).toBeHidden();
  await map.tool("List").click();
  await nato_.click();
  await expect(map.host).toHaveAttribute("groups", "ip4,adversary");
  expect(await filled(map, 0) + (await filled(map, 1))).toBeLessThan(10);
  await expect(page.getByText("Ours")).toBeVisible();
});

test("the switches are one Tab stop, and arrows go along what can be seen", async ({ page, map }) => {
  await map.show(nato.src);
  await map.reach();
  const stops = map.host.locator(".legend :is(button, summary)[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.host.locator('button[data-switch="ip4"]')).toBeFocused();
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
  await expect(map.host.locator(".legend .more > summary")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(map.host).toHaveAttribute("groups", "nato,ip4");
});
