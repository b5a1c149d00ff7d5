import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

test("a click on Japan selects it: panel, ties on the map, pressed shape, one message", async ({ map }) => {
  await map.show(nato.src);
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await expect(map.subject("JPN")).toHaveAttribute("aria-pressed", "true");
  expect(await map.map.locator("[data-tie]").count()).toBeGreaterThan(0);
  await expect(map.live).toContainText("Japan selected");
  await expect(map.host).toHaveAttribute("selected", "JPN");
});

for (const story of stories) {
  test(`${story.name}: other countries step back while one is selected`, async ({ map }) => {
    await map.show(story.src);
    const before = await map.map.locator(".country.faded").count();
    expect(before).toBe(0);
    const code = story.groups.at(-1).members[0];
    await map.host.evaluate((host, code) => host.select(code), code);
    await expect(map.subject(code)).toHaveAttribute("aria-pressed", "true");
    await expect(map.subject(code)).not.toHaveClass(/faded/);
    expect(await map.map.locator(".country.faded").count()).toBeGreaterThan(0);
  });
}

test("the lines of a first selection are painted before other countries step back; of the next they are back already", async ({ map }) => {
  await map.show(nato.src);
  const fills = (code) => map.host.evaluate(async (host, code) => {
    const shape = host.shadowRoot.querySelector('.country[data-country="USA"]');
    const fill = () => [getComputedStyle(shape).fill, shape.getAnimations().length];
    const before = fill();
    host.select(code);
    // Before any frame.
    await new Promise((done) => setTimeout(done));
    return { lines: host.shadowRoot.querySelectorAll("[data-tie]").length, before, first: fill() };
  }, code);
  const { lines, before, first } = await fills("AUS");
  expect(lines).toBeGreaterThan(0);
  expect(first).toEqual(before);
  const now = () => map.map.locator('.country[data-country="USA"]').first().evaluate((shape) => getComputedStyle(shape).fill);
  await expect.poll(now).not.toBe(before[0]);
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  await map.host.evaluate((host) => Promise.all(host.shadowRoot.getAnimations().map(({ finished }) => finished)));
  const back = await now();
  const next = await fills("NZL");
  expect([next.before, next.first]).toEqual([[back, 0], [back, 0]]);
});

test("a map that goes while its lines are painted comes back with all that steps back", async ({ map }) => {
  await map.show(nato.src);
  await map.host.evaluate(async (host) => {
    host.select("AUS");
    await new Promise((done) => requestAnimationFrame(done));
    host.replaceWith((globalThis.place = document.createElement("p")));
    await null;
    globalThis.place.replaceWith(host);
  });
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  await expect(map.map).not.toHaveClass(/first/);
});

test("a click on the selected country and a click at sea clear it", async ({ page, map }) => {
  await map.show(nato.src, 'selected="AUS"');
  await map.click("AUS");
  await expect(map.host).not.toHaveAttribute("selected");
  await map.click("AUS");
  await expect(map.host).toHaveAttribute("selected", "AUS");
  const sea = await map.map.boundingBox();
  // South of Africa, far from any country.
  await page.mouse.click(sea.x + sea.width * 0.3, sea.y + sea.height * 0.95);
  await expect(map.host).not.toHaveAttribute("selected");
});

test("a country outside the story is named and said to be outside", async ({ map }) => {
  await map.show(nato.src);
  // The second is a part of it in the inset.
  const land = map.map.locator('[data-country="DZA"]').first();
  const box = await land.boundingBox();
  await map.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(map.panel).toContainText("Algeria is not part of this story");
});

test("a party in the panel selects that country, and the reader starts at the top of its panel", async ({ map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await map.panel.locator('.party[data-country="AUS"]').last().evaluate((button) => {
    for (let up = button.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  });
  await map.panel.locator('.party[data-country="AUS"]').last().click();
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  await expect(map.panel).toBeFocused();
  await expect(map.panel.locator("h2")).toBeInViewport();
});

test("a click close beside a very small country counts for it", async ({ page, map }) => {
  await map.show(nato.src);
  const box = await map.subject("SGP").boundingBox();
  expect(box.width).toBeLessThan(12);
  await page.mouse.click(box.x + box.width / 2 + 3, box.y + box.height / 2 + 7);
  await expect(map.host).toHaveAttribute("selected", "SGP");
});

test("a link in the page selects, and outlines while pointed at", async ({ page, map }) => {
  await map.show(nato.src, "", '<p>text</p></alliance-map><p><a href="#alliance-map:JPN">Japan</a></p><alliance-map hidden>');
  map.host = page.locator("alliance-map").first();
  const link = page.getByRole("link", { name: "Japan" });
  await link.hover();
  await expect(page.locator("alliance-map .outlines .hover")).toHaveCount(1);
  await link.click();
  await expect(page.locator('alliance-map [part="panel"] h2')).toHaveText("Japan");
  expect(new URL(page.url()).hash).toBe("");
});
