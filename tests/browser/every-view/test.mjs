// The code for each view has pictures of that view for every width, and the live map stands where they stood.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { PLACEHOLDER } from "../snippet.mjs";

const VIEWS = ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"];

/** Returns the places of elements on their page, however it is scrolled. */
const boxes = (...locators) => Promise.all(locators.map((locator) => locator.evaluate((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
})));

for (const view of VIEWS) {
  test(`${view}: the map takes the picture's place on pages of every width`, async ({ page, map, baseURL }) => {
    await page.goto("/snippet.html");
    const code = page.locator(`#nato-indo-pacific details > h4:text-is("${view}") + pre > code`);
    await page.locator("#nato-indo-pacific details > summary").click();
    const embed = (await code.innerText()).replaceAll(PLACEHOLDER, `${baseURL}/`).replace(/<script.*<\/script>/, "");
    for (const [width, wanted] of [[360, 360], [768, 620], [1280, 1000]]) {
      // It would be 1,777 px high.
      const drawn = view === "arctic" ? Math.min(wanted, 620) : wanted;
      await page.setViewportSize({ width, height: 900 });
      // It lets pictures shrink.
      const style = '<link rel="stylesheet" href="/embed.css">';
      await page.goto(pageWith(embed, { head: style, script: [] }));
      const image = page.locator("alliance-map img");
      await expect(image).toHaveJSProperty("complete", true);
      const source = await image.evaluate((node) => node.currentSrc);
      const name = source.slice(source.lastIndexOf("/") + 1, -".svg".length);
      expect(name, `${width}`).toBe((view === "arctic" && drawn === 360) || (view === "pacific" && drawn === 1000) ? view : `${view}-${drawn}`);
      const [still, below] = await boxes(image, page.locator('[slot="caption"]'));
      await page.goto(pageWith(embed, { head: style }));
      await map.host.scrollIntoViewIfNeeded();
      await expect(map.map.locator("> svg")).toBeVisible();
      const [live, after] = await boxes(map.map.locator("> svg"), page.locator('[slot="caption"]'));
      for (const side of ["x", "y", "width", "height"]) {
        expect(Math.abs(live[side] - still[side]), `${width} px, ${side}`).toBeLessThan(1);
        expect(Math.abs(after[side] - below[side]), `${width} px, ${side} of what is below`).toBeLessThan(0.1);
      }
      await expect(map.host).toHaveJSProperty("view", view);
    }
  });
}

test("every picture is a file of at most 20,000 bytes as it is sent", async ({ request }) => {
  const { files } = JSON.parse(readFileSync(new URL("../../../dist/manifest.json", import.meta.url), "utf8"));
  const pictures = files.filter(({ role, path }) => role === "picture" && path.endsWith(".svg"));
  expect(pictures.length).toBe(2 * (VIEWS.length * 3 - 1));
  expect(pictures.filter(({ brotli }) => brotli > 20_000).map(({ path, brotli }) => `${path} ${brotli}`)).toEqual([]);
});
