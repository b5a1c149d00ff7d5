import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { stories } from "../stories.mjs";

/** Where the focus is: in the page, or in a part of the map. */
function place(page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active?.localName !== "alliance-map") return active?.id || active?.localName;
    const inner = active.shadowRoot.activeElement;
    return inner?.closest("[part]")?.getAttribute("part");
  });
}

for (const story of stories) {
  test(`${story.name}: the map is one Tab stop, the whole at most six, the same way back`, async ({ page, map }) => {
    await map.open(pageWith(`<a id="before" href="#">before</a><alliance-map src="${story.src}"></alliance-map><a id="after" href="#">after</a>`));
    expect(await map.tabStops()).toHaveLength(1);
    await page.locator("#before").focus();
    const forwards = [];
    for (let i = 0; i < 12 && forwards.at(-1) !== "after"; i++) {
      await page.keyboard.press("Tab");
      forwards.push(await place(page));
    }
    expect(forwards.at(-1)).toBe("after");
    expect(forwards.filter((part) => part === "map")).toHaveLength(1);
    expect(forwards.length - 1).toBeLessThanOrEqual(6);
    const backwards = [];
    for (let i = 0; i < 12 && backwards.at(-1) !== "before"; i++) {
      await page.keyboard.press("Shift+Tab");
      backwards.push(await place(page));
    }
    expect(backwards.slice(0, -1)).toEqual(forwards.slice(0, -1).reverse());
  });

  test(`${story.name}: the stop follows the focus and the selection`, async ({ page, map }) => {
    await map.show(story.src);
    const [first, second] = story.groups.at(-1).members;
    await map.subject(first).focus();
    expect(await map.tabStops()).toEqual([first]);
    await map.click(second).catch(() => map.host.evaluate((host, code) => host.select(code), second));
    await page.keyboard.press("Tab");
    expect(await map.tabStops()).toHaveLength(1);
  });
}
