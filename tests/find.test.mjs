// Which countries answer what a reader types: with the names and other names that readers of English have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { find, fold } from "../www/find.js";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const words = read("../data/text/en.json");
const stories = ["../data/stories/nato-indo-pacific.json", "stories/latin-american-blocs.json"].map(read);
const codes = read("../data/geography/countries.geojson").features.map(({ properties }) => properties);

/** The countries of the map, as the widget hands them over. */
function countriesOf(story) {
  const subjects = new Set(story.groups.flatMap(({ members }) => members.map(({ country }) => country)));
  return codes.map(({ code, alpha2 }) => ({
    code,
    names: [words.country[alpha2] ?? words[`unit.${code}`] ?? code, code, alpha2, ...(words[`alias.${code}`] ?? "").split(", ")].filter(Boolean),
    isSubject: subjects.has(code),
  }));
}

const firsts = {
  japan: "JPN", "JAPAN ": "JPN", japn: "JPN", jpan: "JPN", jaapn: "JPN", japaan: "JPN", jupan: "JPN",
  Turkiye: "TUR", türkiye: "TUR", "tu\u0308rki": "TUR", turkey: "TUR", TUR: "TUR", tr: "TUR",
  uk: "GBR", britain: "GBR", england: "GBR", holland: "NLD", hollnad: "NLD", cote: "CIV", "Côte d’Ivoire": "CIV", ivory: "CIV",
  us: "USA", america: "USA", states: "USA", "czech republic": "CZE", burma: "MMR", macedonia: "MKD", dprk: "PRK", rok: "KOR",
  prc: "CHN", uae: "ARE", oman: "OMN", "são tomé": "STP", "bosnia and": "BIH",
  nippon: undefined, atlantis: undefined, xyz: undefined, "": undefined, " ": undefined, "!?": undefined, "\u0301": undefined,
};

for (const story of stories) {
  const countries = countriesOf(story);
  test(`${story.id}: the first that answers is the one that is meant`, () => {
    assert.ok(countries.length > 190);
    for (const [query, code] of Object.entries(firsts)) assert.equal(find(countries, query)[0], code, query);
  });

  test(`${story.id}: every country is found by its name and by its codes`, () => {
    for (const { code, names: [name] } of countries) {
      assert.equal(find(countries, name)[0], code, name);
      assert.ok(find(countries, code).includes(code), code);
    }
  });
}

test("the best come first, the story's before others, at most eight", () => {
  const countries = countriesOf(stories[0]);
  assert.deepEqual(find(countries, "korea"), ["PRK", "KOR"]);
  assert.deepEqual(find(countries, "kroea"), ["PRK", "KOR"]);
  // The story names China; Switzerland's code is CH.
  assert.deepEqual(find(countries, "ch").slice(0, 2), ["CHN", "CHE"]);
  // Three letters are taken at their word.
  assert.deepEqual(find(countries, "jpa"), []);
  assert.equal(find(countries, "a").length, 8);
});

test("names of another language are found as English ones are", () => {
  const countries = [{ code: "DEU", names: ["Deutschland", "Germany"], isSubject: true }, { code: "GRC", names: ["Griechenland", "Greece"], isSubject: true }];
  for (const query of ["deutschland", "germany", "deutshland", "gremany"]) assert.deepEqual(find(countries, query), ["DEU"], query);
});

test("any text at all is answered with known codes, at once", () => {
  const countries = countriesOf(stories[0]);
  const known = new Set(countries.map(({ code }) => code));
  let seed = 7;
  const next = (most) => (seed = (seed * 16807) % 2147483647) % most;
  const texts = Array.from({ length: 300 }, () => Array.from({ length: next(12) }, () => String.fromCodePoint(next(3) ? 97 + next(26) : next(0xd7ff))).join(""));
  for (const text of [...texts, "x".repeat(10_000), "javascript:alert(1)", "((((", ".*", "\\"]) {
    const found = find(countries, text);
    assert.ok(found.length <= 8 && found.every((code) => known.has(code)), text);
  }
});

test("a folded text has small letters without marks", () => {
  assert.equal(fold("  Côte d’Ivoire "), "cote d ivoire");
  assert.equal(fold("TÜRKİYE"), "turkiye");
});
