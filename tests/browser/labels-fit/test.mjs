// Names are measured in the font in which they are drawn: none leaves the frame of its map, and no two overlap.
import { expect, test } from "../fixtures.mjs";

/** Returns what is wrong with the names of a frame, as text. */
const wrong = (frame) => frame.evaluate((svg) => {
  const { width, height } = svg.getBoundingClientRect();
  const { left, top } = svg.getBoundingClientRect();
  // Names that look alike share an element; the lines of one name stand at the same x.
  const all = [];
  for (const line of svg.querySelectorAll(":scope > .labels > text > tspan")) {
    const [x, { left, top, right, bottom }] = [line.getAttribute("x"), line.getBoundingClientRect()];
    const last = all.at(-1);
    if (line.previousElementSibling && last.x === x) {
      last.name += ` ${line.textContent}`;
      last.box = { left: Math.min(last.box.left, left), top: last.box.top, right: Math.max(last.box.right, right), bottom };
    } else {
      all.push({ x, name: line.textContent, box: { left, top, right, bottom } });
    }
  }
  const found = [];
  for (const [index, { name, box }] of all.entries()) {
    if (box.left < left - 1 || box.right > left + width + 1 || box.top < top - 1 || box.bottom > top + height + 1) {
      found.push(`${name} leaves the frame`);
    }
    for (const other of all.slice(index + 1)) {
      const apart = box.right < other.box.left || other.box.right < box.left || box.bottom < other.box.top || other.box.bottom < box.top;
      if (!apart) found.push(`${name} overlaps ${other.name}`);
    }
  }
  return { count: all.length, found };
});

for (const width of [360, 768, 1280]) {
  test(`at ${width} px no name leaves its frame or overlaps another`, async ({ page, map }) => {
    await page.setViewportSize({ width, height: 900 });
    await map.open();
    for (const selected of [null, "JPN", "USA", "LUX", "RUS"]) {
      await map.host.evaluate((host, code) => host.select(code), selected);
      if (selected) await expect(map.subject(selected)).toHaveAttribute("aria-pressed", "true");
      let names = 0;
      for (const frame of await map.map.locator("> svg, .inset").all()) {
        const { count, found } = await wrong(frame);
        expect(found, `with ${selected} selected`).toEqual([]);
        names += count;
      }
      expect(names).toBeGreaterThan(1);
    }
  });
}

test("a view of another shape than the page's picture keeps the size of its text", async ({ page, map }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await map.open();
  for (const view of ["globe", "arctic", "europe", "pacific"]) {
    await map.host.evaluate((host, name) => { host.view = name; }, view);
    await expect.poll(() => map.map.locator("> svg").evaluate((svg) => Math.abs(svg.getScreenCTM().a - 1) < 0.03), view).toBe(true);
  }
});
