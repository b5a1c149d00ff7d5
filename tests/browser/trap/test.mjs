// When the engine stops in the middle of its work. It is made to stop from outside: everything in its memory is
// overwritten, or what it asks of the browser throws while it waits for the answer.
import { embed, recovers, staysStatic } from "../failing.mjs";
import { expect, test } from "../fixtures.mjs";
import { MapOnPage, pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const AGAIN = /^console warning: alliance-map: the engine stopped, and is started once more: /;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    /** Every engine that was started: its memory, and how often it was called. */
    globalThis.engines = [];
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const real = WebAssembly[name].bind(WebAssembly);
      WebAssembly[name] = async (...given) => {
        const made = await real(...given);
        const all = Object.entries((made.instance ?? made).exports);
        const engine = { calls: 0, memory: all.map(([, value]) => value).find((value) => value instanceof WebAssembly.Memory) };
        globalThis.engines.push(engine);
        const counted = (call) => (...values) => {
          engine.calls += 1;
          return call(...values);
        };
        const exports = Object.fromEntries(all.map(([key, value]) => [key, typeof value === "function" ? counted(value) : value]));
        return made.instance ? { module: made.module, instance: { exports } } : { exports };
      };
    }
  });
});

/** Overwrites the memory of the engine that runs. */
const spoil = (page) => page.evaluate(() => new Uint8Array(globalThis.engines.at(-1).memory.buffer).fill(255));

/** Returns how often each engine was called. */
const calls = (page) => page.evaluate(() => globalThis.engines.map((engine) => engine.calls));

/** Not by a click: where the map stops under the pointer, the click lands on the picture, which is a link. */
const select = (map, country) => map.host.evaluate((host, code) => host.select(code), country);

/** Spoils the engine, lets something happen, and waits for the next engine. Returns the calls of those before. */
async function stops(page, act) {
  const before = (await calls(page)).length;
  await spoil(page);
  await act();
  await expect.poll(async () => (await calls(page)).length).toBe(before + 1);
  return (await calls(page)).slice(0, before);
}

test("the map is made anew from what is there, with the reader's choice, and once only", async ({ page, map, problems }) => {
  problems.expect(AGAIN);
  await map.open(pageWith(embed(nato.src)));
  await map.reach();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));

  const dead = await stops(page, () => select(map, "JPN"));
  await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText("Japan");
  await expect(map.host).toHaveAttribute("selected", "JPN");
  await map.click("KOR");
  await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText("South Korea");
  expect((await map.events("select")).map(({ detail }) => detail.country)).toEqual(["JPN", "KOR"]);
  expect(await map.events("error")).toEqual([]);
  expect((await calls(page)).slice(0, -1), "who stopped is left alone").toEqual(dead);

  problems.expect(/^console error: alliance-map: engine: failed: /);
  const all = await stops(page, () => select(map, "AUS"));
  await staysStatic(page);
  await expect(map.host.getByText("Interactive version unavailable.")).toBeVisible();
  await expect(map.subjects).toHaveCount(0);
  await page.setViewportSize({ width: 700, height: 800 });
  await page.mouse.move(300, 200);
  await map.host.evaluate((host) => { host.selected = "NZL"; });
  expect(requests, "nothing is fetched").toEqual([]);
  expect((await map.events("error")).map(({ detail }) => detail.stage)).toEqual(["engine"]);
  expect((await calls(page)).slice(0, all.length)).toEqual(all);
  await recovers({ page, map });
  await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText("New Zealand");
});

test("what the browser throws while the engine works stops it too", async ({ page, map, problems }) => {
  problems.expect(AGAIN);
  await page.addInitScript(() => {
    const real = Intl.PluralRules.prototype.select;
    Intl.PluralRules.prototype.select = function (n) {
      if (!globalThis.broken) return real.call(this, n);
      globalThis.broken = false;
      return { toString() { throw Error("spoilt"); } };
    };
  });
  await map.open(pageWith(embed(nato.src)));
  await page.evaluate(() => { globalThis.broken = true; });
  await select(map, "JPN");
  await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText("Japan");
});

test("maps beside it are made anew as well, each with its own choice", async ({ page, problems }) => {
  problems.expect(AGAIN);
  const [one, two] = ["one", "two"].map((id) => new MapOnPage(page, `#${id}`));
  await one.open(pageWith(["one", "two"].map((id) => embed(nato.src).replace("<alliance-map", `<alliance-map id="${id}"`)).join("")));
  await two.host.scrollIntoViewIfNeeded();
  await expect(two.subjects.first()).toBeVisible();
  await select(two, "KOR");
  await expect(two.panel.getByRole("heading", { level: 2 })).toHaveText("South Korea");
  const dead = await stops(page, () => select(one, "JPN"));
  await expect(one.panel.getByRole("heading", { level: 2 })).toHaveText("Japan");
  await expect(two.panel.getByRole("heading", { level: 2 })).toHaveText("South Korea");
  await select(two, "RUS");
  await expect(two.panel.getByRole("heading", { level: 2 })).toHaveText("Russia");
  expect((await calls(page)).slice(0, -1)).toEqual(dead);
});

test("a picture that cannot be made is refused, and the map comes back", async ({ page, map, problems }) => {
  problems.expect(AGAIN);
  await map.open(pageWith(embed(nato.src)));
  await stops(page, async () => {
    expect(await map.host.evaluate((host) => { try { return host.toSVG(); } catch { return "refused"; } })).toBe("refused");
  });
  await expect(map.subjects.first()).toBeVisible();
  expect(await map.host.evaluate((host) => host.toSVG())).toContain("<svg");
});
