import { expect, test } from "../fixtures.mjs";
import { stories } from "../stories.mjs";

for (const story of stories) {
  test(`${story.name}: the list names each focus group and its members, and selects like the map`, async ({ page, map }) => {
    await map.show(story.src);
    await map.tool("List").click();
    for (const group of story.groups) {
      const heading = map.list.locator("h3", { hasText: group.label });
      await expect(heading).toHaveCount(1);
      const codes = await heading.locator("xpath=following-sibling::ul[1]").locator("button").evaluateAll((all) => all.map((each) => each.dataset.country));
      expect(codes.toSorted()).toEqual(group.members.toSorted());
    }
    const code = story.groups[0].members[0];
    const button = map.list.locator(`[data-country="${code}"]`).first();
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(map.host).toHaveAttribute("selected", code);
    await expect(map.panel.locator(`[data-panel="${code}"]`)).toBeVisible();
    // The reader can go on from where she was.
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(map.subject(code)).toHaveAttribute("aria-pressed", "true");
  });
}
