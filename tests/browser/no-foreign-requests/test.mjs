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

test("a map that nobody touches for ten seconds asks for no frame, and no timer or task of it runs", async ({ page, map }) => {
  await page.addInitScript(() => {
    globalThis.woken = 0;
    const watch = (object, name) => {
      const original = object?.[name]?.bind(object);
      if (!original) return;
      object[name] = (act, ...rest) => {
        globalThis.woken += 1;
        return original((...args) => { globalThis.woken += 1; return act(...args); }, ...rest);
      };
    };
    for (const name of ["requestAnimationFrame", "setTimeout", "setInterval", "requestIdleCallback"]) watch(globalThis, name);
    watch(globalThis.scheduler, "postTask");
  });
  await map.open("/");
  // What follows from the map's being ready.
  await page.waitForTimeout(1000);
  const before = await page.evaluate(() => globalThis.woken);
  expect(before, "the test would see one").toBeGreaterThan(5);
  await page.waitForTimeout(10_000);
  expect(await page.evaluate(() => globalThis.woken)).toBe(before);
});
