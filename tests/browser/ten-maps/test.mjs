import { expect, test } from "../fixtures.mjs";
import { countRequests, MapOnPage } from "../map.mjs";

const ids = Array.from({ length: 10 }, (_, index) => `m${index + 1}`);

/** Where the map of an id stands; the ninth is made from a `div`. */
const at = (/** @type {string} */ id) => (id === "m9" ? "#m9 > alliance-map" : `#${id}`);

/** Opens the page of ten maps and brings each before the reader. */
async function openAll(page) {
  await page.goto("/tests/browser/ten-maps/page.html");
  const maps = ids.map((id) => new MapOnPage(page, at(id)));
  for (const map of maps) {
    await map.host.scrollIntoViewIfNeeded();
    await expect(map.subjects.first()).toBeVisible();
  }
  return maps;
}

/** Returns what each map shows: its selection, its panel, its colours, its drawing. */
const shown = (page) => page.evaluate((selectors) => selectors.map((selector) => {
  const host = document.querySelector(selector);
  const part = (name) => host.shadowRoot.querySelector(`[part="${name}"]`);
  return {
    selected: host.selected,
    heading: part("panel").querySelector("h2")?.textContent ?? "",
    pressed: [...part("map").querySelectorAll("[aria-pressed=true]")].map((shape) => shape.dataset.country),
    groups: part("map").querySelectorAll("[class*=group-]").length,
    sea: getComputedStyle(part("map").querySelector(".sea")).fill,
    said: host.shadowRoot.querySelector("[role=status]").textContent,
  };
}), ids.map(at));

/** Returns the ids that stand twice within one map, and what refers to an id that is not in the same map. */
const wrongIds = (page) => page.evaluate((selectors) => selectors.flatMap((selector) => {
  const root = document.querySelector(selector).shadowRoot;
  const all = [...root.querySelectorAll("[id]")].map((each) => each.id);
  const wrong = all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${selector}: ${id} twice`);
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const refers = /^(aria-(labelledby|describedby|controls|owns|details|flowto|activedescendant)|for)$/.test(name)
        ? value.split(/\s+/)
        : [...value.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id]) => id);
      for (const id of refers) if (!root.getElementById(id)) wrong.push(`${selector}: ${name}="${value}" finds nothing`);
    }
  }
  return wrong;
}), ids.map(at));

test("ten maps stay apart: story, selection, theme, ids, links, and what a reader does in one", async ({ page, map }) => {
  // On a busy machine ten maps take Firefox about as long as the usual limit.
  test.slow();
  const count = countRequests(page);
  const maps = await openAll(page);
  expect([count(".wasm"), count(".bin")], "engine and outlines are fetched once").toEqual([1, 1]);

  const before = await shown(page);
  expect(before.map((map) => map.selected)).toEqual(["", "BRA", "FRA", "TUR", "", "", "", "UKR", "CHL", ""]);
  for (const map of before) expect(map.pressed).toEqual(map.selected ? [map.selected] : []);
  const sea = (/** @type {number} */ number) => before[number - 1].sea;
  expect(sea(2)).toBe(sea(6));
  expect(sea(2)).not.toBe(sea(1));
  expect([3, 4, 5, 7, 8, 9, 10].map(sea)).toEqual(Array(7).fill(sea(1)));

  expect(await wrongIds(page)).toEqual([]);

  // A click in one, a key in another, a call of a third.
  await maps[0].host.scrollIntoViewIfNeeded();
  await maps[0].click("JPN");
  await maps[4].subject("BRA").focus();
  await page.keyboard.press("Enter");
  await maps[9].host.evaluate((host) => host.select("AUS"));
  await expect(maps[9].panel.locator("h2")).toHaveText("Australia");
  const after = await shown(page);
  expect(after.map((map) => map.selected)).toEqual(["JPN", "BRA", "FRA", "TUR", "BRA", "", "", "UKR", "CHL", "AUS"]);
  for (const [index, map] of after.entries()) if (![0, 4, 9].includes(index)) expect(map, ids[index]).toEqual(before[index]);

  // A link means the map whose id it names, else the first.
  await page.getByRole("link", { name: "the first map" }).click();
  await expect(maps[0].panel.locator("h2")).toHaveText("Norway");
  await page.getByRole("link", { name: "the seventh" }).click();
  await expect(maps[6].panel.locator("h2")).toHaveText("Japan");
  await page.getByRole("link", { name: "none", exact: true }).click();
  expect((await map.events("select")).map(({ id, detail }) => [id, detail.country])).toEqual([
    ["m1", "JPN"], ["m5", "BRA"], ["m10", "AUS"], ["m1", "NOR"], ["m7", "JPN"],
  ]);
});

