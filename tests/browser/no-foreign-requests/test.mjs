import { expect, test } from "../fixtures.mjs";

test("reading the article and using the map asks no other origin, sets no cookie, stores nothing", async ({ page, map, context, site }) => {
  const origins = new Set();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await map.open("/");
  await map.host.evaluate((host) => host.select("RUS"));
  await expect(map.panel.locator("h2")).toHaveText("Russia");
  expect([...origins].filter((origin) => origin !== site && origin !== "null")).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(["", 0, 0]);
});

test("an idle map asks for no frame and sets no timer", async ({ page, map }) => {
  await page.addInitScript(() => {
    globalThis.woken = 0;
    for (const name of ["requestAnimationFrame", "setTimeout", "setInterval", "requestIdleCallback"]) {
      const original = globalThis[name]?.bind(globalThis);
      if (original) globalThis[name] = (...args) => { globalThis.woken += 1; return original(...args); };
    }
  });
  await map.open("/");
  const before = await page.evaluate(() => globalThis.woken);
  await page.waitForTimeout(2000);
  expect(await page.evaluate(() => globalThis.woken)).toBe(before);
});
