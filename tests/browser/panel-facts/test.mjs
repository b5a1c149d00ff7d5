import { expect, test } from "../fixtures.mjs";
import { nato, stories } from "../stories.mjs";

/** The row of a tie in the panel, its fold opened. */
async function row(map, head) {
  const row = map.panel.locator(".row", { has: map.page.getByText(head, { exact: true }) }).first();
  await row.evaluate((item) => {
    for (let up = item.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  });
  return row;
}

test("Japan: groups with dates, a treaty in force, one signed only, sources with links", async ({ map }) => {
  await map.show(nato.src, 'selected="JPN"');
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await expect(map.panel.locator(".summary")).toContainText("17 ties");
  await expect(map.panel.locator(".chip", { hasText: "Quad" })).toContainText("since 12 November 2017");
  const treaty = await row(map, "US-Japan security treaty");
  await expect(treaty).toContainText("Alliance · in force");
  await expect(treaty).toContainText("Signed 19 January 1960 · in force since 23 June 1960");
  await expect(treaty).toContainText("With: United States");
  const philippines = await row(map, "Japan-Philippines Reciprocal Access Agreement");
  await expect(philippines).toContainText("signed, not in force");
  await expect(philippines).toContainText("Signed 8 July 2024");
  await treaty.locator(".sources > summary").click();
  for (const link of await treaty.locator(".sources a").all()) {
    await expect(link).toHaveAttribute("href", /^https?:\/\//);
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    await expect(link).toBeVisible();
  }
});

test("North Korea: the alleged supply names who says so and what the accused reply", async ({ map }) => {
  await map.show(nato.src, 'selected="PRK"');
  await expect(map.panel.locator("h2")).toHaveText("North Korea");
  const supply = await row(map, "North Korean ammunition for Russia (alleged)");
  await expect(supply).toContainText("alleged and denied");
  await expect(supply).toContainText("According to: United States, South Korea, Japan");
  await expect(supply).toContainText("Reply from North Korea:");
  await expect(supply).toContainText("Reply from Russia:");
  await expect(supply.locator("svg.sample path").first()).toHaveAttribute("stroke-dasharray", /^0?\.1 5\.2$/);
  const pact = await row(map, "Russia-North Korea strategic partnership treaty");
  await expect(pact).toContainText("signed, not in force");
  await expect(pact).toContainText("Signed 19 June 2024");
  await expect(await row(map, "China-North Korea mutual aid treaty")).toContainText("in force since 10 September 1961");
});

test("Luxembourg: no tie of its own, so its membership leads and NATO's ties stand below", async ({ map }) => {
  await map.show(nato.src, 'selected="LUX"');
  await expect(map.panel.locator("h2")).toHaveText("Luxembourg");
  await expect(map.panel.locator(".summary")).toContainText("No tie of its own, 1 group.");
  await expect(map.panel.locator(".lead")).toContainText("NATO");
  await expect(map.panel.locator(".membership")).toContainText("since 24 August 1949");
  await expect(map.panel.locator('[data-through="nato"] > summary')).toContainText("Through NATO");
});

for (const story of stories) {
  test(`${story.name}: every country of the focus groups has a panel, and every link in it is http(s)`, async ({ map }) => {
    test.slow();
    await map.show(story.src);
    const wrong = await map.host.evaluate(async (host, codes) => {
      const wrong = [];
      for (const code of codes) {
        const told = new Promise((done) => host.addEventListener("alliance-map-select", done, { once: true }));
        host.select(code);
        await told;
        const panel = host.shadowRoot.querySelector(`[part="panel"] [data-panel="${code}"]`);
        if (!panel?.querySelector("h2").textContent) wrong.push(`${code}: no panel`);
        for (const link of panel?.querySelectorAll("a") ?? []) {
          if (!/^https?:$/.test(link.protocol)) wrong.push(`${code}: ${link.href}`);
        }
      }
      return wrong;
    }, story.focus);
    expect(wrong).toEqual([]);
  });
}
