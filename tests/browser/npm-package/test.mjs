// The npm package, installed into a project of its own and built by each bundler as its README says, on a page under the
// strictest policy; and the same package as a host of packages serves it, without a bundler.
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundlers, install } from "../../package/consumer.mjs";
import { expect, test as base } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { project, serve } from "../server.mjs";
import { nato } from "../stories.mjs";

const { unpkg, jsdelivr } = JSON.parse(readFileSync(join(project, "npm/package.json"), "utf8"));

/** The script of a page, and how many scripts it runs before a map is wanted. */
const pages = {
  ...Object.fromEntries(Object.keys(bundlers).map((name) => [name, { script: `/${name}/app.js`, scripts: 1 }])),
  // Of both hosts, which name the same file.
  [unpkg === jsdelivr ? "no bundler" : ""]: { script: join("/package", unpkg), scripts: 2 },
};

const test = base.extend({
  site: [async ({}, use) => {
    const app = install({ "app.js": 'import "alliance-map/define";\n' });
    const built = mkdtempSync(join(tmpdir(), "alliance-map-built-"));
    for (const [name, bundle] of Object.entries(bundlers)) await bundle(join(app, "app.js"), join(built, name, "app.js"));
    cpSync(join(app, "node_modules/alliance-map"), join(built, "package"), { recursive: true });
    cpSync(join(project, "dist/stories"), join(built, "stories"), { recursive: true });
    const site = await serve(built);
    try {
      await use(site.url);
    } finally {
      await site.close();
      for (const folder of [app, built]) rmSync(folder, { recursive: true });
    }
  }, { scope: "worker", timeout: 120_000 }],
});

const embed = `<alliance-map src="${nato.src}"><p>Nothing here yet.</p></alliance-map>`;

for (const [name, { script, scripts }] of Object.entries(pages)) {
  test(`${name}: the map comes, and all else when it is wanted, each file once`, async ({ page, map }) => {
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await map.open(pageWith(embed, { script: [script] }));
    await expect.poll(() => map.events("ready")).toHaveLength(1);
    await map.click("AUS");
    await expect(map.panel.locator("h2")).toHaveText("Australia");
    await map.reach();
    await map.tool("Find").click();
    await page.keyboard.type("japan");
    await page.keyboard.press("Enter");
    await expect(map.panel.locator("h2")).toHaveText("Japan");
    const ending = (end) => asked.filter((path) => path.endsWith(end)).length;
    // Close enough for finer outlines, which are fetched then.
    for (let step = 0; step < 3; step++) await map.host.getByRole("button", { name: "Zoom in", exact: true }).click();
    await expect.poll(() => ending(".bin")).toBe(2);
    // The live part and the tools are preloaded, which checks them, and then run: of a browser's requests the first counts.
    expect(new Set(asked.filter((path) => path.endsWith(".js"))).size).toBe(scripts + 2);
    expect([".wasm", ".json"].map(ending)).toEqual([1, 2]);
  });

  test(`${name}: a file of another release is refused @proof-firefox`, async ({ page, map, problems }) => {
    problems.expect(/console error: alliance-map: wasm: invalid: .*\.wasm is damaged or of another release: upload all/);
    problems.tolerate(/integrity|hash/i);
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0])]) });
    });
    await page.goto(pageWith(embed, { script: [script] }));
    await expect.poll(() => map.events("error")).toMatchObject([{ detail: { code: "invalid", stage: "wasm" } }]);
    await expect(map.host.locator("p")).toBeVisible();
  });
}
