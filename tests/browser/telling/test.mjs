import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const { steps } = nato.json;

/** Expects that map and attributes show a step. */
async function shows(map, step) {
  await expect(map.host).toHaveAttribute("step", step.id);
  await expect.poll(() => map.host.getAttribute("date")).toBe(step.date ?? null);
  await expect.poll(() => map.host.getAttribute("selected")).toBe(step.select?.[0] ?? null);
  await expect.poll(() => map.host.getAttribute("compare")).toBe(step.select?.[1] ?? null);
  await expect.poll(() => map.host.getAttribute("groups")).toBe(step.groups?.join() ?? null);
}

test("the story is told step by step, by buttons and by keys", async ({ page, map }) => {
  await map.show(nato.src);
  await map.tool("Story").click();
  const box = map.host.locator('[part="telling"]');
  const on = box.getByRole("button", { name: "On", exact: true });
  await expect(on).toBeFocused();
  expect(steps.length).toBeGreaterThanOrEqual(6);
  for (const [i, step] of steps.entries()) {
    await shows(map, step);
    await expect(box).toContainText(`${i + 1} of ${steps.length}`);
    await expect(box.getByRole("heading")).toHaveText(step.title);
    await expect(box).toContainText(step.text);
    if (i % 2) await page.keyboard.press("ArrowRight");
    else await on.click();
  }
  // There is no step after the last.
  await shows(map, steps.at(-1));
  await expect(on).toHaveAttribute("aria-disabled", "true");
  await box.getByRole("button", { name: "Back", exact: true }).click();
  await shows(map, steps.at(-2));
});

test("what a reader does leaves the telling", async ({ map }) => {
  await map.show(nato.src, `step="${steps[0].id}"`);
  await shows(map, steps[0]);
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.host).not.toHaveAttribute("step");
  await expect(map.panel.locator("h2")).toContainText("Japan");
});

test("a step that the story does not have is left out and not repeated", async ({ map, problems }) => {
  await map.show(nato.src, 'step="javascript-alert"');
  problems.expect(/^console warning: alliance-map: the story has no such step; its steps: london-2019, /);
  await expect.poll(() => problems.seen.length).toBe(1);
  expect(problems.seen[0]).not.toContain("javascript");
  await expect(map.host).not.toHaveAttribute("selected");
});

test("a link shows a step, another one a tie", async ({ page, map }) => {
  const tie = nato.json.ties.find(({ id }) => id === "treaty-rus-prk-2024");
  await map.open(pageWith(`<a href="#alliance-map:step=${steps[6].id}">step</a> <a href="#alliance-map:tie=${tie.id}">tie</a>
    <a href="#alliance-map:tie=no-such-tie">none</a><alliance-map src="${nato.src}"></alliance-map>`));
  await page.getByText("step", { exact: true }).click();
  await shows(map, steps[6]);
  await page.getByText("tie", { exact: true }).click();
  await expect(map.host).toHaveAttribute("selected", tie.parties[0].country);
  await expect(map.host).toHaveAttribute("compare", tie.parties[1].country);
  await expect(map.map.locator(`[data-tie="${tie.id}"]`).first()).toBeAttached();
});

test("steps in the page's own text are shown when they come to the middle of the window", async ({ page, map }) => {
  const text = steps.map(({ id, title }) => `<section data-alliance-map-step="${id}"><h2>${title}</h2><svg width="10" height="900"></svg></section>`).join("");
  await map.open(pageWith(`<div id="held"><alliance-map src="${nato.src}"></alliance-map></div>${text}`));
  // As high whatever the map shows, so that the text stays where it is.
  await page.locator("#held").evaluate((held) => { held.style.cssText = "height:300px;overflow:hidden"; });
  for (const step of [steps[1], steps[4], steps[2]]) {
    await page.locator(`[data-alliance-map-step="${step.id}"]`).evaluate((section) => scrollTo(0, section.offsetTop - 200));
    await shows(map, step);
    await expect(page.locator("[data-shown]")).toHaveAttribute("data-alliance-map-step", step.id);
  }
});

test("the map that stays over the steps is as high in each, legend and all, and keeps no room for hidden tools", async ({ page }) => {
  await page.goto("/telling.html");
  const map = page.locator("alliance-map");
  const heights = new Set();
  for (const { id } of steps) {
    await page.locator(`[data-alliance-map-step="${id}"]`).evaluate((section) => section.scrollIntoView({ block: "center" }));
    await expect(map).toHaveAttribute("step", id);
    // What a step shows is complete when it is the panel's too.
    await page.waitForTimeout(300);
    heights.add(await page.locator(".held").evaluate((held) => {
      const fallback = held.firstElementChild.shadowRoot.querySelector(".fallback");
      return [held, fallback].map((box) => Math.round(box.getBoundingClientRect().height)).join();
    }));
  }
  expect([...heights]).toHaveLength(1);
  expect([...heights][0]).toMatch(/,0$/);
});

test("its legend names the groups of the story and says nothing that changes with the day", async ({ page }) => {
  await page.goto("/telling.html");
  const entries = page.locator("alliance-map [slot=legend] li");
  const named = nato.json.focus.map((id) => nato.json.groups.find((group) => group.id === id).label);
  await expect(entries).toHaveText(named);
  await expect(entries.locator("svg")).toHaveCount(named.length);
});
