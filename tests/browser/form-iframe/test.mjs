// Form C: the map in an iframe whose sandbox gives it no origin, on a page of another site.
import { createServer } from "node:http";
import { expect, test as base } from "../fixtures.mjs";
import { snippet } from "../snippet.mjs";

const SUBJECT = '[part="map"] [role="button"][data-country]';

/**
 * `news(body)` serves a page of another site and returns its address. Each page notes what it is told; the scripts of
 * the tests stand in it, since its policy is its own.
 */
const test = base.extend({
  news: async ({}, use) => {
    let body = "";
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><script>
        heard = []; addEventListener("message", ({ data }) => heard.push(data));
      </script>${body}</html>`);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    await use((content) => {
      body = content;
      return `http://127.0.0.1:${server.address().port}/`;
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** Opens a page of another site with this code and returns the frame when its map is there. */
async function embed({ page, news, problems }, code) {
  const address = news(code);
  // The page itself is the only one that does not come from the map's host.
  problems.tolerate(new RegExp(`^foreign request: ${address}$`));
  await page.goto(address);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const find = () => page.frames().find((each) => each.url().includes("embed.html"));
  await expect.poll(() => find()?.url()).toBeTruthy();
  const frame = find();
  await expect(frame.locator(SUBJECT).first()).toBeVisible();
  return frame;
}

const heights = (page) => page.evaluate(() => heard.filter((data) => data.type === "alliance-map-height").map((data) => data.height));
const contentHeight = (frame) => frame.evaluate(() => document.documentElement.getBoundingClientRect().height);

test("pasted with its listener, the frame is as high as the map in it, and stays so", async ({ page, news, site, problems }) => {
  const code = await snippet(page, "C. Iframe", `${site}/`);
  expect(code).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"');
  const listener = await snippet(page, "For form C, on the page around it", `${site}/`);
  const frame = await embed({ page, news, problems }, code + listener);
  expect(await frame.evaluate(() => origin)).toBe("null");

  for (const width of [1280, 700, 340]) {
    await page.setViewportSize({ width, height: 900 });
    // The frame follows a new width when it is told to, which may be after this line.
    await expect.poll(async () => Number(await page.locator("iframe").getAttribute("height")) - Math.ceil(await contentHeight(frame))).toBe(0);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
  const before = (await heights(page)).length;
  expect(before).toBeLessThan(12);
  await page.waitForTimeout(1000);
  expect((await heights(page)).length).toBe(before);

  await frame.locator('[part="tools"] button').last().click();
  await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(before);
  await expect.poll(async () => (await heights(page)).at(-1) - Math.ceil(await contentHeight(frame))).toBe(0);
});

test("each height is told once, to AMP, to Pym and to us", async ({ page, news, site, problems }) => {
  const frame = await embed({ page, news, problems }, `<iframe width="900" height="900" src="${site}/embed.html?initialWidth=900&childId=map_1-a&parentUrl=x" sandbox="allow-scripts"></iframe>`);
  await expect.poll(async () => (await heights(page)).at(-1) - Math.ceil(await contentHeight(frame))).toBe(0);
  const height = (await heights(page)).at(-1);
  const told = await page.evaluate(() => heard);
  expect(told.slice(-3)).toEqual([
    { sentinel: "amp", type: "embed-size", height },
    `pymxPYMxmap_1-axPYMxheightxPYMx${height}`,
    { type: "alliance-map-height", height },
  ]);
  const all = await heights(page);
  expect(all).toEqual([...new Set(all)]);
});

test("the frame obeys no message and repeats nothing of its address but a plain name", async ({ page, news, site, problems }) => {
  const frame = await embed({ page, news, problems }, `<iframe width="900" height="600" src="${site}/embed.html?childId=${encodeURIComponent("x y<script>")}" sandbox="allow-scripts"></iframe>`);
  await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(0);
  const told = await page.evaluate(() => heard);
  expect(told.filter((data) => typeof data === "string").every((data) => /^pymxPYMxxPYMxheightxPYMx\d+$/.test(data))).toBe(true);
  const before = await frame.locator("alliance-map").evaluate((map) => [map.outerHTML, location.href]);
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe");
    for (const message of ["pymxPYMxxPYMxwidthxPYMx100", "pymxPYMxxPYMxnavigateToxPYMxhttps://example.org/", { type: "select", country: "JPN" }, { sentinel: "amp", type: "navigate" }]) {
      contentWindow.postMessage(message, "*");
    }
  });
  await page.waitForTimeout(300);
  expect(await frame.locator("alliance-map").evaluate((map) => [map.outerHTML, location.href])).toEqual(before);
  expect((await page.evaluate(() => heard)).length).toBe(told.length);
});

test("links open a page of their own outside the sandbox, and the map can be saved", async ({ page, news, site, problems, context }) => {
  const frame = await embed({ page, news, problems }, await snippet(page, "C. Iframe", `${site}/`));
  const [full] = await Promise.all([context.waitForEvent("page"), frame.locator('[slot="footer"] a').first().click()]);
  await full.waitForLoadState();
  expect(full.url()).toBe(`${site}/nato-indo-pacific/index.html#sources`);
  expect(await full.evaluate(() => [origin, opener])).toEqual([site, null]);
  expect(await frame.locator("alliance-map").evaluate(async (map) => (await map.toPNG({ width: 400 })).type)).toBe("image/png");
});

test("the frame is light unless its address says otherwise", async ({ page, browserName, site }) => {
  test.skip(browserName !== "chromium", "Firefox cannot be driven to a dark system while it runs");
  await page.emulateMedia({ colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const [hash, expected] of [["", "rgb(255, 255, 255)"], ["#auto", "rgb(20, 29, 35)"], ["#dark", "rgb(20, 29, 35)"]]) {
    await page.goto("about:blank");
    await page.goto(`${site}/embed.html${hash}`);
    expect(await paper(), hash).toBe(expected);
  }
  await page.emulateMedia({ colorScheme: "light" });
  expect(await paper()).toBe("rgb(20, 29, 35)");
});

test("search engines are led to the full page", async ({ page, site }) => {
  await page.goto("/nato-indo-pacific/embed.html");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  expect(await page.locator('link[rel="canonical"]').evaluate((link) => link.href)).toBe(`${site}/nato-indo-pacific/index.html`);
});
