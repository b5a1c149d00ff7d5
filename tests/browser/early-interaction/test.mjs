import { expect, test } from "../fixtures.mjs";
import { MapOnPage, pageWith } from "../map.mjs";
import { embed, open, saveData } from "../requests.mjs";

/** Returns a place on Australia in the article's picture: where the live map has it, seen on a page of its own. */
async function australia(page) {
  const other = await page.context().newPage();
  const map = new MapOnPage(other);
  await map.open("/");
  const frame = await map.stage.boundingBox();
  const shape = await map.subject("AUS").boundingBox();
  await other.close();
  const { x, y, width } = await page.locator("alliance-map img").boundingBox();
  const scale = width / frame.width;
  return {
    x: x + (shape.x + shape.width / 2 - frame.x) * scale,
    y: y + (shape.y + shape.height / 2 - frame.y) * scale,
  };
}

test.beforeEach(({ page }) => saveData(page));

test("a click on a country of the picture selects that country when the map is there", async ({ page, map }) => {
  await open(page, "/");
  await map.host.scrollIntoViewIfNeeded();
  const { x, y } = await australia(page);
  await page.mouse.click(x, y);
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  expect(new URL(page.url()).pathname).toBe("/");
  expect((await map.events()).map(({ what, detail }) => [what, detail?.country])).toEqual([["ready", undefined], ["select", "AUS"]]);
});

test("Enter on the picture's link loads the map and takes the focus to it", async ({ page, map }) => {
  await open(page, pageWith(embed));
  await page.locator("#link").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => map.focused()).not.toBeNull();
  expect(new URL(page.url()).pathname).toBe("/page");
});

test("a click that opens a new tab is left to the browser", async ({ page }) => {
  await open(page, pageWith(embed));
  const kept = await page.locator("#link").evaluate((link) => {
    const prevented = [];
    addEventListener("click", (event) => {
      prevented.push(event.defaultPrevented);
      event.preventDefault();
    });
    for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, [key]: true }));
    }
    return prevented;
  });
  expect(kept).toEqual([false, false, false]);
});

test("while the map is long in coming a second click goes on to the link's page", async ({ page }) => {
  await page.route("**/*.wasm", () => {});
  await open(page, pageWith(embed));
  const img = page.locator("alliance-map img");
  await img.click();
  await img.click();
  expect(new URL(page.url()).pathname).toBe("/page");
  await page.waitForTimeout(5100);
  await img.click();
  await expect.poll(() => new URL(page.url()).pathname).not.toBe("/page");
});

test("a click that no map can answer goes on to the link's page", async ({ page, problems }) => {
  problems.tolerate(/Failed to load|ERR_|NetworkError|blocked/i);
  problems.expect(/^console error: alliance-map: wasm: unreachable/);
  await page.route("**/*.wasm", (route) => route.abort());
  await open(page, pageWith(embed));
  await page.locator("#link img").click();
  await page.waitForURL("**/nato-indo-pacific/index.html");
});
