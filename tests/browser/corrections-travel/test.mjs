// A story is corrected after its map was pasted into an article of another site: the article shows the correction,
// though nobody touches it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "../fixtures.mjs";
import { project, serve } from "../server.mjs";
import { snippet } from "../snippet.mjs";

const CORRECTION = "An earlier version gave another date.";

/** A folder that is served: the site in `maps/`, an article beside it. Every worker bundles into one of its own. */
const test = base.extend({
  folder: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "alliance-map-corrections-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  }, { scope: "worker" }],

  site: [async ({ folder }, use) => {
    const site = await serve(folder);
    await use(site.url);
    await site.close();
  }, { scope: "worker" }],
});

/** Writes the site of a story that `change` has changed, as a newsroom would. */
function bundle(folder, change) {
  const story = JSON.parse(readFileSync(join(project, "data/stories/nato-indo-pacific.json"), "utf8"));
  change(story);
  const file = join(folder, "story.json");
  writeFileSync(file, JSON.stringify(story));
  const program = join(project, "target/native/alliance-map");
  execFileSync(program, ["bundle", "--out", join(folder, "maps"), file], { cwd: project });
  rmSync(file);
}

const engineFiles = (folder) => readdirSync(join(folder, "maps")).filter((name) => /\.[0-9a-f]{8}\./.test(name));

test("what was pasted before a correction shows it, with its date", async ({ page, map, folder, site }) => {
  test.setTimeout(90_000);
  cpSync(join(project, "dist"), join(folder, "maps"), { recursive: true });
  const code = await snippet(page, "A. Script and element", `${site}/maps/`, "/maps/snippet.html");
  mkdirSync(join(folder, "news"));
  writeFileSync(join(folder, "news/index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">${code}</html>`);
  const before = engineFiles(folder);
  expect(before.length).toBeGreaterThanOrEqual(4);

  // Pasted or live: at no time is there neither.
  await page.addInitScript(() => {
    globalThis.gaps = [];
    const look = () => {
      const host = document.querySelector("alliance-map");
      for (const part of document.readyState === "loading" ? [] : ["legend", "footer"]) {
        const both = [host.querySelector(`[slot=${part}]`), host.shadowRoot?.querySelector(`[part=${part}]`)];
        if (!both.some((each) => each?.checkVisibility())) globalThis.gaps.push(part);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const read = async () => {
    await map.open("/news/");
    await expect.poll(() => map.events("ready")).toHaveLength(1);
    expect(await page.evaluate(() => globalThis.gaps)).toEqual([]);
    await map.click("JPN");
    await expect(map.panel.locator("h2")).toHaveText("Japan");
    const src = await page.locator("alliance-map img").getAttribute("src");
    return {
      panel: await map.panel.innerText(),
      footer: await map.host.evaluate((host) => [host.querySelector("[slot=footer]"), host.shadowRoot.querySelector("[part=footer]")]
        .filter((each) => each.checkVisibility()).map((each) => each.innerText).join("\n")),
      legend: await map.host.evaluate((host) => [host.querySelector("[slot=legend]"), host.shadowRoot.querySelector("[part=legend]")]
        .filter((each) => each.checkVisibility()).map((each) => each.innerText).join("\n")),
      picture: await (await page.request.get(src)).text(),
    };
  };

  const old = await read();
  expect(old.footer).not.toContain("Corrected");
  expect(old.legend).toContain("Indo-Pacific Four (IP4) 4 countries");

  bundle(folder, (story) => {
    const tie = story.ties.find(({ type, parties }) => type === "treaty" && parties.some(({ country }) => country === "JPN"));
    tie.milestones[0].date = "1951-03-02";
    tie.label = "A treaty that was corrected";
    story.groups.find(({ id }) => id === story.focus[1]).members.pop();
    story.updated = "2027-03-12";
    story.corrections = [{ date: "2027-03-12", text: CORRECTION }];
  });
  expect(engineFiles(folder)).toEqual(before);

  const now = await read();
  expect(now.panel).not.toBe(old.panel);
  expect(now.panel).toContain("A treaty that was corrected");
  expect(now.panel).toContain("2 March 1951");
  expect(now.footer).toContain("Data updated 12 March 2027.");
  expect(now.footer).toContain(`Corrected 12 March 2027: ${CORRECTION}`);
  expect(now.picture).not.toBe(old.picture);
  expect(now.legend).not.toContain("(IP4) 4 countries");
  expect(now.legend.match(/Indo-Pacific Four/g)).toHaveLength(1);
  // Only one of the two footers stands there.
  expect(now.footer.match(/Borders are today/g)).toHaveLength(1);
});
