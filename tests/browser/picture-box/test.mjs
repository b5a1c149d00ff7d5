// On a page without styles of its own the live map stands where the picture stood, as large as that.
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const IMAGE = (more = "") => `<img ${more} src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="A map" data-view="pacific">`;
const inLink = `<a slot="picture" href="/nato-indo-pacific/index.html">${IMAGE()}</a>`;

/** Returns the place and size of the picture, of the map's frame, and of what is drawn in it. */
const boxes = (map) => map.host.evaluate((host) => {
  const root = host.shadowRoot;
  return [host.querySelector("img"), root.querySelector(".map"), root.querySelector("svg.map")].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });
});

for (const [how, open, close] of [
  ["at the beginning of the line", "", ""],
  ["in the middle", "<center>", "</center>"],
  ["from right to left", '<div dir="rtl">', "</div>"],
]) {
  test(`a picture narrower than the page, ${how}`, async ({ map }) => {
    await map.open(pageWith(`${open}<alliance-map src="${nato.src}">${inLink}</alliance-map>${close}`));
    const [picture, frame, drawn] = await boxes(map);
    expect(picture.slice(2)).toEqual([1000, 449]);
    expect([frame, drawn]).toEqual([picture, picture]);
  });
}

test("a picture that is slotted itself is never wider than the page, and keeps its form", async ({ page, map }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await map.show(nato.src, "", IMAGE('slot="picture"'));
  const [picture, frame, drawn] = await boxes(map);
  expect(picture[2]).toBeLessThan(700);
  expect(picture[3] / picture[2]).toBeCloseTo(0.449, 2);
  expect([frame, drawn]).toEqual([picture, picture]);
  await page.setViewportSize({ width: 640, height: 900 });
  await expect.poll(async () => (await boxes(map))[1][2]).toBeLessThan(640);
  const [smaller, ...others] = await boxes(map);
  expect(others).toEqual([smaller, smaller]);
});
