// Form B: a plain div, for editing systems that strip elements they do not know.
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { PLACEHOLDER, snippet } from "../snippet.mjs";

test("the pasted div becomes the live map, with the same version without scripts in it", async ({ page, map, site }) => {
  const code = await snippet(page, "B. Script and div", `${site}/`);
  expect(code).not.toContain("<alliance-map");
  // The page has the script already.
  await map.open(pageWith(code.replace(/<script.*<\/script>/, "")));
  await expect.poll(() => map.events("ready")).toHaveLength(1);
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const element = await snippet(page, "A. Script and element", `${site}/`);
  const inside = (text) => text.slice(text.indexOf('<div slot="legend">'), text.lastIndexOf("</"));
  expect(inside(code)).toBe(inside(element));
});

test("the snippet holds one marked placeholder, and every form the same", async ({ page }) => {
  await page.goto("/snippet.html");
  await expect(page.locator("mark")).toHaveText([PLACEHOLDER]);
  const codes = await page.locator("section:not(#height) pre > code").allTextContents();
  expect(codes.length).toBeGreaterThanOrEqual(4);
  for (const code of codes) {
    const addresses = [...code.matchAll(/ (?:src|href|data-alliance-map-src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    for (const address of addresses) expect(address.startsWith(PLACEHOLDER), address).toBe(true);
  }
});

test("the pinned form runs, and a changed script is refused", async ({ page, map, site, problems }) => {
  const code = await snippet(page, "A, with a pinned engine", `${site}/`);
  expect(code).toMatch(/^<script type="module" src="[^"]*\/alliance-map\.[0-9a-f]{8}\.js" integrity="sha384-[^"]{64}" crossorigin="">/);
  await page.route("**/news.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en">${code}</html>` }));
  await map.open("/news.html");
  await expect.poll(() => map.events("ready")).toHaveLength(1);

  problems.tolerate(/integrity|Failed to load|NetworkError/i);
  await page.route("**/alliance-map.*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  await page.goto("/news.html");
  await expect(page.locator("alliance-map img")).toBeVisible();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => customElements.get("alliance-map") === undefined)).toBe(true);
});
