import { expect, test } from "../fixtures.mjs";
import { far, isLive, neverIdle, open, record, saveData } from "../requests.mjs";

test("printing fetches nothing: a map that is not loaded prints its picture", async ({ page, browserName }) => {
  await neverIdle(page);
  await saveData(page);
  const asked = record(page);
  await open(page, far);
  if (browserName === "chromium") await page.pdf();
  await page.emulateMedia({ media: "print" });
  await page.waitForTimeout(300);
  await expect(page.locator("#link img")).toBeVisible();
  expect(asked.filter(isLive)).toEqual([]);
});

test("a loaded map prints map, panel and the whole list, though the list is closed", async ({ page, map, browserName }) => {
  test.skip(browserName !== "chromium", "the pinned Firefox takes no media emulation");
  await map.open("/");
  await map.host.evaluate((host) => host.select("JPN"));
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await expect(map.list.getByRole("button", { name: "Luxembourg" })).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(map.map.locator("> svg")).toBeVisible();
  await expect(map.panel).toBeVisible();
  await expect(map.list.getByRole("button", { name: "Luxembourg" })).toBeVisible();
});
