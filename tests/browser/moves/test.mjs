// The reader moves the map: buttons, keys, wheel, mouse and fingers; the page keeps its own wheel and its own finger.
import { expect, test } from "../fixtures.mjs";

const button = (map, name) => map.map.page().getByRole("button", { name, exact: true });
const larger = (map) => button(map, "Zoom in");
const smaller = (map) => button(map, "Zoom out");
const whole = (map) => button(map, "Whole map");

/** The box of a country's shape in px of the window, or of the map where that is asked for. */
const box = (map, code, ofMap = false) => map.subject(code).evaluate((shape, ofMap) => {
  const { x, y, width, height } = shape.getBoundingClientRect();
  const { left, top } = ofMap ? shape.closest("[part=map]").getBoundingClientRect() : { left: 0, top: 0 };
  const [boxX, boxY, boxWidth, boxHeight] = [x - left, y - top, width, height].map((px) => Math.round(px * 100) / 100);
  return { x: boxX, y: boxY, width: boxWidth, height: boxHeight };
}, ofMap);

/** ms between two looks at a map: more than the 150 after which one that came to a stop is drawn in all its detail. */
const LOOK = 250;

/** Waits until a country's shape stays where it is, and returns its box. */
async function rest(map, code, ofMap = false) {
  let last = "";
  await expect.poll(async () => {
    const now = JSON.stringify(await box(map, code, ofMap));
    const still = now === last;
    last = now;
    return still;
  }, { intervals: [LOOK] }).toBe(true);
  return JSON.parse(last);
}

const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

test("buttons enlarge the map and show it whole again; none is there that does nothing", async ({ map }) => {
  await map.open();
  await map.reach();
  const before = await rest(map, "JPN", true);
  await expect(smaller(map)).toBeHidden();
  await expect(whole(map)).toBeHidden();
  await larger(map).click();
  const after = await rest(map, "JPN", true);
  expect(after.width / before.width).toBeCloseTo(2, 1);
  await larger(map).click();
  await rest(map, "JPN", true);
  await smaller(map).click();
  expect((await rest(map, "JPN", true)).width).toBeCloseTo(after.width, 0);
  await whole(map).focus();
  await map.page.keyboard.press("Enter");
  expect(await rest(map, "JPN", true)).toEqual(before);
  await expect(whole(map)).toBeHidden();
  await expect(larger(map)).toBeFocused();
  for (let step = 0; step < 4; step++) {
    await larger(map).click();
    await rest(map, "JPN", true);
  }
  await expect(larger(map)).toHaveAttribute("aria-disabled", "true");
});

test("the first step leads to the selected country", async ({ map }) => {
  await map.open();
  await map.reach();
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.panel).toContainText("Japan");
  const before = await rest(map, "JPN");
  await larger(map).click();
  const after = await rest(map, "JPN");
  expect(after.height / before.height).toBeGreaterThan(2.5);
  const frame = await map.map.boundingBox();
  expect(Math.abs(middle(after).x - frame.x - frame.width / 2)).toBeLessThan(frame.width / 6);
});

test("keys enlarge, move and restore the map, and leave chords and arrows alone", async ({ map }) => {
  await map.open();
  await map.reach();
  const before = await rest(map, "AUS", true);
  await map.subject("AUS").focus();
  await map.page.keyboard.press("+");
  const after = await rest(map, "AUS", true);
  expect(after.width / before.width).toBeCloseTo(2, 1);
  await map.page.keyboard.press("Shift+ArrowUp");
  expect((await rest(map, "AUS", true)).y - after.y).toBeCloseTo(60, -1);
  expect(await map.focused()).toBe("AUS");
  await map.page.keyboard.press("-");
  await rest(map, "AUS", true);
  await map.page.keyboard.press("0");
  expect(await rest(map, "AUS", true)).toEqual(before);
  await map.page.keyboard.press("ArrowRight");
  expect(await map.focused()).not.toBe("AUS");
});

test("the wheel scrolls the page; with Ctrl or the command key it enlarges what lies under it", async ({ map, page }) => {
  await map.open();
  await map.reach();
  const place = async () => {
    const before = await rest(map, "AUS");
    await page.mouse.move(middle(before).x, middle(before).y);
    return [before, middle(before).x, await page.evaluate(() => scrollY)];
  };
  const [before, , top] = await place();
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top + 40);
  await page.mouse.wheel(0, -40);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  expect(await rest(map, "AUS")).toEqual(before);
  for (const key of ["Control", "Meta"]) {
    const [before, x, top] = await place();
    await page.keyboard.down(key);
    await page.mouse.wheel(0, -100);
    await page.keyboard.up(key);
    const after = await rest(map, "AUS");
    expect(after.width / before.width, key).toBeCloseTo(2, 1);
    expect(Math.abs(middle(after).x - x)).toBeLessThan(12);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([top, 1]);
    await whole(map).click();
    await rest(map, "AUS");
  }
});

test("the mouse drags what is enlarged, which selects nothing; never beyond the frame", async ({ map, page }) => {
  await map.open();
  await map.reach();
  await larger(map).click();
  const before = await rest(map, "AUS");
  const { x, y } = middle(before);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [20, 40, 60, 80]) await page.mouse.move(x - step, y - step / 2);
  await page.mouse.up();
  const after = await rest(map, "AUS");
  expect(after.x - before.x).toBeCloseTo(-80, -1);
  await expect(map.subject("AUS")).toHaveAttribute("aria-pressed", "false");
  const frame = await map.map.boundingBox();
  await page.mouse.move(frame.x + 300, frame.y + 100);
  await page.mouse.down();
  await page.mouse.move(frame.x + 700, frame.y + 300);
  await page.mouse.move(frame.x + 1100, frame.y + 400);
  await page.mouse.up();
  // What stands at the edge of the whole map stands there still.
  await rest(map, "AUS");
  const sea = await map.map.locator(".sea").first().evaluate((path) => JSON.stringify(path.getBoundingClientRect()));
  const { left, top } = JSON.parse(sea);
  expect(left).toBeLessThanOrEqual(frame.x + 1);
  expect(top).toBeLessThanOrEqual(frame.y + 1);
});

test("a double click enlarges round itself and selects no more than one click does", async ({ map, page }) => {
  await map.open();
  await map.reach();
  const before = await rest(map, "AUS");
  const { x, y } = middle(before);
  await page.mouse.dblclick(x, y);
  const after = await rest(map, "AUS");
  expect(after.width / before.width).toBeCloseTo(2, 1);
  await expect(map.subject("AUS")).toHaveAttribute("aria-pressed", "true");
});

test("a country that is chosen outside the map is brought into what is shown", async ({ map }) => {
  await map.open();
  await map.reach();
  await map.subject("AUS").focus();
  for (let step = 0; step < 3; step++) {
    await map.page.keyboard.press("+");
    await rest(map, "AUS");
  }
  await map.host.evaluate((host) => host.select("CAN"));
  await expect.poll(async () => (await box(map, "CAN")).width).toBeGreaterThan(100);
  const [shape, frame] = [await rest(map, "CAN"), await map.map.boundingBox()];
  expect(shape.x).toBeLessThan(frame.x + frame.width);
  expect(shape.x + shape.width).toBeGreaterThan(frame.x);
});

test("a reader who wants less motion gets a cut, others a flight", async ({ map, page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium's driver says what the reader prefers");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.open();
  await map.reach();
  const frames = () => map.map.evaluate((root) => new Promise((resolve) => {
    const seen = new Set();
    const until = performance.now() + 700;
    const look = () => {
      seen.add(root.querySelector('[role="button"][data-country="AUS"]').getAttribute("d"));
      if (performance.now() < until) requestAnimationFrame(look);
      else resolve(seen.size);
    };
    look();
  }));
  let count = frames();
  await larger(map).click();
  expect(await count).toBe(2);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  count = frames();
  await larger(map).click();
  expect(await count).toBeGreaterThan(3);
});

test("the globe is turned by mouse and keys, and shown as it was by one key", async ({ map, page }) => {
  await map.show("stories/nato-indo-pacific.json", 'view="globe"');
  await map.reach();
  const before = await rest(map, "JPN");
  const { x, y } = middle(before);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [15, 30, 45, 60]) await page.mouse.move(x + step, y);
  await page.mouse.up();
  const after = await rest(map, "JPN");
  expect(middle(after).x - x).toBeGreaterThan(30);
  await map.subject("JPN").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  const turned = await rest(map, "JPN");
  expect(turned.x).not.toBeCloseTo(after.x, 0);
  await page.keyboard.press("0");
  const back = await rest(map, "JPN");
  expect(middle(back).x).toBeCloseTo(x, 0);
});

test("another view begins whole", async ({ map }) => {
  await map.open();
  await map.reach();
  await larger(map).click();
  await rest(map, "AUS");
  await map.host.evaluate((host) => { host.view = "equal-earth"; });
  await expect(whole(map)).toBeHidden();
  await map.host.evaluate((host) => { host.view = "pacific"; });
  const frame = await map.map.boundingBox();
  expect((await rest(map, "AUS")).width).toBeLessThan(frame.width / 5);
});

test.describe("with fingers", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "only Chromium's driver puts several fingers down");
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  /** Puts fingers down, moves them by steps, and lifts them; each finger goes from one point to another. */
  async function fingers(page, ...ways) {
    const session = await page.context().newCDPSession(page);
    const at = (share) => ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (let step = 1; step <= 8; step++) {
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / 8) });
      await page.waitForTimeout(20);
    }
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
  }

  test("one finger scrolls the page, on the whole map and on the enlarged one", async ({ map, page }) => {
    await map.open();
    await map.reach();
    const frame = await map.map.boundingBox();
    const at = { x: frame.x + frame.width / 2, y: frame.y + 200 };
    for (const enlarged of [false, true]) {
      if (enlarged) await larger(map).click();
      const before = await rest(map, "JPN");
      const top = await page.evaluate(() => scrollY);
      await fingers(page, [at, { x: at.x, y: at.y - 120 }]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
      const after = await rest(map, "JPN");
      expect(after.width).toBeCloseTo(before.width, 1);
      await page.evaluate((y) => scrollTo(0, y), top);
    }
  });

  test("two fingers enlarge the map and leave the page as it is", async ({ map, page }) => {
    await map.open();
    await map.reach();
    const before = await rest(map, "JPN");
    const { x, y } = middle(before);
    const top = await page.evaluate(() => scrollY);
    await fingers(page, [{ x: x - 20, y }, { x: x - 60, y }], [{ x: x + 20, y }, { x: x + 60, y }]);
    const after = await rest(map, "JPN");
    expect(after.height / before.height).toBeGreaterThan(2.4);
    expect(after.height / before.height).toBeLessThan(3.4);
    expect(Math.abs(middle(after).x - x)).toBeLessThan(20);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([top, 1]);
    await expect(map.subject("JPN")).toHaveAttribute("aria-pressed", "false");
  });

  test("a double tap enlarges the map", async ({ map, page }) => {
    await map.open();
    await map.reach();
    const before = await rest(map, "AUS");
    const { x, y } = middle(before);
    // A double tap is told by when its taps were, so the test says when, however slow the machine is.
    const session = await page.context().newCDPSession(page);
    const now = Date.now() / 1000;
    const touch = (type, after) => session.send("Input.dispatchTouchEvent",
      { type, touchPoints: type === "touchStart" ? [{ x, y }] : [], timestamp: now + after });
    await Promise.all([touch("touchStart", 0), touch("touchEnd", 0.05), touch("touchStart", 0.15), touch("touchEnd", 0.2)]);
    expect((await rest(map, "AUS")).width / before.width).toBeGreaterThan(1.5);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test("one finger that goes sideways turns the globe", async ({ map, page }) => {
    await map.show("stories/nato-indo-pacific.json", 'view="globe"');
    await map.reach();
    const before = await rest(map, "JPN");
    const { x, y } = middle(before);
    await fingers(page, [{ x, y }, { x: x + 70, y: y + 4 }]);
    expect(middle(await rest(map, "JPN")).x - x).toBeGreaterThan(30);
  });
});
