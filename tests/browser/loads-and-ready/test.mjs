import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { stories } from "../stories.mjs";

for (const story of stories) {
  test(`${story.name}: the map becomes ready with every country of the focus groups`, async ({ map }) => {
    await map.show(story.src);
    expect(await map.events()).toEqual([{ what: "ready", id: "", detail: null }]);
    for (const code of story.focus) await expect(map.subject(code)).toHaveCount(1);
  });
}

test("the article's map becomes ready, and its picture gives way", async ({ page, map }) => {
  await map.open("/");
  await expect(map.map).toBeVisible();
  await expect(page.locator('alliance-map [slot="picture"]')).toBeHidden();
});

test("while it is built the map is neither seen nor met by a pointer, nor told to assistive technology", async ({ page, map }) => {
  await page.addInitScript(() => {
    globalThis.looks = [];
    const look = () => {
      document.querySelector("alliance-map")?.scrollIntoView();
      const shadow = document.querySelector("alliance-map")?.shadowRoot;
      const place = shadow?.querySelector(".map");
      if (place?.closest(".ready")) return;
      const shapes = place ? [...place.querySelectorAll("[role=button]")] : [];
      if (shapes.length) {
        const { left, top, width, height } = place.getBoundingClientRect();
        globalThis.looks.push({
          seen: shapes.filter((shape) => shape.getBoundingClientRect().width).length,
          // The map lies over the picture, whose slot shows what the page put there.
          met: place.contains(shadow.elementFromPoint(left + width / 2, top + height / 2)),
          on: left + width / 2 > 0 && top + height / 2 > 0 && top + height / 2 < innerHeight,
          told: !place.closest("[aria-hidden=true]"),
        });
      }
      setTimeout(look);
    };
    look();
  });
  await map.open("/");
  const looks = await page.evaluate(() => globalThis.looks);
  expect(looks.length).toBeGreaterThan(0);
  for (const look of looks) expect(look).toEqual({ seen: 0, met: false, on: true, told: false });
  await map.map.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await map.map.boundingBox();
  const met = map.host.evaluate((host, [x, y]) => host.shadowRoot.elementFromPoint(x, y)?.closest(".map") != null, [x + width / 2, y + height / 2]);
  expect(await met).toBe(true);
  await expect(map.map).not.toHaveAttribute("aria-hidden");
});

test("several maps share one engine and one geography, and stay apart", async ({ page, map }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const one = (id) => `<alliance-map id="${id}" src="/stories/nato-indo-pacific.json"></alliance-map>`;
  await page.goto(pageWith(one("a") + one("b")));
  for (const id of ["a", "b"]) await expect(page.locator(`#${id} [part="map"] [role="button"]`).first()).toBeAttached();
  expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith(".bin"))).toHaveLength(1);
  await page.locator("#b").evaluate((map) => map.select("JPN"));
  await expect(page.locator('#b [part="panel"] h2')).toHaveText("Japan");
  await expect(page.locator('#a [part="panel"] h2')).toHaveCount(0);
  expect((await map.events("select")).map((event) => event.id)).toEqual(["b"]);
});

test("a marked div becomes a map, with its attributes and its children", async ({ page, map }) => {
  await map.open(pageWith('<div data-alliance-map-src="/stories/nato-indo-pacific.json" data-alliance-map-selected="JPN"><p id="inner">Static</p></div>'));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await expect(page.locator("alliance-map > #inner")).toBeHidden();
});

test("the script twice on a page: the first stays in charge", async ({ page, map, problems }) => {
  problems.expect(/^console warning: alliance-map: the script is on this page more than once/);
  await map.show("/stories/nato-indo-pacific.json");
  // The same file under another address, as a page gets it that pastes two embeds of different versions.
  const { files } = await (await page.request.get("/manifest.json")).json();
  const script = files.find((file) => file.role === "script").path;
  await page.evaluate((script) => import(`/${script}?again`), script);
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
});

test("a map that is moved, taken out and put back keeps its state and works", async ({ page, map }) => {
  await map.show("/stories/nato-indo-pacific.json", 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  // Moved in one turn: the same map.
  const kept = await map.host.evaluate((host) => {
    const svg = host.shadowRoot.querySelector("svg");
    const place = document.createElement("section");
    document.body.append(place);
    place.append(host);
    return new Promise((done) => setTimeout(() => done(host.shadowRoot.querySelector(".ready") && svg.isConnected)));
  });
  expect(kept).toBe(true);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  // Taken out: its memory is given back; put back: it loads anew.
  await map.host.evaluate(async (host) => {
    host.remove();
    await new Promise((done) => setTimeout(done));
    if (host.shadowRoot.querySelector("[part=map] svg")) throw new Error("still mounted");
    document.body.append(host);
  });
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await map.host.evaluate((host) => host.select("KOR"));
  await expect(map.panel.locator("h2")).toHaveText("South Korea");
});

test("widths from 280 to 1600 px: nothing overflows, and the map fills its width", async ({ page, map }) => {
  await map.show("/stories/nato-indo-pacific.json", 'selected="JPN"');
  for (const width of [280, 360, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => map.map.locator("> svg").evaluate((svg) => {
      const box = svg.getBoundingClientRect();
      return Math.abs(box.width - Number(svg.getAttribute("width"))) < 1;
    })).toBe(true);
    // The map follows its page a frame later.
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test("what changes while the map is made is shown when it is ready, without a word", async ({ page, map }) => {
  await page.goto(pageWith(""));
  const story = stories[0];
  const ready = page.evaluate(async (src) => {
    await customElements.whenDefined("alliance-map");
    const host = Object.assign(document.createElement("alliance-map"), { src });
    const done = new Promise((done) => host.addEventListener("alliance-map-ready", done));
    // The first elements of the map are there, and others are still to come.
    const watch = new MutationObserver(() => {
      watch.disconnect();
      host.view = "globe";
      host.selected = "JPN";
    });
    watch.observe(host.shadowRoot.querySelector("[part=map]"), { childList: true });
    document.querySelector("main").append(host);
    await done;
    return [host.shadowRoot.querySelector(".ready") !== null, host.shadowRoot.querySelector("h2")?.textContent];
  }, story.src);
  expect(await ready).toEqual([true, "Japan"]);
  await expect(map.map).toHaveClass(/turns/);
  expect((await map.events()).map(({ what }) => what)).toEqual(["ready"]);
});
