import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

// `make proof` asks for more. Chromium compiles what is used often once more, which takes some 30 kB whatever the number.
const CYCLES = Number(process.env.SOAK ?? 50);

/** Lets a test see the memory of the engine. */
async function watchMemory(page) {
  await page.addInitScript(() => {
    const original = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => {
      const made = await original(...args);
      globalThis.memory = Object.values(made.instance.exports).find((each) => each instanceof WebAssembly.Memory);
      return made;
    };
  });
}

/** Mounts a map, selects in it and takes it out, so many times, as an app does that shows one page after another. */
const mount = (page, cycles) => page.evaluate(async ({ src, cycles }) => {
  const main = document.querySelector("main");
  const turn = () => new Promise((done) => setTimeout(done));
  for (let i = 0; i < cycles; i++) {
    const host = Object.assign(document.createElement("alliance-map"), { src });
    const ready = new Promise((done, fail) => {
      host.addEventListener("alliance-map-ready", done);
      host.addEventListener("alliance-map-error", (event) => fail(Error(event.detail.message)));
    });
    main.append(host);
    await ready;
    const told = new Promise((done) => host.addEventListener("alliance-map-select", done));
    host.select(["JPN", "AUS", "RUS"][i % 3]);
    // Every other map is taken out while its panel still waits for the lines to be painted.
    await (i % 2 ? turn() : told);
    if (!host.shadowRoot.querySelector(i % 2 ? ".tie" : "h2")) throw new Error("nothing is selected");
    host.remove();
    await turn();
    if (host.shadowRoot.querySelector('[part="map"] svg')) throw new Error("still mounted");
  }
  // So that nothing of the test itself holds on to the last event.
  globalThis.mapEvents.length = 0;
  return globalThis.memory.buffer.byteLength;
}, { src: nato.src, cycles });

test(`mounted and unmounted ${CYCLES} times with a selection: nothing is left behind`, async ({ page, browserName }) => {
  test.setTimeout(30_000 + CYCLES * 2000);
  await watchMemory(page);
  await page.goto(pageWith(""));
  await page.evaluate(() => customElements.whenDefined("alliance-map"));
  const chromium = browserName === "chromium" ? await page.context().newCDPSession(page) : undefined;
  const left = async () => {
    // What only a task that is still to come holds on to is free after it.
    for (let i = 0; i < 4; i++) {
      await chromium?.send("HeapProfiler.collectGarbage");
      await page.waitForTimeout(100);
    }
    const counted = await chromium?.send("Memory.getDOMCounters");
    const heap = (await chromium?.send("Runtime.getHeapUsage"))?.usedSize;
    return { nodes: counted?.nodes, listeners: counted?.jsEventListeners, heap };
  };

  // The first maps bring what all share: code, outlines, caches.
  const memory = await mount(page, 10);
  const before = await left();
  expect(await mount(page, CYCLES), "the engine's memory does not grow").toBe(memory);
  const after = await left();
  // Firefox's driver counts nothing and collects no garbage.
  if (!chromium) return;
  expect([after.nodes - before.nodes, after.listeners - before.listeners], "nodes and listeners").toEqual([0, 0]);
  expect((after.heap - before.heap) / CYCLES, "bytes of script for each map").toBeLessThan(2048);
});

test("taken out while it loads: no error, no noise, and the next map works", async ({ page, map }) => {
  await page.goto(pageWith(""));
  await page.evaluate(async (src) => {
    await customElements.whenDefined("alliance-map");
    for (const wait of [0, 1, 5, 10, 20, 40, 80, 160]) {
      const host = Object.assign(document.createElement("alliance-map"), { src, selected: "JPN" });
      document.querySelector("main").append(host);
      host.select("AUS");
      await new Promise((done) => setTimeout(done, wait));
      host.remove();
    }
  }, nato.src);
  await page.evaluate((src) => {
    document.querySelector("main").append(Object.assign(document.createElement("alliance-map"), { src, selected: "KOR" }));
  }, nato.src);
  await expect(map.panel.locator("h2")).toHaveText("South Korea");
  expect(await map.events("error")).toEqual([]);
});

test("the same map mounted again and again keeps its selection", async ({ map, browserName }) => {
  test.slow();
  await map.show(nato.src);
  await map.click("JPN");
  const times = browserName === "chromium" || process.env.PROOF ? 50 : 10;
  for (let i = 0; i < times; i++) {
    await map.host.evaluate(async (host) => {
      const place = host.parentElement;
      host.remove();
      await new Promise((done) => setTimeout(done));
      place.append(host);
    });
    await expect(map.panel.locator("h2")).toHaveText("Japan");
  }
  await map.click("AUS");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});
