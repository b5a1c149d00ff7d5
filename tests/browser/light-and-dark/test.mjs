import { expect, test } from "../fixtures.mjs";
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
