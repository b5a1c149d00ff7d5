import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../fixtures.mjs";
import { stories } from "../stories.mjs";

// One scheme for each story: every colour is looked at once, and the scans take the most time of all tests.
for (const [index, story] of stories.entries()) {
  const scheme = index % 2 === 0 ? "light" : "dark";
  test(`${story.name}, ${scheme}: axe finds nothing at first, selected, and with the list open`, async ({ page, map }) => {
    test.setTimeout(150_000);
    const code = story.groups.at(-1).members[0];
    await map.show(story.src, `theme="${scheme}"`);
    const scan = async (/** @type {string} */ state) => {
      const axe = new AxeBuilder({ page }).include("alliance-map").withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" ")}`), state).toEqual([]);
    };
    await scan("at first");
    await map.host.evaluate((host, code) => host.select(code), code);
    await expect(map.panel.locator("h2")).toBeVisible();
    // Both are pressed from the start: no tool of the page is there yet.
    await map.host.evaluate((host) => { host.kinds = "alliance,treaty,partnership,ended"; });
    await expect(map.panel.locator('[data-kind][aria-pressed="true"]').first()).toBeVisible();
    await scan("kinds chosen");
    await map.tool("List").click();
    await scan("selected, list open");
  });
}
