// Two countries side by side, and ties of some kinds only.
import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

/** Two countries that share a tie of the story, as its file has it. */
function tiedPair({ json }) {
  for (const { parties } of json.ties) {
    const codes = parties.filter(({ role, country }) => country && role !== "about").map(({ country }) => country);
    if (codes.length === 2) return codes;
  }
  throw new Error("no tie between two countries");
}

const drawn = (map) => map.map.locator("[data-tie]").evaluateAll((ties) => [...new Set(ties.map((tie) => tie.dataset.tie))].sort());
const rows = (map) => map.panel.locator(".row").count();
const pressed = (map) => map.panel.locator("button[data-kind][aria-pressed=true]");

for (const story of stories) {
  test(`${story.name}: the button in the panel waits for the second country, and another ends the comparison`, async ({ page, map }) => {
    const [one, other] = tiedPair(story);
    await map.show(story.src, `selected="${one}"`);
    await map.reach();
    const alone = await rows(map);
    const compare = map.panel.getByRole("button", { name: "Compare with another country" });
    await compare.click();
    await expect(compare).toHaveAttribute("aria-pressed", "true");
    await expect(map.live).toHaveText("Choose the second country on the map, in the list or by Find.");
    await map.tool("List").click();
    await map.list.locator(`button[data-country="${other}"]`).first().click();
    await expect(map.host).toHaveAttribute("selected", one);
    await expect(map.host).toHaveAttribute("compare", other);
    await expect(map.panel.locator("h2 .party")).toHaveCount(2);
    await expect(map.panel.locator(".summary")).toHaveText(/^\d+ direct ties?\.$/);
    const [event] = (await map.events("select")).slice(-1);
    expect(event.detail).toMatchObject({ country: one, compare: other });
    expect(event.detail.ties.length).toBeGreaterThan(0);
    const ties = await drawn(map);
    expect(event.detail.ties).toEqual(expect.arrayContaining(ties));
    expect(ties.length).toBeGreaterThan(0);
    await map.panel.getByRole("button", { name: "Stop comparing" }).click();
    await expect(map.host).not.toHaveAttribute("compare");
    await expect(map.host).toHaveAttribute("selected", one);
    await expect(map.panel).toBeFocused();
    await expect(map.panel.locator(".row")).toHaveCount(alone);
    await page.keyboard.press("Escape");
    await expect(map.host).not.toHaveAttribute("selected");
  });

  test(`${story.name}: a kind that is pressed shows its ties alone, on the map too; pressed again it shows all`, async ({ map }) => {
    const codes = story.groups.flatMap(({ members }) => members);
    await map.show(story.src);
    await map.reach();
    // The first country with ties of two kinds.
    const kinds = map.panel.locator('button[data-kind]:not([data-kind="ended"])');
    for (const code of codes) {
      await map.host.evaluate((host, code) => new Promise((done) => {
        // Its panel is there then.
        host.addEventListener("alliance-map-select", () => done(true), { once: true });
        host.select(code);
      }), code);
      if (await kinds.count()) break;
    }
    const [all, lines] = [await rows(map), await drawn(map)];
    const kind = kinds.last();
    const [name, count] = [await kind.getAttribute("data-kind"), Number(await kind.locator(".count").textContent())];
    await kind.click();
    await expect(map.host).toHaveAttribute("kinds", name);
    await expect(pressed(map)).toHaveCount(1);
    await expect(kind).toBeFocused();
    const ofKind = story.json.ties.filter(({ type }) => type === name).map(({ id }) => id);
    expect(count).toBeGreaterThan(0);
    await expect.poll(() => rows(map)).toBeLessThan(all);
    expect(ofKind).toEqual(expect.arrayContaining(await drawn(map)));
    await kind.click();
    await expect(pressed(map)).toHaveCount(0);
    await expect(map.panel.locator(".row")).toHaveCount(all);
    expect(await drawn(map)).toEqual(lines);
  });
}

test("Shift and a click, or Shift and Enter, take the second country at once", async ({ page, map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await page.keyboard.down("Shift");
  await map.click("AUS");
  await page.keyboard.up("Shift");
  await expect(map.host).toHaveAttribute("compare", "AUS");
  await expect(map.map.locator(".selected")).toHaveCount(2);
  await map.subject("CHN").focus();
  await page.keyboard.press("Shift+Enter");
  await expect(map.host).toHaveAttribute("compare", "CHN");
  await expect(map.panel.locator(".summary")).toContainText("direct tie");
});

test("a country that Find selects is the second one while the panel waits for it", async ({ page, map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await map.reach();
  await map.panel.getByRole("button", { name: "Compare with another country" }).click();
  await map.tool("Find").click();
  await page.keyboard.type("Korea");
  await expect(map.host.locator('[role="option"]').first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(map.host).toHaveAttribute("compare", /^(KOR|PRK)$/);
  await expect(map.host).toHaveAttribute("selected", "JPN");
});

test("two countries without a direct tie: that is said, and what they share", async ({ map }) => {
  await map.show(nato.src, 'selected="LUX" compare="NZL"');
  await expect(map.panel.locator(".summary")).toHaveText(/^No direct tie recorded in this story\. As of /);
  expect(await drawn(map)).toEqual([]);
});
