// The site under a path of a real nginx, set up as the README says: its own pages, and a page of another site that
// embeds the map from there under the policy that the README gives for it.
import { startNginx } from "../../hosting/nginx.mjs";
import { fileOf, files, fullPage } from "../../hosting/site.mjs";
import { expect, test as base } from "../fixtures.mjs";

/** A page of a newsroom, with every address of the map absolute. */
const news = (maps) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>News</title>
<script type="module" src="${maps}${fileOf("loader").path}"></script>
<alliance-map src="${maps}${fileOf("story").path}">
  <a slot="picture" href="${maps}${fullPage.path}"><img src="${maps}${fileOf("picture").path}" width="1000" height="449" alt="A map"></a>
  <p slot="caption">What the map shows.</p>
</alliance-map>
</html>`;

const test = base.extend({
  host: [async ({}, use) => {
    const host = await startNginx({ pages: (maps) => ({ "index.html": news(maps), "favicon.ico": "" }) });
    try {
      await use(host);
    } finally {
      await host.stop();
    }
  }, { scope: "worker" }],

  site: [async ({ host }, use) => use(new URL(host.maps).origin), { scope: "worker" }],

  /** Notes how WebAssembly was compiled, and what each request ended in. */
  page: async ({ page, problems }, use) => {
    page.on("requestfailed", (request) => problems.seen.push(`failed: ${request.url()}: ${request.failure()?.errorText}`));
    page.on("response", (response) => {
      if (response.status() >= 400) problems.seen.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      globalThis.compiled = [];
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (source, imports) => {
        const response = await source;
        const result = await instantiateStreaming(response, imports);
        globalThis.compiled.push(`while loading, ${response.headers.get("content-type")}`);
        return result;
      };
      for (const name of ["instantiate", "compile"]) {
        const original = WebAssembly[name];
        WebAssembly[name] = (...given) => {
          globalThis.compiled.push(`by ${name}`);
          return original(...given);
        };
      }
    });
    await use(page);
  },
});

/** Opens a page with the map, selects a country, and looks at how everything came. */
async function works({ page, map, host }, address) {
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await map.open(address);
  await expect.poll(() => map.events("ready")).toHaveLength(1);
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect(await map.events("error")).toEqual([]);
  expect(await page.evaluate(() => globalThis.compiled)).toEqual(["while loading, application/wasm"]);

  const came = answers.filter((response) => response.url().startsWith(host.maps));
  const roles = new Set();
  for (const response of came) {
    const path = response.url().slice(host.maps.length) || "index.html";
    const { role, gzip } = files.find((file) => file.path === path);
    const headers = await response.allHeaders();
    if (gzip !== null) expect(headers["content-encoding"], path).toMatch(/^(br|gzip)$/);
    expect(headers["access-control-allow-origin"], path).toBe("*");
    roles.add(role);
  }
  expect([...roles]).toEqual(expect.arrayContaining(["loader", "picture", "story", "text", "wasm", "world"]));
}

test("the article works under a path of the host", async ({ page, map, host }) => {
  await works({ page, map, host }, host.maps);
});

test("the full page works under a path of the host", async ({ page, host }) => {
  // By the folder's name alone, as a reader may type it.
  const folder = host.maps + fullPage.path.replace("/index.html", "");
  await page.goto(folder);
  expect(page.url()).toBe(`${folder}/`);
  await expect(page.locator("h1")).toBeVisible();
  const picture = page.locator("img").first();
  await expect.poll(() => picture.evaluate((image) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
});

test("a page of another site embeds the map under a policy of its own", async ({ page, map, host, problems }) => {
  // The page itself is the only one that does not come from the map's host.
  problems.expect(new RegExp(`^foreign request: ${host.news}$`));
  const [response] = await Promise.all([page.waitForResponse(host.news), works({ page, map, host }, host.news)]);
  const policy = response.headers()["content-security-policy"];
  expect(policy).toContain(`script-src 'self' ${new URL(host.maps).origin} 'wasm-unsafe-eval'`);
});
