import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const WARNING = /^console warning: alliance-map: the script is on this page more than once; \d+\.\d+\.\d+ stays, not \d+\.\d+\.\d+$/;

const embeds = `<alliance-map id="a" src="${nato.src}" selected="JPN"></alliance-map>` +
  `<alliance-map id="b" src="/other/stories/nato-indo-pacific.json"></alliance-map>` +
  `<div id="c" data-alliance-map-src="${nato.src}" data-alliance-map-selected="AUS"><p>Static</p></div>`;

/** All three maps of the page work, and the `div` holds one map. */
async function allWork(page) {
  await expect(page.locator("alliance-map")).toHaveCount(3);
  for (const [place, before, after] of [["#a", "Japan", "Norway"], ["#b", "", "Norway"], ["#c > alliance-map", "Australia", "Norway"]]) {
    const host = page.locator(place);
    await host.scrollIntoViewIfNeeded();
    if (before) await expect(host.locator("h2")).toHaveText(before);
    await host.evaluate((host) => host.select("NOR"));
    await expect(host.locator("h2")).toHaveText(after);
  }
}

test("the same tag twice: as if it stood once", async ({ page }) => {
  await page.goto(pageWith(embeds, { script: ["/alliance-map.js", "/alliance-map.js"] }));
  await allWork(page);
});

test("two releases: the first is in charge, one warning, and all maps work", async ({ page, problems }) => {
  problems.expect(WARNING);
  const engines = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && engines.push(new URL(request.url()).pathname));
  await page.goto(pageWith(embeds, { script: ["/other/alliance-map.js", "/alliance-map.js"] }));
  await allWork(page);
  expect(engines, "one engine, that of the first release").toEqual([expect.stringMatching(/^\/other\//)]);
});

test("two releases, each twice: still one warning", async ({ page, problems }) => {
  problems.expect(WARNING);
  const tags = ["/alliance-map.js", "/other/alliance-map.js"];
  await page.goto(pageWith(embeds, { script: [...tags, ...tags] }));
  await allWork(page);
});

test("a second release that comes while maps are live: they stay as they are", async ({ page, problems, map }) => {
  problems.expect(WARNING);
  await map.show(nato.src, 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await page.evaluate(() => import("/other/alliance-map.js"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await map.click("AUS");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});
