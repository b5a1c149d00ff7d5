import { expect, test } from "../fixtures.mjs";

/** Words in names of files and elements by which lists of what is to be blocked, such as EasyList and EasyPrivacy, know theirs. */
const BLOCKED = new Set(("ad ads adv advert adverts advertising advertisement adsense adserver affiliate affiliates analytics banner " +
  "banners beacon beacons counter metrics pixel pixels popunder popup popups promo promotion sponsor sponsored stats statistics " +
  "telemetry track tracker trackers tracking").split(" "));

/** Returns the words of a name: `sideBar-ad_2` has side, bar and ad. What changes from build to build is none. */
const wordsOf = (name) =>
  name.replace(/\.[0-9a-f]{8}\./, ".").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter(Boolean);

test("nothing that a page loads or holds is named like what blockers take away", async ({ page, map }) => {
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

test("names are read by their words", () => {
  expect(wordsOf("/top-Ad_2/trackIt.fb4ad59e.js")).toEqual(["top", "ad", "track", "it", "js"]);
  expect(wordsOf("road-shadow")).toEqual(["road", "shadow"]);
});
