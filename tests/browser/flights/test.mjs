import { expect, test } from "../fixtures.mjs";

test("what moves the map next ends a flight in its midst", async ({ map }) => {
  await map.open();
  await map.reach();
  // The widths of Australia while the flight goes on, then after what ends it: it never comes as far as it was aimed.
  const widths = await map.host.evaluate(async (host) => {
    const root = host.shadowRoot;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const [larger, , whole] = root.querySelectorAll('[part="toolbar"] button');
    const width = () => root.querySelector('[part="map"] [role="button"][data-country="AUS"]').getBoundingClientRect().width;
    const first = width();
    larger.click();
    while (width() < first * 1.1) await frame();
    const midst = width();
    whole.click();
    const until = performance.now() + 900;
    const seen = [];
    while (performance.now() < until) {
      await frame();
      seen.push(width());
    }
    return { first, midst, most: Math.max(...seen), last: seen.at(-1) };
  });
  expect(widths.midst).toBeLessThan(widths.first * 1.9);
  expect(widths.most).toBeLessThan(widths.midst * 1.05 + 1);
  expect(widths.last).toBeCloseTo(widths.first, 0);
});
