import { readFileSync } from "node:fs";
import { lastDay, marksOf } from "../../../www/marks.js";
import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

const words = JSON.parse(readFileSync(new URL("../../../data/text/en.json", import.meta.url), "utf8"));

/** Opens the timeline and returns its parts. */
async function open(map) {
  await map.tool("Timeline").click();
  const box = map.host.locator('[part="timeline"]');
  const range = box.getByRole("slider");
  await expect(range).toBeFocused();
  return { box, range, button: (name) => box.getByRole("button", { name, exact: true }) };
}

for (const story of stories) {
  test(`${story.name}: arrows go from event to event, pages by years, the ends to the ends; map, panel and address agree`, async ({ page, map }) => {
    await map.show(story.src);
    const { box, range } = await open(map);
    const days = [...new Set(marksOf(story.json, words, String).map(({ day }) => day))];
    expect(await range.getAttribute("aria-valuetext")).toContain(story.json.as_of.slice(0, 4));
    await expect(map.host).not.toHaveAttribute("date");
    await page.keyboard.press("Home");
    await expect(map.host).toHaveAttribute("date", days[0]);
    for (const day of days.slice(1, 5)) {
      await page.keyboard.press("ArrowRight");
      await expect(map.host).toHaveAttribute("date", day);
      await expect(box.locator(".events li").first()).toBeVisible();
    }
    await page.keyboard.press("ArrowLeft");
    await expect(map.host).toHaveAttribute("date", days[3]);
    await page.keyboard.press("End");
    await expect(map.host).toHaveAttribute("date", days.at(-1));
    await expect(box.locator(".day")).toContainText("since the article");
    await page.keyboard.press("PageDown");
    const before = new Date(Date.parse(days.at(-1)) - 365 * 86_400_000).toISOString().slice(0, 10);
    await expect(map.host).toHaveAttribute("date", before);
    await expect(box).toContainText("Borders are today’s.");
  });
}

test("map, list and panel show the members of the day", async ({ page, map }) => {
  await map.show(nato.src, 'selected="SWE" date="2024-03-06"');
  const { box, button } = await open(map);
  await map.tool("List").click();
  const listed = map.list.locator("ul").first().locator('[data-country="SWE"]');
  const filled = map.map.locator('[data-country="SWE"][class*="group-1"], [data-country="SWE"] [class*="group-1"]');
  await expect(listed).toHaveCount(0);
  await expect(map.panel).not.toContainText("since 7 March 2024");
  await button("On").click();
  await expect(map.host).toHaveAttribute("date", "2024-03-07");
  await expect(box.locator(".events")).toContainText("Joining NATO: Sweden");
  await expect(listed).toHaveCount(1);
  await expect(filled).not.toHaveCount(0);
  await expect(map.panel).toContainText("since 7 March 2024");
});

test("a drag shows each day under the finger, and its last one", async ({ page, map }) => {
  await map.show(nato.src);
  const { range } = await open(map);
  const { x, y, width, height } = await range.boundingBox();
  await page.mouse.move(x + width * 0.9, y + height / 2);
  await page.mouse.down();
  for (const share of [0.8, 0.6, 0.5]) await page.mouse.move(x + width * share, y + height / 2);
  await page.mouse.up();
  await expect.poll(() => map.host.getAttribute("date")).toMatch(/^19[89]\d-/);
  expect(await range.inputValue()).toBe(String(Date.parse(await map.host.getAttribute("date")) / 86_400_000));
});

test("it plays from event to event until it is stopped", async ({ map }) => {
  await map.show(nato.src, 'date="2024-01-01"');
  const { button } = await open(map);
  await button("Play").click();
  await expect(button("Play")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => map.host.getAttribute("date")).not.toBe("2024-01-01");
  await button("Play").click();
  await expect(button("Play")).toHaveAttribute("aria-pressed", "false");
  const stopped = await map.host.getAttribute("date");
  await map.page.waitForTimeout(1500);
  expect(await map.host.getAttribute("date")).toBe(stopped);
});

test("a reader who wants no motion is offered no play", async ({ map, page, browserName }) => {
  test.skip(browserName !== "chromium", "the pinned Firefox takes no media emulation");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.show(nato.src);
  const { button } = await open(map);
  await expect(button("Play")).toBeHidden();
  await expect(button("On")).toBeVisible();
});

test("words of an older release leave the tools standing, with the keys of what they lack", async ({ page, map }) => {
  const lacking = ["date.day", "timeline.joining", "timeline.leaving", "tell.place", "count.countries", "month"];
  const older = Object.fromEntries(Object.entries(words).filter(([key]) => !lacking.includes(key)));
  await page.route("**/text/en.json", (route) => route.fulfill({ json: older }));
  await map.show(nato.src);
  const { box, button } = await open(map);
  await expect(box.locator(".day")).toHaveText("date.day");
  await button("Back").click();
  await expect(map.host).toHaveAttribute("date", /^2024-/);
  await map.tool("Story").click();
  await expect(map.host.locator('[part="telling"]')).toContainText("tell.place");
});

test("a partial date of the page stands at its last day", async ({ map }) => {
  await map.show(nato.src, 'date="2022"');
  const { range } = await open(map);
  await expect(range).toHaveValue(String(Date.parse(lastDay("2022")) / 86_400_000));
});

test("a story that dates nothing has a timeline of its own day, and tools stand in the order of their buttons", async ({ page, map, problems }) => {
  const { steps, ...rest } = nato.json;
  const bare = { ...rest, focus: ["adversary"], groups: rest.groups.filter(({ id }) => id === "adversary"), ties: [], statements: [] };
  await page.route("**/stories/bare.json", (route) => route.fulfill({ json: bare }));
  problems.expect(/^console warning: alliance-map: the story has no such step; its steps: none$/);
  await map.show("/stories/bare.json", 'step="first"');
  const { range, button } = await open(map);
  await page.keyboard.press("End");
  await button("Back").dispatchEvent("click");
  await expect(map.host).toHaveAttribute("date", "2024-07-11");
  await expect(range).toHaveAttribute("aria-valuetext", "11 July 2024");
  await expect(map.tool("Story")).toHaveCount(0);
  await map.tool("Find").click();
  const parts = await map.host.evaluate((host) => [...host.shadowRoot.querySelectorAll(".tool")].map((box) => box.getAttribute("part")));
  expect(parts).toEqual(["search", "timeline"]);
});
