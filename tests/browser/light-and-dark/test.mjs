import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { compare } from "../pixels.mjs";
import { snippet } from "../snippet.mjs";
import { nato } from "../stories.mjs";

/** Returns the colours of sea, panel and text. */
const colours = (map) => map.host.evaluate((host) => [
  getComputedStyle(host.shadowRoot.querySelector(".sea")).fill,
  getComputedStyle(host.shadowRoot.querySelector('[part="panel"]')).backgroundColor,
  getComputedStyle(host.shadowRoot.querySelector("h2")).color,
]);

const scheme = (page, value) => page.evaluate((value) => document.documentElement.style.setProperty("color-scheme", value), value);
const theme = (map, value) => map.host.evaluate((host, value) => { host.theme = value; }, value);

test("the page decides, at once and while the map is live; the attribute wins over it", async ({ page, map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const light = await colours(map);
  expect(light).toEqual(["rgb(223, 232, 236)", "rgb(251, 250, 247)", "rgb(23, 34, 43)"]);
  await scheme(page, "dark");
  const dark = await colours(map);
  expect(dark).toEqual(["rgb(15, 23, 29)", "rgb(24, 34, 41)", "rgb(238, 242, 243)"]);
  await theme(map, "light");
  expect(await colours(map)).toEqual(light);
  await scheme(page, "light");
  await theme(map, "dark");
  expect(await colours(map)).toEqual(dark);
  await theme(map, "");
  expect(await colours(map)).toEqual(light);
  // A part of the page that is dark by itself counts too.
  await page.evaluate(() => document.querySelector("main").style.setProperty("color-scheme", "dark"));
  expect(await colours(map)).toEqual(dark);
  // With its own theme the map stands on its own ground, whatever the page has behind it.
  await theme(map, "light");
  expect(await map.host.evaluate((host) => getComputedStyle(host.shadowRoot.querySelector(".root")).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("a system that is dark changes nothing on a light page, except with theme=auto", async ({ page, map, browserName }) => {
  test.skip(browserName !== "chromium", "Firefox's driver cannot stand in for a dark system");
  await map.show(nato.src, 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const light = await colours(map);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colours(map), "a page that says nothing is light").toEqual(light);
  await scheme(page, "light");
  expect(await colours(map)).toEqual(light);
  await scheme(page, "light dark");
  const dark = await colours(map);
  expect(dark, "a page that follows its reader takes the map along").not.toEqual(light);
  await scheme(page, "light");
  await theme(map, "auto");
  expect(await colours(map)).toEqual(dark);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await colours(map)).toEqual(light);
  await theme(map, "dark");
  expect(await colours(map)).toEqual(dark);
});

for (const value of ["light", "dark"]) {
  test(`on a ${value} page picture and legend have the colours of the map that takes their place`, async ({ page, map, baseURL, problems }) => {
    // Firefox's driver adds an inline style for each screenshot, which the policy refuses.
    problems.tolerate(/style-src-elem/);
    const code = await snippet(page, "A. Script and element", `${baseURL}/`);
    const embed = `<link rel="stylesheet" href="/embed.css">${code.replace(/<script.*<\/script>/, "")}`;
    const swatches = () => page.locator('[slot="legend"] rect, [slot="legend"] path').evaluateAll((all) => all.map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return fill === "none" ? stroke : fill;
    }));
    await page.setViewportSize({ width: 1000, height: 1200 });
    await page.goto(pageWith(embed, { script: [] }));
    await scheme(page, value);
    const still = await page.locator("alliance-map img").screenshot({ caret: "initial" });
    const before = await swatches();
    await map.open(pageWith(embed));
    await scheme(page, value);
    const live = await map.map.locator("> svg").screenshot({ caret: "initial" });
    const { share, mean } = await compare(page, still, live, 48);
    expect(mean, "of 255, on the average of all pixels").toBeLessThan(4);
    expect(share, "of the pixels are another colour").toBeLessThan(0.03);
    expect(await swatches()).toEqual(before);
    // Not of any colours: with the other scheme every swatch is another.
    await scheme(page, value === "light" ? "dark" : "light");
    const other = await swatches();
    expect(other.filter((colour, place) => colour === before[place])).toEqual([]);
    expect((await compare(page, still, await map.map.locator("> svg").screenshot({ caret: "initial" }), 48)).share).toBeGreaterThan(0.5);
  });
}
