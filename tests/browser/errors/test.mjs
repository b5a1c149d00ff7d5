import { embed, fails, pageWith, recovers } from "../failing.mjs";
import { expect, test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";

const folder = "/tests/browser/errors";

test("no story named", async ({ page, map, problems }) => {
  await fails({ page, map, problems }, pageWith(embed("")), { code: "no-src", stage: "story", says: /src/ });
});

test("a story that is not there", async ({ page, map, problems }) => {
  const src = "/stories/none.json";
  await fails({ page, map, problems }, pageWith(embed(src)), { code: "http-status", stage: "story", says: /none\.json answered 404: / });
});

test("a story that is no story: every problem is named with its place", async ({ page, map, problems }) => {
  const says = /bad-story\.json: [\w.[\]]+: error\[.*`alliance-map check` says what is wrong/s;
  await fails({ page, map, problems }, pageWith(embed(`${folder}/bad-story.json`)), { code: "invalid", stage: "story", says });
});

test("a story that is no JSON", async ({ page, map, problems }) => {
  const says = /not-json\.json: cannot be read: ./;
  await fails({ page, map, problems }, pageWith(embed(`${folder}/not-json.json`)), { code: "invalid", stage: "story", says });
});

test("a story that is JSON, but of something else", async ({ page, map, problems }) => {
  const says = /other\.json: .*error\[missing-key\]/s;
  await fails({ page, map, problems }, pageWith(embed(`${folder}/other.json`)), { code: "invalid", stage: "story", says });
});

test("a story of another schema", async ({ page, map, problems }) => {
  const story = JSON.stringify({ ...nato.json, schema: 2 });
  await page.route(`**${nato.src}`, (route) => route.fulfill({ contentType: "application/json", body: story }));
  const says = /this story is of schema 2; this release reads 1: .*nato-indo-pacific\.json: story\.schema: error\[schema-version\]/;
  await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "invalid", stage: "story", says });
  await page.unroute(`**${nato.src}`);
  await recovers({ page, map });
});

for (const [stage, files] of [["wasm", "**/*.wasm"], ["world", "**/*.bin"]]) {
  test(`${stage} of which one byte has changed never runs`, async ({ page, map, problems }) => {
    await page.route(files, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "invalid", stage, says: /another release/ });
  });
}

test("a bad map does not keep a good one on the same page from working", async ({ page, map, problems }) => {
  problems.tolerate(/Failed to load resource|status of 404/);
  problems.expect(/^console error: alliance-map: story: http-status/);
  await page.goto(pageWith(`<alliance-map id="bad" src="/none.json"></alliance-map><alliance-map id="good" src="${nato.src}"></alliance-map>`));
  await expect(page.locator('#good [part="map"] [role="button"]').first()).toBeVisible();
  expect((await map.events("error")).map((event) => event.id)).toEqual(["bad"]);
});
