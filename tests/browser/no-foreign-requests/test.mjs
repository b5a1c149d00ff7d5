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

/** Words in names of files and elements by which lists of what is to be blocked, such as EasyList and EasyPrivacy, know theirs. */
const BLOCKED = new Set(("ad ads adv advert adverts advertising advertisement adsense adserver affiliate affiliates analytics banner " +
  "banners beacon beacons counter metrics pixel pixels popunder popup popups promo promotion sponsor sponsored stats statistics " +
  "telemetry track tracker trackers tracking").split(" "));

/** Returns the words of a name: `sideBar-ad_2` has side, bar and ad. */
const wordsOf = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/);

test("nothing that a page loads or holds is named like what blockers take away", async ({ page, map, site }) => {
  const names = new Set();
  page.on("request", (request) => names.add(new URL(request.url()).pathname));
  for (const path of ["/embed.html", "/nato-indo-pacific/index.html", "/telling.html", "/"]) {
    // A page that is left while it loads would report what it could not load.
    await page.goto(path, { waitUntil: "networkidle" });
    (await page.evaluate(namesIn)).forEach((name) => names.add(name));
  }
  await map.open("/");
  await map.host.evaluate((host) => host.select("RUS"));
  for (const tool of ["Find", "Timeline", "Story", "List"]) {
    await map.tool(tool).click();
    await expect(map.tool(tool)).toHaveAttribute("aria-expanded", "true");
    (await page.evaluate(namesIn)).forEach((name) => names.add(name));
  }
  expect(names).toContain("/alliance-map.js");
  expect(names).toContain("legend");
  expect(names.size).toBeGreaterThan(100);
  expect([...names].filter((name) => wordsOf(name).some((word) => BLOCKED.has(word)))).toEqual([]);
  expect(wordsOf(new URL(site).pathname + "top-Ad_2/trackIt")).toEqual(expect.arrayContaining(["ad", "track"]));
});

/** Returns, in the page, every class, id, part and name in it, those within the map's frame too. */
function namesIn() {
  const found = [];
  const look = (root) => root.querySelectorAll("*").forEach((element) => {
    for (const name of ["class", "id", "part", "name"]) found.push(...(element.getAttribute(name) ?? "").split(/\s+/));
    found.push(element.localName);
    if (element.shadowRoot) look(element.shadowRoot);
  });
  look(document);
  return found;
}

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
