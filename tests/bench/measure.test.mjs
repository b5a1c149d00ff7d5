// The parts of the measuring that can be wrong without anybody noticing.
import assert from "node:assert/strict";
import test from "node:test";
import { pace, quickest } from "./measure/pace.mjs";
import { number, quantile, ratio, summary, write } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { inText, inTree } from "./rivals/names.mjs";
import { subjects } from "./rivals/subjects.mjs";

test("the median of an odd and of an even number of runs, with least and most", () => {
  assert.deepEqual(summary([30, 10, 20]), { median: 20, min: 10, max: 30 });
  assert.deepEqual(summary([4, 1, 3, 2]), { median: 2.5, min: 1, max: 4 });
  assert.deepEqual(summary([7]), { median: 7, min: 7, max: 7 });
});

test("the value within which a share of all lies", () => {
  const values = [50, 10, 40, 20, 30];
  assert.deepEqual([0, 0.2, 0.5, 0.95, 1].map((share) => quantile(values, share)), [10, 10, 30, 50, 50]);
  assert.equal(quantile(Array.from({ length: 20 }, (_, i) => i + 1), 0.95), 19);
});

test("a run without a value counts as below all others", () => {
  assert.equal(summary([undefined, undefined]), undefined);
  assert.deepEqual(summary([undefined, 60, undefined]), { median: undefined, min: undefined, max: 60 });
  assert.deepEqual(summary([60, 80, undefined]), { median: 60, min: undefined, max: 80 });
  assert.equal(write(summary([undefined, 60, undefined]), { none: "under 50" }), "under 50 (under 50 to 60)");
});

test("the machine's pace takes time, and of some runs the quickest third is looked at alone", () => {
  assert.ok(pace() > 0);
  const runs = [9, 3, 7, 1, 5].map((pace) => ({ pace }));
  assert.deepEqual(quickest(runs).map(({ pace }) => pace), [1, 3]);
  assert.deepEqual(quickest(runs.slice(0, 1)).map(({ pace }) => pace), [9]);
});

test("numbers and ratios are written for people", () => {
  assert.equal(write(summary([1234.4, 1234.4])), "1,234");
  assert.equal(write(summary([900, 1000, 1200])), "1,000 (900 to 1,200)");
  assert.equal(write(undefined), "–");
  assert.equal(number(0.00204, 4), "0.0020");
  assert.equal(ratio(50, 200), "0.25 x");
  assert.equal(ratio(undefined, 200), "–");
  assert.equal(table([["a", "bb"], ["ccc", "1"]]), "a    bb\nccc   1");
});

test("the subjects are the members of the focus groups on the day of the story, each once, in the first group", () => {
  const story = {
    as_of: "2024-07-11",
    focus: ["one", "two"],
    groups: [
      { id: "two", label: "Two", members: [{ country: "FIN" }, { country: "SWE", since: "2024-03-07" }] },
      { id: "other", label: "Other", members: [{ country: "CHE" }] },
      {
        id: "one",
        label: "One",
        members: [
          { country: "SWE", since: "2024-03-07" },
          { country: "NOR", since: "2024" },
          { country: "DNK", since: "1949", until: "2024-07-11" },
        ],
      },
    ],
  };
  const codes = { alpha3ToAlpha2: (code) => code.slice(0, 2), alpha3ToNumeric: () => "000" };
  const { groups, countries } = subjects(story, codes);
  assert.deepEqual(groups.map(({ id }) => id), ["one", "two"]);
  assert.equal(new Set(groups.map(({ colour }) => colour)).size, 2);
  assert.deepEqual(countries.map(({ alpha3, alpha2, group }) => [alpha3, alpha2, group]), [["SWE", "SW", "one"], ["FIN", "FI", "two"]]);
});

test("a country is found by any of its names, as words of their own", () => {
  const countries = [["Niger"], ["Czechia", "Czech Republic"], ["Türkiye", "Turkey"]];
  assert.equal(inText("Nigeria and the Czech Republic", countries), 1);
  assert.equal(inText("Türkiye; Niger.", countries), 2);
});

test("things of their own are told apart from running text and from what is hidden", () => {
  const node = (role, name, ignored = false) => ({ ignored, role: { value: role }, name: { value: name } });
  const nodes = [
    node("button", "Japan, 17 ties"),
    node("StaticText", "Iran"),
    node("image", "A map; the first is France"),
    node("img", "Spain", true),
    { ignored: false },
  ];
  assert.deepEqual(inTree(nodes, [["Japan"], ["Iran"], ["France"], ["Spain"]]), { own: 1, anywhere: 3 });
});
