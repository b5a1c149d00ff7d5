import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

/** English names of the 40 countries of the first story, written down here and not taken from the program. */
const NAMES = {
  ALB: "Albania", BEL: "Belgium", BGR: "Bulgaria", CAN: "Canada", HRV: "Croatia", CZE: "Czechia", DNK: "Denmark",
  EST: "Estonia", FIN: "Finland", FRA: "France", DEU: "Germany", GRC: "Greece", HUN: "Hungary", ISL: "Iceland",
  ITA: "Italy", LVA: "Latvia", LTU: "Lithuania", LUX: "Luxembourg", MNE: "Montenegro", NLD: "Netherlands",
  MKD: "North Macedonia", NOR: "Norway", POL: "Poland", PRT: "Portugal", ROU: "Romania", SVK: "Slovakia",
  SVN: "Slovenia", ESP: "Spain", SWE: "Sweden", TUR: "Türkiye", GBR: "United Kingdom", USA: "United States",
  JPN: "Japan", KOR: "South Korea", AUS: "Australia", NZL: "New Zealand",
  CHN: "China", RUS: "Russia", PRK: "North Korea", IRN: "Iran",
};

/** Returns role and name of every node that Chromium exposes. */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value,
    name: node.name?.value ?? "",
    pressed: node.properties?.find((property) => property.name === "pressed")?.value?.value,
  }));
}

test("the names written down are those of the story's 40 countries", () => {
  expect(Object.keys(NAMES).toSorted()).toEqual(nato.focus.toSorted());
});

test("Chromium exposes each of the 40 countries once on the map, by name, group and ties", async ({ page, map, browserName }) => {
  test.skip(browserName !== "chromium", "asks Chromium's own tree");
  await map.show(nato.src);
  const nodes = await tree(page);
  for (const [code, name] of Object.entries(NAMES)) {
    const group = nato.groups.find((each) => each.members.includes(code));
    const found = nodes.filter((node) => node.role === "button" && node.name.startsWith(`${name}, ${group.label}`));
    expect(found.map((node) => node.pressed), name).toEqual(["false"]);
    expect(found[0].name).toMatch(/(\d+ ties?|no tie of its own)$/);
  }
});

for (const story of stories) {
  test(`${story.name}: Chromium exposes no graphic without a name, a named region, and the pressed country`, async ({ page, map, browserName }) => {
    test.skip(browserName !== "chromium", "asks Chromium's own tree");
    const code = story.groups.at(-1).members[0];
    await map.show(story.src, `selected="${code}"`);
    await expect(map.panel.locator("h2")).toBeVisible();
    const nodes = await tree(page);
    const unnamed = nodes.filter((node) => /graphics|image|button|img|link/i.test(node.role ?? "") && node.name === "");
    expect(unnamed).toEqual([]);
    expect(nodes.filter((node) => node.role === "region" && node.name.includes(story.json.title))).toHaveLength(1);
    const pressed = nodes.filter((node) => node.role === "button" && node.pressed === "true");
    // The switches of the legend are pressed as well.
    const switches = story.groups.map(({ label }) => label);
    expect(pressed.filter(({ name }) => switches.some((label) => name.startsWith(label)))).toHaveLength(switches.length);
    expect(pressed).toHaveLength(switches.length + 1);
  });

  test(`${story.name}: the snapshot of roles and names holds every focus country once on the map`, async ({ map }) => {
    await map.show(story.src);
    const snapshot = await map.map.ariaSnapshot();
    const buttons = snapshot.split("\n").filter((line) => /^\s*- button "/.test(line));
    const expected = await map.subjects.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(buttons).toHaveLength(expected.length);
    for (const name of expected) expect(buttons.filter((line) => line.includes(`"${name}"`)), name).toHaveLength(1);
    if (story === nato) {
      for (const name of Object.values(NAMES)) expect(buttons.filter((line) => line.includes(`"${name}, `)), name).toHaveLength(1);
    }
  });
}

test("a change is said once, politely, and nothing is said on hover or focus", async ({ page, map }) => {
  await map.show(nato.src);
  await map.live.evaluate((live) => {
    globalThis.said = [];
    new MutationObserver(() => live.textContent && globalThis.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await map.subject("AUS").hover();
  await map.subject("JPN").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => globalThis.said)).toEqual([]);
  await map.click("AUS");
  await expect.poll(() => page.evaluate(() => globalThis.said.length)).toBe(1);
  expect(await page.evaluate(() => globalThis.said[0])).toMatch(/^Australia selected\. .*\. 12 ties, \d groups\.$/);
});
