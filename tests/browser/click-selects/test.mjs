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

test("outline and lines of a selection are painted before all else that it changes", async ({ map }) => {
  await map.show(nato.src);
  /** Selects a country and returns what the map shows before any frame, and what it shows in the end. */
  const selected = (code) => map.host.evaluate(async (host, code) => {
    const map = host.shadowRoot.querySelector(".map");
    const own = map.querySelector(`.subjects [data-country="${code || "NZL"}"]`);
    const other = map.querySelector(".subjects [data-country=USA]");
    const listed = (groups) => [...groups]
      .filter((group) => getComputedStyle(group).display !== "none")
      .map((group) => [...group.querySelectorAll(".tie")].map((part) => ["class", "stroke-width", "stroke-dasharray"].map((name) => part.getAttribute(name)).join()));
    const over = "svg[aria-hidden]:not(.inset)";
    const seen = () => ({
      lines: listed(map.querySelectorAll(":scope > :first-child > .ties")),
      over: listed(map.querySelectorAll(`${over} > .ties`)),
      outline: [...map.querySelectorAll(`${over} > .outlines > .selected`)].map((part) => parseFloat(getComputedStyle(part).strokeWidth)),
      // A fill over the map would hide names; and what is left out can wait.
      more: [...map.querySelectorAll(`${over} path, ${over} circle`)]
        .filter((part) => !part.matches(".tie, .selected") || getComputedStyle(part).fill !== "none").length,
      fill: getComputedStyle(other).fill,
      pressed: own.ariaPressed,
      name: host.shadowRoot.querySelector("[part=panel] h2")?.textContent,
    });
    const told = new Promise((done) => host.addEventListener("alliance-map-select", done, { once: true }));
    const before = seen();
    host.select(code);
    await new Promise((done) => setTimeout(done));
    const first = seen();
    await told;
    await Promise.all(host.shadowRoot.getAnimations().map(({ finished }) => finished));
    return { before, first, last: seen(), groups: map.querySelectorAll(".ties:not(.inset .ties)").length };
  }, code);
  for (const [code, name] of [["AUS", "Australia"], ["NZL", "New Zealand"]]) {
    const { before, first, last, groups } = await selected(code);
    // The map is as it was, and the new lines and the outline lie over it.
    expect(first).toEqual({ ...before, over: first.over, outline: [1] });
    expect(first.over[0].length).toBeGreaterThan(0);
    expect(first.over).not.toEqual(before.lines);
    expect(last.lines).toEqual(first.over);
    expect([last.pressed, last.name, last.over, last.outline, groups]).toEqual(["true", name, [], [], 1]);
  }
  // Where there are none any more, those before go first.
  const { before, first, last } = await selected("");
  expect(before.lines[0].length).toBeGreaterThan(0);
  expect(first).toEqual({ ...before, lines: [], over: [[]] });
  expect([last.lines, last.over, last.name]).toEqual([[[]], [], undefined]);
});

test("a mouse that passes over countries outlines each over the map, which is drawn anew for the last", async ({ map }) => {
  await map.show(nato.src, 'selected="NZL"');
  const seen = await map.host.evaluate(async (host) => {
    const map = host.shadowRoot.querySelector(".map");
    const outlines = (parts) => [...map.querySelectorAll(parts)].map((part) => part.getAttribute("d"));
    const over = ":scope > svg[aria-hidden]";
    const whole = ":scope > :first-child > .outlines > .hover";
    const shape = (code) => map.querySelector(`.subjects [data-country=${code}]`);
    const passed = [];
    let anew = 0;
    const watch = new MutationObserver((all) => (anew += all.filter(({ target }) => target.matches?.(".outlines")).length));
    watch.observe(map.firstElementChild, { childList: true, subtree: true });
    for (const code of ["AUS", "CHN", "JPN"]) {
      shape(code).dispatchEvent(new PointerEvent("pointerover", { pointerType: "mouse", bubbles: true }));
      passed.push(outlines(`${over} > .outlines > *`).map((d) => d === shape(code).getAttribute("d")));
      passed.push(map.querySelectorAll(`${over} > .ties`).length, outlines(whole).length);
    }
    await new Promise((done) => setTimeout(done));
    const before = anew;
    await new Promise((done) => new MutationObserver(done).observe(map, { childList: true }));
    const last = [...new Set(outlines(whole))].map((d) => d === shape("JPN").getAttribute("d"));
    return { passed, before, last, over: map.querySelectorAll(over).length };
  });
  // Lines of the selection are there already, and are not drawn again.
  expect(seen).toEqual({ passed: [[true], 0, 0, [true], 0, 0, [true], 0, 0], before: 0, last: [true], over: 0 });
});

test("a click while an outline waits to be drawn into the map shows both", async ({ map }) => {
  await map.show(nato.src);
  const shown = await map.host.evaluate(async (host) => {
    const map = host.shadowRoot.querySelector(".map");
    const told = new Promise((done) => host.addEventListener("alliance-map-select", ({ detail }) => done(detail.country), { once: true }));
    map.querySelector(".subjects [data-country=JPN]").dispatchEvent(new PointerEvent("pointerover", { pointerType: "mouse", bubbles: true }));
    host.select("AUS");
    const country = await told;
    const count = (parts) => map.querySelectorAll(`:scope > :first-child > ${parts}`).length;
    return [country, count(".outlines > .hover"), count(".outlines > .selected"), map.querySelectorAll(":scope > svg[aria-hidden]").length];
  });
  expect(shown).toEqual(["AUS", 1, 1, 0]);
});

test("what is done while the lines are painted finds the whole map", async ({ map }) => {
  await map.show(nato.src, 'selected="NZL"');
  const shown = await map.host.evaluate(async (host) => {
    const map = host.shadowRoot.querySelector(".map");
    host.select("AUS");
    await new Promise((done) => setTimeout(done));
    map.querySelector(".subjects [data-country=JPN]").dispatchEvent(new PointerEvent("pointerover", { pointerType: "mouse", bubbles: true }));
    // What was chosen is all there, and the outline lies over it.
    const { groups, hover } = { groups: map.querySelectorAll(".ties:not(.inset .ties)").length, hover: map.querySelectorAll(".outlines .hover").length };
    return [groups, hover, map.querySelector(".subjects [data-country=AUS]").ariaPressed];
  });
  expect(shown).toEqual([1, 1, "true"]);
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});

test("a map that goes while its lines are painted comes back whole", async ({ map }) => {
  await map.show(nato.src);
  await map.host.evaluate(async (host) => {
    host.select("AUS");
    await new Promise((done) => requestAnimationFrame(done));
    host.replaceWith((globalThis.place = document.createElement("p")));
    await null;
    globalThis.place.replaceWith(host);
  });
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  await expect(map.map.locator(".ties:not(.inset .ties)")).toHaveCount(1);
});

test("a click on the selected country and a click at sea clear it", async ({ page, map }) => {
  await map.show(nato.src, 'selected="AUS"');
  await map.click("AUS");
  await expect(map.host).not.toHaveAttribute("selected");
  // Two clicks on one place within 300 ms are a double click, which enlarges.
  await page.waitForTimeout(400);
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
  // The keys go on from there, and no ring shows before one is pressed.
  expect(await map.focused()).toBe("SGP");
  await expect(map.map.locator(".focus-ring")).toHaveCount(0);
  await page.keyboard.press("ArrowLeft");
  expect(await map.focused()).not.toBe("SGP");
  await expect(map.map.locator(".focus-ring")).not.toHaveCount(0);
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
