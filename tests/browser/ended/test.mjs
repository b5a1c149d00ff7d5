// Ties that ended are in the panel, and have lines on the map where the reader asks for them.
import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

/** Those of Japan that were replaced or ended by the day of the story. */
const past = nato.json.ties.filter(({ parties, milestones }) =>
  parties.some(({ country, role }) => country === "JPN" && role !== "about") &&
  ["ended", "replaced", "suspended"].includes(milestones.filter(({ date }) => date <= nato.json.as_of).at(-1)?.status));

/** Returns the ids of the ties that have lines, and those of them that look ended. */
const lines = (map) => map.map.locator(".tie").evaluateAll((all) => {
  const ids = (some) => [...new Set(some.flatMap((line) => line.getAttribute("data-ties").split(" ")))].sort();
  return { all: ids(all), ended: ids(all.filter((line) => line.classList.contains("ended"))) };
});

test("a button of the panel shows their lines, by key, and takes them back", async ({ page, map }) => {
  expect(past.length).toBeGreaterThan(0);
  const ids = past.map(({ id }) => id).sort();
  await map.show(nato.src, 'selected="JPN" hash');
  const button = map.panel.getByRole("button", { name: `Lines of ended ties ${past.length}` });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  const before = await lines(map);
  expect(before.ended).toEqual([]);
  expect(before.all.filter((id) => ids.includes(id))).toEqual([]);
  for (const { id } of past) await expect(map.panel.locator(`[data-tie="${id}"]`).first()).toBeAttached();

  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await lines(map)).ended).toEqual(ids);
  expect((await lines(map)).all).toEqual([...before.all, ...ids].sort());
  await expect(map.host).toHaveAttribute("kinds", "ended");
  expect(new URL(page.url()).hash).toContain("kinds=ended");
  const style = await map.map.locator(".tie.ended").first().evaluate((line) => {
    const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(line);
    return { stroke, strokeWidth, strokeDasharray };
  });
  expect(style).toEqual({ stroke: "rgb(79, 106, 121)", strokeWidth: "1px", strokeDasharray: "none" });
  await expect(map.map.locator(".end.ended")).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press("Enter");
  await expect.poll(() => lines(map)).toEqual(before);
  await expect(map.host).not.toHaveAttribute("kinds");
});

for (const [how, attributes, hash] of [
  ["an attribute", 'selected="JPN" kinds="partnership,ended"', ""],
  ["an address", "hash", "#alliance-map:JPN&kinds=partnership,ended"],
]) test(`${how} asks for them together with a kind`, async ({ map }) => {
  await map.open(pageWith(`<alliance-map src="${nato.src}" ${attributes}></alliance-map>`) + hash);
  await expect(map.panel.getByRole("button", { name: /^Partnerships/ })).toHaveAttribute("aria-pressed", "true");
  const kinds = new Map(nato.json.ties.map(({ id, type }) => [id, type]));
  await expect.poll(async () => (await lines(map)).ended.length).toBeGreaterThan(0);
  for (const id of (await lines(map)).all) expect(kinds.get(id), id).toBe("partnership");
});
