// A finger misses: how many taps still select the country that they were aimed at, on the map of a phone.
import { expect, test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";
import { clear, fit, narrow, tap, WIDTH } from "./taps.mjs";

const TAPS = 1_000;
const MEAN = 0.8;
/** Half, less what two browsers differ by. */
const LEAST = 0.49;

test.use({ viewport: { width: 360, height: 1000 } });

test.beforeEach(async ({ page, map }) => {
  await page.goto(narrow(nato.src));
  await fit(page);
  await expect(map.subjects.first()).toBeVisible();
});

test("of taps at each country most select it", async ({ page }) => {
  const results = await tap(page, nato.focus, TAPS);
  expect(results).toHaveLength(40);
  const share = ({ hits }) => hits / TAPS;
  const told = results.map((each) => `${each.code} ${each.hits}`).join(", ");
  const mean = results.reduce((sum, each) => sum + share(each), 0) / results.length;
  expect(mean, told).toBeGreaterThan(MEAN);
  expect(results.filter((each) => share(each) < LEAST), told).toEqual([]);
});

test("a tap well inside a country selects it, whatever lies beside, and one on open sea selects nothing", async ({ page }) => {
  const { inside, sea } = await clear(page, 10);
  // Among them some that are no subject, whose neighbours are small ones.
  expect(inside.length).toBeGreaterThan(WIDTH / 2);
  expect(new Set(inside.map(({ under }) => under)).size).toBeGreaterThan(15);
  expect(inside.filter(({ under, selected }) => under !== selected)).toEqual([]);
  expect(sea.length).toBeGreaterThan(20);
  expect(sea.filter((selected) => selected !== "none")).toEqual([]);
});
