import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { difference } from "../pixels.mjs";
import { nato } from "../stories.mjs";

const SHEET = '<link rel="stylesheet" href="/tests/browser/hostile-css/page.css">';
const element = `<alliance-map src="${nato.src}" selected="JPN"></alliance-map>`;
const picture = '<img slot="picture" src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="World map">';
const embed = `<alliance-map src="${nato.src}">${picture}<p>The static version, in one sentence.</p></alliance-map>`;

for (const [state, prepare] of [
  ["with a country selected", () => {}],
  ["with the list open", async (map) => {
    await map.host.evaluate((host) => host.reset());
    await map.tool("List").click();
  }],
]) {
  test(`${state}, the map looks the same under a hostile sheet`, async ({ page, map, problems }) => {
    // Firefox's driver adds an inline style for each screenshot, which the policy refuses.
    problems.tolerate(/style-src-elem/);
    const pictures = [];
    for (const head of ["", SHEET]) {
      await map.open(pageWith(element, { head }));
      await expect(map.panel.locator("h2")).toHaveText("Japan");
      await prepare(map);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.activeElement?.blur());
      // Fills change by a transition.
      await page.waitForTimeout(300);
      pictures.push(await map.host.screenshot({ caret: "initial" }));
    }
    const [clean, hostile] = pictures;
    expect(await difference(page, clean, hostile)).toBeLessThanOrEqual(0.001);
    // A picture in which nothing was drawn is also always the same.
    expect(clean.length).toBeGreaterThan(20_000);
  });
}

/** Once the map has its place: it fills its width, has the height that belongs to it, and nothing sticks out. */
async function fits(page, map) {
  await map.host.scrollIntoViewIfNeeded();
  await expect(map.subjects.first()).toBeVisible();
  await expect.poll(() => map.map.locator("> svg").evaluate((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const [drawnWidth, drawnHeight] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
    const wrong = width < 300 || Math.abs(width - drawnWidth) > 2 || Math.abs(height / width - drawnHeight / drawnWidth) > 0.02;
    return wrong ? `${width} × ${height}, drawn for ${drawnWidth} × ${drawnHeight}` : "fits";
  })).toBe("fits");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Gives the page rules of its own, beside one that fits pictures to their column. */
const style = (page, css = "") => page.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`img { display: block; width: 100%; height: auto } ${css}`);
  document.adoptedStyleSheets = [sheet];
}, css);

const flow = "<p>Some text of the article that stands beside the map and is a little longer than one line would be.</p>";

for (const [where, css, body] of [
  ["in a flex row", "main{display:flex}", embed],
  ["in a flex row with text beside it", "main{display:flex}main>*{flex:1}", embed + flow],
  ["in a flex column", "main{display:flex;flex-direction:column}", flow + embed],
  ["in a grid", "main{display:grid;grid-template-columns:1fr 2fr}", flow + embed],
  ["in a cell of a table", "", `<table><tr><td>${embed}</td></tr></table>`],
  ["in an inline-block", "section{display:inline-block}", `<section>${embed}</section>`],
  ["in columns", "main{columns:2}", embed + flow.repeat(20)],
]) {
  test(`${where}: right height, nothing sticks out`, async ({ page, map }) => {
    await page.goto(pageWith(body));
    await style(page, css);
    await fits(page, map);
    await map.host.evaluate((host) => host.select("JPN"));
    await expect(map.panel.locator("h2")).toHaveText("Japan");
    await page.setViewportSize({ width: 900, height: 800 });
    await fits(page, map);
  });
}

test("hidden at first, selected while hidden, shown later: right height, nothing sticks out", async ({ page, map }) => {
  await page.goto(pageWith(`<section hidden>${embed}</section>`));
  await style(page);
  await page.evaluate(() => customElements.whenDefined("alliance-map"));
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.subjects.first()).toBeAttached();
  await page.locator("section").evaluate((section) => { section.hidden = false; });
  await fits(page, map);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  // Hidden and shown again: as it was.
  await page.locator("section").evaluate((section) => { section.hidden = true; });
  await page.locator("section").evaluate((section) => { section.hidden = false; });
  await fits(page, map);
});

test("in details that are opened later: asks for nothing before, fits after", async ({ page, map }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pageWith(`<details><summary>Map</summary>${embed}</details>`));
  await style(page);
  await page.evaluate(() => customElements.whenDefined("alliance-map"));
  await page.waitForTimeout(200);
  expect(asked.filter((url) => /\.(wasm|bin|json)$/.test(url))).toEqual([]);
  await page.getByText("Map", { exact: true }).click();
  await fits(page, map);
});
