import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const NAMES = ["view", "selected", "compare", "groups", "kinds", "date", "step"];
const page_ = (attributes = "") => pageWith(`<alliance-map hash src="${nato.src}" ${attributes}></alliance-map>`);
const state = (map) => map.host.evaluate((host, names) => Object.fromEntries(names.map((name) => [name, host.getAttribute(name) ?? ""])), NAMES);

test("what a reader does stands in the address, and Back undoes it", async ({ page, map }) => {
  await map.open(page_());
  await map.reach();
  const before = await page.evaluate(() => history.length);
  await map.host.evaluate((host) => host.select("JPN"));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#alliance-map:JPN");
  await map.host.evaluate((host) => host.compareWith("CHN"));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#alliance-map:JPN+CHN");
  expect(await page.evaluate(() => history.length)).toBe(before + 2);
  await page.evaluate(() => history.back());
  await expect(map.host).not.toHaveAttribute("compare");
  await expect(map.host).toHaveAttribute("selected", "JPN");
  await page.evaluate(() => history.back());
  await expect(map.host).not.toHaveAttribute("selected");
  await page.evaluate(() => history.forward());
  await expect(map.host).toHaveAttribute("selected", "JPN");
  await map.host.evaluate((host) => host.reset());
  await expect.poll(() => page.evaluate(() => location.href)).not.toContain("#");
});

test("the days of a timeline are one entry", async ({ page, map }) => {
  await map.open(page_());
  await map.reach();
  await map.tool("Timeline").click();
  const before = await page.evaluate(() => history.length);
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#alliance-map:date=20\d\d-/);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
});

test("an address restores any of a hundred states", async ({ page, map, browserName }) => {
  test.slow();
  // Firefox takes three times as long for each.
  const runs = browserName === "chromium" || process.env.PROOF ? 100 : 25;
  let seed = 11;
  const pick = (list) => list[(seed = (seed * 16807) % 2147483647) % list.length];
  const codes = ["", "JPN", "CHN", "USA", "LUX", "x-crimea", "BRA"];
  const states = Array.from({ length: runs }, () => {
    const selected = pick(codes);
    return {
      view: pick(["", "", "", "", "globe", "europe"]), selected, compare: selected && pick(["", "KOR", "RUS"]),
      groups: pick(["", "nato", "ip4,aukus"]), kinds: "", date: pick(["", "2019", "2022-06", "2024-12-04"]), step: "",
    };
  });
  await map.open(page_());
  await map.reach();
  // In the page, frame by frame: two turns of its loop after a frame the panel is there, and the address follows.
  const restored = await map.host.evaluate(async (host, states) => {
    const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));
    const state = (names) => Object.fromEntries(names.map((name) => [name, host.getAttribute(name) ?? ""]));
    const all = [];
    for (const wanted of states) {
      for (const name in wanted) host[name] = wanted[name];
      host.select(wanted.selected || null);
      host.compareWith(wanted.compare || null);
      await turn();
      const { hash } = location;
      host.reset();
      await turn();
      const between = location.hash;
      history.replaceState(null, "", hash || location.pathname + location.search);
      dispatchEvent(new PopStateEvent("popstate"));
      await turn();
      all.push({ hash, between, state: state(Object.keys(wanted)) });
    }
    return all;
  }, states);
  for (const [i, { hash, between, state }] of restored.entries()) {
    expect(state, hash).toEqual(states[i]);
    if (hash) expect(between, "the address was another before").not.toBe(hash);
  }
  expect(new Set(restored.map(({ hash }) => hash)).size).toBeGreaterThan(0.6 * runs);
});

test("a link to another part of the page leaves the map as it is, and Back leads to the beginning", async ({ page, map }) => {
  await map.open(`${pageWith(`<alliance-map hash src="${nato.src}"></alliance-map><p><a href="#note">1</a></p><p id="note">A note</p>`)}#top`);
  await map.reach();
  await map.host.evaluate((host) => host.select("JPN"));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#alliance-map:JPN");
  await page.getByRole("link", { name: "1", exact: true }).click();
  expect(await page.evaluate(() => location.hash)).toBe("#note");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(map.host).toHaveAttribute("selected", "JPN");
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#alliance-map:JPN");
  await expect(map.host).toHaveAttribute("selected", "JPN");
  await page.evaluate(() => history.back());
  await expect(map.host).not.toHaveAttribute("selected");
});

test("a page that is opened with an address shows it, also a step; what is no state is left out", async ({ page, map }) => {
  await map.open(`${page_()}#alliance-map:JPN&view=globe&date=2022`);
  expect(await state(map)).toMatchObject({ selected: "JPN", view: "globe", date: "2022" });
  await page.goto("about:blank");
  await map.open(`${page_()}#alliance-map:step=madrid-2022`);
  await expect(map.host).toHaveAttribute("date", "2022-06-29");
  await page.goto("about:blank");
  await map.open(`${page_()}#alliance-map:javascript:alert(1)&date=${"9".repeat(10_000)}`);
  expect(await state(map)).toMatchObject({ selected: "", date: "" });
});

test("a map without the attribute leaves the address alone", async ({ page, map }) => {
  await map.show(nato.src);
  await map.reach();
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect(await page.evaluate(() => location.hash)).toBe("");
});
