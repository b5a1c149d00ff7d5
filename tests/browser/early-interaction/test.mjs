import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { embed, open, saveData } from "../requests.mjs";

/** Returns a place on Australia, of which the picture names the shape. */
async function australia(page) {
  const { x, y, width, height } = await page.locator("#link img").boundingBox();
  const svg = await (await page.request.get("/nato-indo-pacific/pacific.svg")).text();
  const at = await page.evaluate((svg) => {
    const picture = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
    document.body.append(picture);
    const frame = picture.getBoundingClientRect();
    const box = picture.querySelector('[data-country="AUS"]').getBoundingClientRect();
    picture.remove();
    return [(box.x + box.width / 2 - frame.x) / frame.width, (box.y + box.height / 2 - frame.y) / frame.height];
  }, svg);
  return { x: x + width * at[0], y: y + height * at[1] };
}

test.beforeEach(({ page }) => saveData(page));

test("a click on a country of the picture selects that country when the map is there", async ({ page, map }) => {
  await open(page, pageWith(embed));
  const { x, y } = await australia(page);
  await page.mouse.click(x, y);
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  expect(new URL(page.url()).pathname).toBe("/page");
  expect((await map.events()).map(({ what }) => what)).toEqual(["ready", "select"]);
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

test("a click that no map can answer goes on to the link's page", async ({ page, problems }) => {
  problems.tolerate(/Failed to load|ERR_|NetworkError|blocked/i);
  problems.expect(/^console error: alliance-map: wasm: unreachable/);
  await page.route("**/*.wasm", (route) => route.abort());
  await open(page, pageWith(embed));
  const { x, y } = await australia(page);
  await page.mouse.click(x, y);
  await page.waitForURL("**/nato-indo-pacific/index.html");
});
