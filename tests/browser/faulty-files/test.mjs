// Each file that a map fetches, in each way in which a network or a host can spoil it: all of it in
// Chromium; each file and each way in Firefox, and the rest of it there by `make proof`.
import { bytesOf, embed, fails, files, pageWith, recovers, staysStatic } from "../failing.mjs";
import { expect, test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";

const pathOf = (role) => files.find((file) => file.role === role).path;
const entry = bytesOf(pathOf("loader")).toString();
// The script of the pages for iframes is not the map's, and the map stands without its tools.
const scripts = files.filter(({ path, role }) => path.endsWith(".js") && role !== "frame" && role !== "tools");

/** Scripts without which nothing of ours runs, and those that are fetched later. */
const first = scripts.filter(({ role, path }) => role === "loader" || entry.includes(path)).map(({ path }) => path);
const later = scripts.map(({ path }) => path).filter((path) => !first.includes(path));

/** What is fetched for a map: its path, the stage of its failures, and what is said when it arrives cut short. */
const fetched = [
  // Engine and outlines are checked by their hash.
  { path: pathOf("wasm"), stage: "wasm", short: /\.wasm is damaged or of another release: upload all/ },
  { path: pathOf("world"), stage: "world", short: /world\..*\.bin is damaged or of another release: upload all/ },
  { path: nato.src.slice(1), stage: "story", short: /nato-indo-pacific\.json: cannot be read: ./ },
  { path: "text/en.json", stage: "script", short: /en\.json: .*cannot be read/ },
  ...later.map((path) => ({ path, stage: "script", short: /./ })),
];

const HTML = { contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Not found</title>" };

/** The ways, each with what a request is answered with and what is expected then; nothing stands for an answer that works. */
const faults = {
  "is refused by the network": { answer: () => undefined, code: "unreachable", says: /did not arrive: check network, CORS and connect-src/ },
  "answers 404": { answer: () => ({ ...HTML, status: 404 }), code: "http-status", says: /answered 404: upload all/ },
  "answers 500": { answer: () => ({ ...HTML, status: 500 }), code: "http-status", says: /answered 500: / },
  "is an HTML page": { answer: () => HTML, code: "invalid", says: /is an HTML page: upload all/ },
  "breaks off": { answer: () => "cut" },
  "is cut short": { answer: ({ path, type }) => ({ contentType: type, body: half(path) }), code: "invalid" },
};

const half = (path) => bytesOf(path).subarray(0, bytesOf(path).length >> 1);

/**
 * Returns the details of a test. In Firefox each file is spoilt in every third way, the next file in the next ways; the
 * others are repeats.
 * @param {number} file Its place.
 * @param {number} way Its place.
 */
const divided = (file, way) => ((file + way) % 3 === 0 ? {} : { tag: "@proof-firefox" });

/** The path without what changes from build to build. */
const nameOf = (path) => path.replace(/\.\w{8}\./, ".HASH.");

const typeOf = (path) =>
  path.endsWith(".wasm") ? "application/wasm" : path.endsWith(".js") ? "text/javascript" : "application/json";

/** From now on a file is answered so, or not at all, or with the line cut in the middle. */
const spoil = (page, path, response) => page.route(`**/${path}`, (route) =>
  response === "cut" ? route.continue({ url: `${route.request().url()}?cut` }) : response ? route.fulfill(response) : route.abort());

for (const [file, { path, stage, short }] of fetched.entries()) {
  for (const [way, [how, { answer, code, says }]] of Object.entries(faults).entries()) {
    // A script's failure is told by the browser in one way, whatever it was.
    const script = path.endsWith(".js");
    test(`${nameOf(path)} ${how}; a second try works`, divided(file, way), async ({ page, map, problems, browserName }) => {
      const response = answer({ path, type: typeOf(path) });
      await spoil(page, path, response);
      // What is checked by its hash and broke off is told like what is damaged, but for outlines in Firefox.
      const broke = stage === "wasm" || (stage === "world" && browserName === "chromium") ? { code: "invalid", says: short } : faults["is refused by the network"];
      const told = script ? { code: "unreachable", says: RegExp(path) } : response === "cut" ? broke : { code, says: says ?? short };
      const message = await fails({ page, map, problems }, pageWith(embed(nato.src)), { stage, code: told.code, says: told.says });
      if (stage !== "story") expect(message, "the file is named").toContain(path);
      await page.unroute(`**/${path}`);
      await recovers({ page, map });
    });
  }
}

test("tools that do not arrive leave the map as it is; a second try brings them", async ({ page, map, problems }) => {
  problems.tolerate(/^(console|exception: )/i);
  const warning = /warning: alliance-map: .*tools\..*\.js did not arrive or is damaged/;
  // A pointer on its way tries as well, and each try has one more mark at the end of its address.
  const told = () => problems.seen.filter((line) => line.includes("alliance-map: ")).map((line) => line.replace(/\?+$/, ""));
  await spoil(page, pathOf("tools"), undefined);
  await map.show(nato.src);
  await map.tool("Timeline").click();
  await expect.poll(() => new Set(told()).size).toBe(1);
  await expect(map.host.locator('[part="timeline"]')).toHaveCount(0);
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await page.unroute(`**/${pathOf("tools")}`);
  await map.tool("Timeline").click();
  await expect(map.host.locator('[part="timeline"]')).toBeVisible();
  expect(new Set(told()).size, "all tries say the same").toBe(1);
  for (const _ of told()) problems.expect(warning);
});

for (const [file, path] of first.entries()) {
  for (const [way, [how, { answer }]] of Object.entries(faults).entries()) {
    test(`${nameOf(path)} ${how}: the page stays as it is`, divided(file, way), async ({ page, problems }) => {
      // Each browser says in its own words what is wrong with a script that ends too soon.
      problems.tolerate(/^(console|exception: )/i);
      const response = answer({ path, type: "text/javascript" });
      await spoil(page, path, response);
      await page.goto(pageWith(embed(nato.src)));
      await page.waitForLoadState("networkidle");
      await staysStatic(page);
      expect(await page.evaluate(() => customElements.get("alliance-map"))).toBeUndefined();
    });
  }
}

test("a wrong type keeps nothing but scripts from working, and the developer hears of the engine's", async ({ page, map, problems }) => {
  problems.expect(/^console warning: alliance-map: serve http.*\.wasm as application\/wasm$/);
  for (const { path } of fetched.filter(({ path }) => !path.endsWith(".js"))) {
    const contentType = path.endsWith(".wasm") ? "application/octet-stream" : "text/plain";
    await page.route(`**/${path}`, (route) => route.fulfill({ contentType, body: bytesOf(path) }));
  }
  await map.show(nato.src);
  expect(await map.events("error")).toEqual([]);
});

test("outlines of another version", async ({ page, map, problems }) => {
  const path = pathOf("world");
  const stale = bytesOf(path);
  stale[3] += 1; // After the three letters that say what the file is.
  await page.route(`**/${path}`, (route) => route.fulfill({ body: stale }));
  const says = /world\..*\.bin is damaged or of another release: upload all/;
  await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "invalid", stage: "world", says });
  await page.unroute(`**/${path}`);
  await recovers({ page, map });
});

test("outlines that are no outlines", async ({ page, map, problems }) => {
  await page.route("**/*.bin", (route) => route.fulfill({ body: "PK\x03\x04 something else" }));
  await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "invalid", stage: "world", says: /of another release/ });
});

test("an engine that belongs to another release", async ({ page, map, problems }) => {
  // It imports what no script gives it.
  const other = Buffer.from("0061736d01000000010401600000020701017801790000", "hex");
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: other }));
  await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "invalid", stage: "wasm", says: /of another release/ });
});
