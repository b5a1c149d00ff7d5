// The map's own words and the names of countries are in the language of the place where the map stands; the story's texts
// stay as they were written, and say in which language that is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures.mjs";
import { countRequests, pageWith } from "../map.mjs";
import { project } from "../server.mjs";
import { PLACEHOLDER } from "../snippet.mjs";
import { nato } from "../stories.mjs";

const words = (language) => JSON.parse(readFileSync(join(project, `data/text/${language}.json`), "utf8"));
const [french, english] = ["fr", "en"].map(words);

/** Opens a page in this language with a map that has nothing in it. */
const show = (map, lang) => map.open(pageWith(`<div lang="${lang}"><alliance-map src="${nato.src}"></alliance-map></div>`));

test("on a French page names, legend, panel and tools are French", async ({ page, map }) => {
  const asked = countRequests(page);
  await show(map, "fr-CA");
  expect([asked("/text/fr.json"), asked("/text/en.json")]).toEqual([1, 0]);
  await expect(map.subject("JPN")).toHaveAccessibleName(/^Japon, Indo-Pacific Four \(IP4\), .* et .*, \d+ liens$/);
  await expect(map.host.getByRole("list", { name: french["legend.label"] })).toContainText("32 pays");
  await map.click("JPN");
  await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText(french.country.JP);
  await expect(map.panel).toContainText("4 juillet 2024".slice(2));
  await expect(map.panel).toContainText(`${french["status.in-force"]}`);
  await expect(map.live).toHaveText(/^Sélection\u00a0: Japon\. /);
  for (const key of ["tool.find", "tool.time", "tool.tell", "tool.list"]) await expect(map.tool(french[key])).toBeVisible();
  const shown = await map.map.locator("tspan").allTextContents();
  for (const code of ["US", "JP", "NZ"]) {
    expect(shown.join(" ")).toContain(french.country[code].split(" ")[0]);
    expect(shown).not.toContain(english.country[code]);
  }
});

test("no word of the map's own is left in English on a French page", async ({ page, map }) => {
  await show(map, "fr");
  // What differs between the two, longer than a word that a story may hold too.
  const left = Object.keys(english).filter((key) => typeof english[key] === "string" && english[key] !== french[key]);
  const parts = left.map((key) => english[key].split(/\{[^}]*\}/).map((part) => part.trim()).filter((part) => /^\S+ \S+/.test(part))).flat();
  expect(parts.length).toBeGreaterThan(40);
  for (const code of ["PRK", "RUS", "LUX"]) {
    await map.host.evaluate((host, code) => host.select(code), code);
    await expect(map.panel.getByRole("heading", { level: 2 })).toHaveText(french.country[{ PRK: "KP", RUS: "RU", LUX: "LU" }[code]]);
    const own = await map.host.evaluate((host) => {
      const copy = host.shadowRoot.querySelector(".root").cloneNode(true);
      for (const told of copy.querySelectorAll('[lang="en"], style')) told.remove();
      return copy.textContent;
    });
    expect(parts.filter((part) => own.includes(part)), code).toEqual([]);
  }
});

test("the story's texts say in which language they are", async ({ map }) => {
  await show(map, "fr");
  await map.host.evaluate((host) => host.select("PRK"));
  const quotes = map.panel.locator("blockquote");
  await expect(quotes.first()).toHaveAttribute("lang", "en");
  expect(await quotes.evaluateAll((all) => all.every((quote) => quote.closest("[lang]").lang === "en"))).toBe(true);
  // What the map says itself does not, unless the story's own words stand in the same sentence.
  await expect(map.panel).toContainText("en vigueur depuis");
  const told = await map.host.evaluate((host) => [...host.shadowRoot.querySelectorAll('[lang="en"]')].map((part) => part.textContent));
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((text) => /depuis|désignation/.test(text) && !text.includes("("))).toEqual([]);
});

test("Find knows French and English names", async ({ page, map }) => {
  await show(map, "fr");
  await map.tool(french["tool.find"]).click();
  const field = map.host.getByRole("combobox", { name: french["find.label"] });
  for (const typed of ["etats", "united sta"]) {
    await field.fill(typed);
    await expect(map.host.getByRole("option").first()).toContainText("États-Unis");
  }
});

test("a language without words gets English, and a map says by itself which it wants", async ({ map }) => {
  await show(map, "ja");
  await expect(map.subject("JPN")).toHaveAccessibleName(/^Japan, /);
  await map.open(pageWith(`<div lang="en"><alliance-map lang="fr" src="${nato.src}"></alliance-map></div>`));
  await expect(map.subject("JPN")).toHaveAccessibleName(/^Japon, /);
});

test("the code for French pages has a French picture, whose names the live map keeps", async ({ page, map, baseURL }) => {
  await page.goto("/snippet.html");
  const code = await page.locator("#nato-indo-pacific-fr pre > code").first().innerText();
  await page.setViewportSize({ width: 1280, height: 900 });
  const embed = code.replaceAll(PLACEHOLDER, `${baseURL}/`).replace(/<script.*<\/script>/, "");
  await page.goto(pageWith(embed, { script: [] }));
  const picture = page.locator("alliance-map img");
  await expect(picture).toHaveAttribute("src", `${baseURL}/nato-indo-pacific/fr/pacific.svg`);
  await expect(picture).toHaveAttribute("alt", /^Carte du monde\. /);
  await expect(page.locator("alliance-map .way a")).toHaveText(french["picture.link"]);
  const file = await (await page.request.get("/nato-indo-pacific/fr/pacific.svg")).text();
  const still = [...file.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line.replace("&#39;", "'"));
  await map.open(pageWith(embed));
  await expect(map.subject("JPN")).toHaveAccessibleName(/^Japon, /);
  const live = await map.map.locator("tspan").allTextContents();
  expect(still.filter((line) => !live.includes(line)).length, `${still} · ${live}`).toBeLessThanOrEqual(2);
  expect(still).toContain("Pacifique");
});

test("the full page is there in both languages, each a link from the other", async ({ page }) => {
  await page.goto("/nato-indo-pacific/index.html");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("h2").first()).toHaveText(french["page.pick"]);
  await expect(page.locator("h1")).toHaveAttribute("lang", "en");
  expect(await page.locator("figure.map img").evaluate((image) => image.currentSrc)).toContain("/nato-indo-pacific/fr/");
  await expect(page.locator("#about")).toContainText("La Crimée est dessinée");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
