// While the map moves its shapes have rough edges, which are painted sooner; however a move ends, they are smooth then.
import { expect, test } from "../fixtures.mjs";

/** How many groups of shapes have rough edges now. */
const rough = (map) => map.map.locator("[shape-rendering]").count();

/** Counts from now on how many groups of shapes have rough edges at once, at most. */
const watch = (map) => map.map.evaluate((place) => {
  globalThis.mostRough = 0;
  new MutationObserver(() => {
    const rough = place.querySelectorAll("[shape-rendering]").length;
    if (rough) {
      globalThis.coarseCoasts = [...place.querySelectorAll("svg.map > .borders .coast")].map((path) => path.getAttribute("d"));
      globalThis.labels = [...place.querySelectorAll("[role=button]")].map((shape) => shape.getAttribute("aria-label"));
      const box = (shape) => { const { x, y, width, height } = shape.getBBox(); return { x, y, right: x + width, bottom: y + height }; };
      const drawn = [...place.querySelectorAll(".lands .land")].filter((shape) => shape.getAttribute("d"));
      globalThis.plain = { names: drawn.map(({ dataset }) => dataset.country ?? ""), box: box(drawn[0]), sea: box(place.querySelector(".sea")) };
    }
    globalThis.mostRough = Math.max(globalThis.mostRough, rough);
  }).observe(place, { subtree: true, attributeFilter: ["shape-rendering"] });
});
const mostRough = (page) => page.evaluate(() => globalThis.mostRough);

/** Returns the path of the coast. */
const coast = (map) => map.map.locator("svg.map > .borders .coast").getAttribute("d");

/** Opens a globe and drags it aside, without letting go. */
async function drag(map, page) {
  await map.show("stories/nato-indo-pacific.json", 'view="globe"');
  await map.reach();
  expect(await rough(map)).toBe(0);
  await watch(map);
  const { x, y, width, height } = await map.map.boundingBox();
  const [middle, across] = [x + width / 2, y + height / 2];
  await page.mouse.move(middle, across);
  await page.mouse.down();
  for (const step of [15, 30, 45]) await page.mouse.move(middle + step, across);
  await expect.poll(() => mostRough(page)).toBe(2);
}

test("edges are smooth as soon as the map stands still, in the hand or not", async ({ map, page }) => {
  await drag(map, page);
  await expect.poll(() => rough(map)).toBe(0);
  await page.mouse.move(10, 10);
  await page.mouse.up();
  await expect.poll(() => rough(map)).toBe(0);
});

test("lines are coarse while the map moves, and as fine as ever when it stands still", async ({ map, page }) => {
  await drag(map, page);
  await page.mouse.up();
  await expect.poll(() => rough(map)).toBe(0);
  const [file, fine] = [await map.host.evaluate((host) => host.toSVG()), await coast(map)];
  expect(file).toContain(`d="${fine}"`);
  // What the observer saw while the shapes had rough edges.
  const quarters = await page.evaluate(() => globalThis.coarseCoasts);
  const coarse = quarters.join("");
  expect(coarse.length).toBeLessThan(fine.length);
  expect(coarse.length).toBeGreaterThan(fine.length / 2);
  // The lines of each quarter of the page begin there.
  const { width, height } = await map.map.boundingBox();
  const beginnings = await page.evaluate((paths) => paths.map((d) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    const { x, y } = path.getPointAtLength(0);
    return [x / 10, y / 10];
  }), quarters);
  const found = beginnings.map(([x, y]) => `${x > width / 2} ${y > height / 2}`);
  expect(found.length).toBeGreaterThan(1);
  expect([...new Set(found)]).toEqual(found);
});

test("countries keep their names while the map moves", async ({ map, page }) => {
  await drag(map, page);
  const labels = () => map.subjects.evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute("aria-label")));
  const moving = await page.evaluate(() => globalThis.labels);
  expect(moving).toContainEqual(expect.stringMatching(/^Japan, .*ties$/));
  expect(moving).toEqual(await labels());
  await page.mouse.up();
  await expect.poll(() => rough(map)).toBe(0);
  expect(await labels()).toEqual(moving);
});

test("lands without a colour are one shape while the map moves, and each its own when it stands still", async ({ map, page }) => {
  const lands = () => map.map.locator(".lands .land").evaluateAll((shapes) => shapes.map((shape) => [shape.dataset.country, shape.getAttribute("d").length]));
  await drag(map, page);
  const element = await map.map.locator('.lands [data-country="IDN"]').elementHandle();
  await page.mouse.up();
  await expect.poll(() => rough(map)).toBe(0);
  const { names, box, sea } = await page.evaluate(() => globalThis.plain);
  expect(names).toEqual([""]);
  // All of it lies on the globe, and it reaches far.
  for (const side of ["x", "y"]) expect(box[side]).toBeGreaterThan(sea[side] - 1);
  for (const side of ["right", "bottom"]) expect(box[side]).toBeLessThan(sea[side] + 1);
  expect((box.right - box.x) / (sea.right - sea.x)).toBeGreaterThan(0.7);
  const codes = await lands();
  expect(codes.filter(([, length]) => length).length).toBeGreaterThan(50);
  expect(codes.every(([code]) => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect(new Set(codes.map(([code]) => code)).size).toBe(codes.length);
  expect(await element.evaluate((shape) => shape.isConnected), "what lies under a finger stays").toBe(true);
});

test("edges are rough in a flight, and smooth at its end", async ({ map, page }) => {
  await map.open();
  await map.reach();
  await watch(map);
  await page.getByRole("button", { name: "Zoom in", exact: true }).click();
  await expect.poll(() => mostRough(page)).toBeGreaterThan(1);
  await expect.poll(() => rough(map)).toBe(0);
});

for (const [what, end] of /** @type {const} */ ([
  ["the browser", (map) => map.map.dispatchEvent("pointercancel")],
  ["a selection", (map) => map.host.evaluate((host) => host.select("CAN"))],
  ["another view", (map) => map.host.evaluate((host) => { host.view = "pacific"; })],
])) {
  test(`edges are smooth after a drag that ${what} ends`, async ({ map, page }) => {
    await drag(map, page);
    await end(map);
    await page.mouse.up();
    await expect.poll(() => rough(map)).toBe(0);
  });
}
