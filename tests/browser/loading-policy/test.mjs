import { expect, test } from "../fixtures.mjs";
import { far, isLive, neverIdle, open, record } from "../requests.mjs";
import { nato } from "../stories.mjs";

test("a map far below the viewport asks for nothing until the reader comes near", async ({ page, map }) => {
  await neverIdle(page);
  const asked = record(page);
  await open(page, far);
  expect(asked.filter(isLive)).toEqual([]);
  await map.host.scrollIntoViewIfNeeded();
  await expect(map.subjects.first()).toBeVisible();
});

test("a map far below the viewport loads when the page has nothing to do", async ({ page, map }) => {
  await open(page, far);
  await expect(map.subjects.first()).toBeAttached();
});

test("a browser that does not say when a page is idle loads the map after the page", async ({ page, map }) => {
  await page.addInitScript(() => { delete globalThis.requestIdleCallback; });
  await open(page, far);
  await expect(map.subjects.first()).toBeAttached();
});

for (const [what, act] of /** @type {const} */ ([
  ["a link in the article", (page) => page.getByRole("link", { name: "Japan" }).click()],
  ["a call of a method", (page) => page.locator("alliance-map").evaluate((map) => map.select("JPN"))],
  ["the focus", (page) => page.locator("#link").evaluate((link) => link.focus({ preventScroll: true }))],
])) {
  test(`${what} loads the map at once`, async ({ page, map }) => {
    await neverIdle(page);
    await open(page, far);
    await act(page);
    await expect(map.subjects.first()).toBeAttached();
    if (what !== "the focus") await expect(map.panel.locator("h2")).toHaveText("Japan");
  });
}

test("all that a map needs is asked for at once: nothing waits for another file", async ({ page, map }) => {
  const asked = record(page);
  let release = () => {};
  const held = new Promise((done) => { release = () => done(undefined); });
  for (const kind of ["**/live-map*", "**/*.wasm", "**/*.bin", "**/*.json"]) {
    await page.route(kind, async (route) => { await held; await route.continue(); });
  }
  await open(page, far);
  await expect.poll(() => asked.filter(isLive).length).toBe(5);
  release();
  await expect(map.subjects.first()).toBeAttached();
});

test("a globe has what turns it before anyone reaches for it, other maps have not", async ({ page, map }) => {
  const asked = record(page);
  const tools = () => asked.filter((url) => /\/tools\./.test(url)).length;
  await map.show(nato.src);
  await page.waitForTimeout(500);
  expect(tools()).toBe(0);
  await map.show(nato.src, 'view="globe"');
  await expect.poll(tools).toBe(1);
});

test("a live part that does not come fails, and a second try works", async ({ page, map, problems }) => {
  problems.tolerate(/Failed to load|ERR_|NetworkError|blocked|integrity/i);
  problems.expect(/^console error: alliance-map: script: unreachable: /);
  await page.route("**/live-map*", (route) => route.abort());
  await page.goto(far);
  await expect.poll(() => map.events("error")).toHaveLength(1);
  await page.unroute("**/live-map*");
  await map.host.getByRole("button", { name: "Try again" }).click();
  await expect(map.subjects.first()).toBeVisible();
});

test("wasm of a wrong type is started all the same", async ({ page, map, problems }) => {
  problems.expect(/^console warning: alliance-map: serve http.*\.wasm as application\/wasm$/);
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await map.open("/");
});
