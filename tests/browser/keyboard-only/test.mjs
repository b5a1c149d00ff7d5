import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** Puts the focus on the map's Tab stop. */
async function enter(map) {
  await map.subjects.first().evaluate((shape) => shape.closest("svg").querySelector('[tabindex="0"]').focus());
}

test("arrows, Enter and Escape: from Japan west to Korea, select, clear", async ({ page, map }) => {
  await map.show(nato.src);
  await map.subject("JPN").focus();
  expect(await map.focused()).toBe("JPN");
  await page.keyboard.press("ArrowLeft");
  expect(["KOR", "PRK"]).toContain(await map.focused());
  const code = await map.focused();
  await page.keyboard.press("Enter");
  await expect(map.host).toHaveAttribute("selected", code);
  expect(await map.focused()).toBe(code);
  await page.keyboard.press("Escape");
  await expect(map.host).not.toHaveAttribute("selected");
  expect(await map.focused()).toBe(code);
  await page.keyboard.press(" ");
  await expect(map.host).toHaveAttribute("selected", code);
});

for (const story of stories) {
  test(`${story.name}: arrows reach every country of the focus groups`, async ({ map }) => {
    await map.show(story.src);
    test.setTimeout(240_000);
    // Every arrow on every country that is reached, as key events in the page: real presses are tested above.
    const reached = await map.map.evaluate((part, keys) => {
      const subject = (code) => part.querySelector(`[role="button"][data-country="${code}"]`);
      const first = part.querySelector('[tabindex="0"]').getAttribute("data-country");
      const reached = [first];
      for (const code of reached) {
        for (const key of keys) {
          subject(code).focus();
          subject(code).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          const next = part.getRootNode().activeElement.getAttribute("data-country");
          if (!reached.includes(next)) reached.push(next);
        }
      }
      return reached;
    }, KEYS);
    expect(story.focus.filter((code) => !reached.includes(code))).toEqual([]);
  });
}

test("the ring of an arrow key is painted over the map, before that is drawn anew", async ({ map }) => {
  await map.show(nato.src, 'selected="KOR"');
  await map.subject("KOR").focus();
  const seen = await map.map.evaluate(async (part) => {
    // A circle round a small country, the shape of any other.
    const shapes = (rings) => [...rings].map((ring) => ring.getAttribute("d") ?? ring.getAttribute("cx"));
    const rings = () => ({
      over: shapes(part.querySelectorAll("svg[aria-hidden]:not(.inset) > .outlines > .focus-ring")),
      map: shapes(part.querySelectorAll(":scope > :first-child > .outlines > .focus-ring")),
    });
    const drawn = () => new Promise((done) => new MutationObserver(done).observe(part, { childList: true, subtree: true }));
    const focused = part.querySelector('[role="button"][data-country="KOR"]');
    focused.blur();
    focused.focus();
    await drawn();
    if (rings().over.length > 0) await drawn();
    const before = rings();
    focused.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true }));
    const left = part.getRootNode().activeElement !== focused;
    // The focus moves at once, and what is drawn for it follows before any frame.
    await undefined;
    const first = rings();
    const lines = part.querySelectorAll("svg[aria-hidden]:not(.inset) > .ties").length;
    await drawn();
    return { before, first, left, lines, last: rings() };
  });
  expect(seen.left).toBe(true);
  expect([seen.before.over.length, seen.before.map.length]).toEqual([0, 1]);
  expect(seen.first).toEqual({ over: [expect.any(String)], map: seen.before.map });
  // The lines of the selection are there already.
  expect(seen.lines).toBe(0);
  expect(seen.last).toEqual({ over: [], map: seen.first.over });
  expect(seen.last.map).not.toEqual(seen.before.map);
});

test("the focus changes nothing of the shape that has it, which would be painted anew in full", async ({ page, map }) => {
  await map.show(nato.src);
  await map.subject("KOR").focus();
  const style = (code) => map.subject(code).evaluate((shape) => {
    const style = getComputedStyle(shape);
    return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
  });
  const before = await style("JPN");
  await page.keyboard.press("ArrowRight");
  expect(await map.focused()).toBe("JPN");
  await expect(map.map.locator(".focus-ring")).not.toHaveCount(0);
  expect(await map.subject("JPN").evaluate((shape) => shape.matches(":focus-visible"))).toBe(true);
  expect(await style("JPN")).toEqual(before);
});

test("Home and End go to the first and the last country", async ({ page, map }) => {
  await map.show(nato.src);
  await enter(map);
  const codes = await map.subjects.evaluateAll((all) => all.map((each) => each.dataset.country));
  await page.keyboard.press("End");
  expect(await map.focused()).toBe(codes.at(-1));
  await page.keyboard.press("Home");
  expect(await map.focused()).toBe(codes[0]);
});

test("a ring shows the focus of the keyboard, none that of the mouse", async ({ page, map }) => {
  await map.show(nato.src);
  await page.keyboard.press("Tab");
  for (let i = 0; i < 8 && !(await map.focused()); i++) await page.keyboard.press("Tab");
  // In the inset too, where that shows the country.
  await expect(map.map.locator(".focus-ring")).not.toHaveCount(0);
  await map.click("AUS");
  await expect(map.map.locator(".focus-ring")).toHaveCount(0);
});

test("keys with Ctrl, Alt or Meta and keys outside the map are left alone", async ({ page, map }) => {
  await map.show(nato.src);
  await map.subject("JPN").focus();
  await page.keyboard.press("Control+ArrowLeft");
  expect(await map.focused()).toBe("JPN");
  const prevented = await page.evaluate(() => {
    const event = new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(prevented).toBe(false);
});
