import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../fixtures.mjs";
import { stories } from "../stories.mjs";

for (const story of stories) {
  for (const scheme of ["light", "dark"]) {
    test(`${story.name}, ${scheme}: axe finds nothing at first, selected, and with the list open`, async ({ page, map }) => {
      const code = story.groups.at(-1).members[0];
      await map.show(story.src, `theme="${scheme}"`);
      const scan = async (/** @type {string} */ state) => {
        const { violations } = await new AxeBuilder({ page }).include("alliance-map").withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), state).toEqual([]);
      };
      await scan("at first");
      await map.host.evaluate((host, code) => host.select(code), code);
      await expect(map.panel.locator("h2")).toBeVisible();
      await scan("selected");
      await map.list.locator("> summary").click();
      await scan("list open");
    });
  }
}
