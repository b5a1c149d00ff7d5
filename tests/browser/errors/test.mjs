import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

/** What browsers write themselves when a request fails. */
const NETWORK = /Failed to load resource|NetworkError|status of 404|ERR_|blocked|integrity/i;

/**
 * Opens a page whose map fails and checks what every failure has in common: the page's own children stay, one event,
 * one line in the console, one quiet line with a button for the reader.
 */
async function fails({ page, map, problems }, element, { code, stage }) {
  problems.tolerate(NETWORK);
  problems.expect(new RegExp(`^console error: alliance-map: ${stage}: ${code}: `));
  await page.goto(pageWith(element));
  await expect.poll(() => map.events("error")).toHaveLength(1);
  const [{ detail }] = await map.events("error");
  expect({ code: detail.code, stage: detail.stage }).toEqual({ code, stage });
  expect(detail.message).not.toBe("");
  await expect(page.locator("#static")).toBeVisible();
  await expect(map.host.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(map.subjects).toHaveCount(0);
  return detail.message;
}

const embed = (src) => `<alliance-map ${src ? `src="${src}"` : ""}><p id="static">The static version</p></alliance-map>`;

test("no story named", async ({ page, map, problems }) => {
  await fails({ page, map, problems }, embed(""), { code: "no-src", stage: "story" });
});

test("a story that is not there", async ({ page, map, problems }) => {
  const message = await fails({ page, map, problems }, embed("/stories/none.json"), { code: "http-status", stage: "story" });
  expect(message).toContain("404");
});

test("a story that is no story: every problem is named with its place", async ({ page, map, problems }) => {
  const message = await fails({ page, map, problems }, embed("/tests/browser/errors/bad-story.json"), { code: "invalid", stage: "story" });
  expect(message).toMatch(/bad-story\.json:\d+:\d+: error/);
});

test("a story that is no JSON", async ({ page, map, problems }) => {
  await fails({ page, map, problems }, embed("/tests/browser/errors/not-json.json"), { code: "invalid", stage: "story" });
});

test("wasm that cannot be fetched; a second try works", async ({ page, map, problems }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await fails({ page, map, problems }, embed(nato.src), { code: "unreachable", stage: "wasm" });
  await page.unroute("**/*.wasm");
  await map.host.getByRole("button", { name: "Try again" }).click();
  await expect(map.subjects.first()).toBeVisible();
  await expect(page.locator("#static")).toBeHidden();
});

test("wasm that is cut short", async ({ page, map, problems }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm\x01\0\0\0\x01" }));
  await fails({ page, map, problems }, embed(nato.src), { code: "invalid", stage: "wasm" });
});

for (const [stage, files] of [["wasm", "**/*.wasm"], ["world", "**/*.bin"]]) {
  test(`${stage} of which one byte has changed never runs`, async ({ page, map, problems }) => {
    await page.route(files, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body });
    });
    const message = await fails({ page, map, problems }, embed(nato.src), { code: "invalid", stage });
    expect(message).toContain("another file");
  });
}

test("a browser without WebAssembly", async ({ page, map, problems }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await fails({ page, map, problems }, embed(nato.src), { code: "unsupported", stage: "wasm" });
});

test("outlines that are not there", async ({ page, map, problems }) => {
  await page.route("**/*.bin", (route) => route.fulfill({ status: 404, body: "" }));
  await fails({ page, map, problems }, embed(nato.src), { code: "http-status", stage: "world" });
});

test("outlines that are no outlines", async ({ page, map, problems }) => {
  await page.route("**/*.bin", (route) => route.fulfill({ body: "<!doctype html>not found" }));
  await fails({ page, map, problems }, embed(nato.src), { code: "invalid", stage: "world" });
});

test("a bad map does not keep a good one on the same page from working", async ({ page, map, problems }) => {
  problems.tolerate(NETWORK);
  problems.expect(/^console error: alliance-map: story: http-status/);
  await page.goto(pageWith(`<alliance-map id="bad" src="/none.json"></alliance-map><alliance-map id="good" src="${nato.src}"></alliance-map>`));
  await expect(page.locator('#good [part="map"] [role="button"]').first()).toBeVisible();
  expect((await map.events("error")).map((event) => event.id)).toEqual(["bad"]);
});
