import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato, stories } from "../stories.mjs";

for (const story of stories) {
  test(`${story.name}: a selection tells country and ties, as ids of the story`, async ({ map }) => {
    await map.show(story.src);
    const code = story.focus.find((each) => story.json.ties.some((tie) => tie.parties.some((party) => party.country === each || party === each))) ?? story.focus[0];
    await map.host.evaluate((host, code) => host.select(code), code);
    await expect.poll(() => map.events("select")).toHaveLength(1);
    const [{ detail }] = await map.events("select");
    expect(detail.country).toBe(code);
    const ids = story.json.ties.map((tie) => tie.id);
    expect(detail.ties.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(detail.ties).size).toBe(detail.ties.length);
  });
}

test("events come after acts and calls, not after a change of an attribute", async ({ map }) => {
  await map.show(nato.src);
  await map.host.evaluate((host) => host.setAttribute("selected", "JPN"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect(await map.events("select")).toEqual([]);
  await map.click("AUS");
  await expect.poll(async () => (await map.events("select")).map((event) => event.detail.country)).toEqual(["AUS"]);
  await map.host.evaluate((host) => host.reset());
  await expect.poll(async () => (await map.events("select")).length).toBe(2);
  expect((await map.events("select"))[1].detail.ties).toEqual([]);
});

test("what changed nothing tells of nothing, also not with the next change of an attribute", async ({ map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await map.host.evaluate((host) => host.select("JPN"));
  await map.host.evaluate((host) => host.setAttribute("selected", "AUS"));
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  await map.host.evaluate((host) => host.select("KOR"));
  await expect.poll(async () => (await map.events("select")).map(({ detail }) => detail.country)).toEqual(["KOR"]);
});

test("selections that follow each other before a frame are told one by one, and each when its panel is there", async ({ map }) => {
  await map.show(nato.src);
  const told = await map.host.evaluate(async (host) => {
    const told = [];
    const heading = () => host.shadowRoot.querySelector("h2").textContent;
    const done = new Promise((done) => host.addEventListener("alliance-map-select", ({ detail }) => {
      told.push([detail.country, heading()]);
      if (detail.country === "KOR") done();
    }));
    for (const code of ["JPN", "AUS", "KOR"]) {
      host.select(code);
      await undefined;
      await undefined;
    }
    await done;
    return told;
  });
  expect(told).toEqual([["JPN", "Japan"], ["AUS", "Australia"], ["KOR", "South Korea"]]);
});

test("a page that has no frames, as one that nobody sees, shows and tells all the same", async ({ map }) => {
  await map.show(nato.src);
  await map.host.evaluate((host) => {
    globalThis.requestAnimationFrame = () => 0;
    host.select("JPN");
  });
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect((await map.events("select")).map(({ detail }) => detail.country)).toEqual(["JPN"]);
});

test("calls before the map is ready wait for it", async ({ page, map }) => {
  await page.goto(pageWith('<svg width="10" height="6000"></svg><alliance-map src="/stories/nato-indo-pacific.json"></alliance-map>'));
  await page.evaluate(() => customElements.whenDefined("alliance-map"));
  const size = await map.host.evaluate(async (host) => {
    host.select("JPN");
    return (await host.toPNG({ width: 400 })).size;
  });
  expect(size).toBeGreaterThan(1000);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect((await map.events()).map((event) => event.what)).toEqual(["ready", "select"]);
});

test("properties mirror attributes, read defaults, and never throw", async ({ map, problems }) => {
  problems.expect(/^console warning: alliance-map: view="sideways" is ignored: expected one of auto, pacific,/);
  await map.show(nato.src);
  const seen = await map.host.evaluate((host) => {
    const before = { view: host.view, theme: host.theme, selected: host.selected, worldview: host.worldview, hash: host.hash };
    host.view = "sideways";
    const bad = [host.view, host.view];
    host.selected = "KOR";
    host.hash = true;
    const written = [host.getAttribute("selected"), host.hasAttribute("hash")];
    host.selected = null;
    return { before, bad, written, removed: host.hasAttribute("selected") };
  });
  expect(seen.before).toEqual({ view: "auto", theme: "", selected: "", worldview: "default", hash: false });
  expect(seen.bad).toEqual(["auto", "auto"]);
  expect(seen.written).toEqual(["KOR", true]);
  expect(seen.removed).toBe(false);
});

test("a country that does not exist is refused with one warning, and the map stays", async ({ map, problems }) => {
  problems.expect(/^console warning: alliance-map: selected/);
  await map.show(nato.src);
  await map.host.evaluate((host) => host.setAttribute("selected", "QQQ"));
  await expect(map.panel.locator(".hint")).toHaveCount(1);
});

test("properties set before the element is defined count", async ({ page, map }) => {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route("**/alliance-map.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(pageWith('<alliance-map id="early"></alliance-map>'), { waitUntil: "commit" });
  await page.locator("#early").evaluate((host) => {
    host.src = "/stories/nato-indo-pacific.json";
    host.selected = "NZL";
  });
  release();
  await expect(map.panel.locator("h2")).toHaveText("New Zealand");
});

test("pictures: the SVG stands alone and holds the ties, the PNG has the width asked for", async ({ map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const svg = await map.host.evaluate((host) => host.toSVG());
  const holds = (/** @type {RegExp} */ pattern) => pattern.test(svg);
  expect(holds(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)).toBe(true);
  expect(holds(/data-country="JPN"/)).toBe(true);
  expect(holds(/data-tie="/)).toBe(true);
  expect(holds(/<script|\sstyle=|\son\w+=/)).toBe(false);
  const png = await map.host.evaluate(async (host) => {
    const image = await createImageBitmap(await host.toPNG({ width: 640 }));
    return { width: image.width, ratio: image.width / image.height };
  });
  expect(png.width).toBe(640);
  expect(png.ratio).toBeGreaterThan(1.5);
});

test("the theme follows the page, and the attribute wins over it", async ({ page, map }) => {
  await map.show(nato.src);
  const sea = () => map.map.locator(".sea").first().evaluate((sea) => getComputedStyle(sea).fill);
  const light = await sea();
  await page.evaluate(() => { document.documentElement.style.setProperty("color-scheme", "dark"); });
  const dark = await sea();
  expect(dark).not.toBe(light);
  await map.host.evaluate((host) => { host.theme = "light"; });
  expect(await sea()).toBe(light);
  await map.host.evaluate((host) => { host.style.setProperty("--alliance-map-sea", "rgb(1, 2, 3)"); });
  expect(await sea()).toBe("rgb(1, 2, 3)");
});
