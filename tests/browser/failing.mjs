// What every failure of a map has in common, whatever failed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./fixtures.mjs";
import { pageWith } from "./map.mjs";
import { project } from "./server.mjs";

/** What browsers write themselves, in their own words, when a file does not come or is refused. */
const THEIRS =
  /Failed to load resource|NetworkError|status of 404|ERR_|blocked|MIME|Loading failed|JavaScript Warning|policy: |Content.Security.Policy|has failed|disallowed|was not allowed|integrity|Fetch API cannot load/i;

/** The files of the built site, by role. */
export const files = JSON.parse(readFileSync(join(project, "dist/manifest.json"), "utf8")).files;

/** @param {string} path Of a file of the site. */
export const bytesOf = (path) => readFileSync(join(project, "dist", path));

/**
 * Returns a map with a picture, a finding and a link in it.
 * @param {string} src
 */
export const embed = (src) =>
  `<alliance-map ${src ? `src="${src}"` : ""}><a slot="picture" href="/nato-indo-pacific/index.html">` +
  '<img src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="World map"></a>' +
  '<p id="static">The static version</p><p><a id="way" href="/nato-indo-pacific/index.html">All ties</a></p></alliance-map>';

/**
 * Asserts that the page's own children are there and can be used.
 * @param {import("@playwright/test").Page} page
 */
export async function staysStatic(page) {
  await expect(page.locator("#static")).toBeVisible();
  await expect(page.getByRole("img", { name: "World map" })).toBeVisible();
  for (const link of ["alliance-map > a", "#way"]) await page.locator(link).click({ trial: true });
}

/**
 * Opens a page whose map fails: the page's own children stay and work, the page hears one event, the developer reads one
 * line, the reader one quiet line with a button. Returns what the event says. The fixture sees to it that nothing else
 * of ours is in the console, and that no rejection is left to itself.
 * @param {{ page: any, map: any, problems: any }} with_
 * @param {string} path
 * @param {{ code: string, stage: string, says?: RegExp | string }} expected
 */
export async function fails({ page, map, problems }, path, { code, stage, says = /./ }) {
  problems.tolerate(THEIRS);
  problems.expect(RegExp(`^console error: alliance-map: ${stage}: ${code}: `));
  await page.goto(path);
  await expect.poll(() => map.events("error")).toHaveLength(1);
  const [{ detail }] = await map.events("error");
  expect(Object.keys(detail).sort()).toEqual(["code", "message", "stage"]);
  expect({ code: detail.code, stage: detail.stage }).toEqual({ code, stage });
  expect(detail.message).toMatch(says);
  expect(problems.seen.filter((line) => line.includes(detail.message)), "the console says what the event says").toHaveLength(1);
  await staysStatic(page);
  await expect(map.host.getByText("Interactive version unavailable.")).toBeVisible();
  await expect(map.host.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(map.subjects).toHaveCount(0);
  return detail.message;
}

/** Presses the button once the fault is gone: the map is there, and nothing more was reported. */
export async function recovers({ page, map }) {
  await map.host.getByRole("button", { name: "Try again" }).click();
  await expect(map.subjects.first()).toBeVisible();
  await expect(page.locator("#static")).toBeHidden();
  await expect(map.host.getByText("Interactive version unavailable.")).toHaveCount(0);
  expect(await map.events("error")).toHaveLength(1);
}

export { pageWith };
