// What the tests hold the engine to is what the stories say today: made anew, each table is the committed one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { countTable } from "./expected-counts.mjs";
import { answers } from "./expected-ties.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

for (const path of ["data/stories/nato-indo-pacific.json", "tests/stories/latin-american-blocs.json"]) {
  const story = JSON.parse(read(path));
  const table = `tests/stories/expected/${story.id}`;

  test(`${table}.tsv is that of the story`, () => {
    const found = read(`${table}.tsv`);
    const days = new Set(found.split("\n").slice(1, -1).map((row) => row.split("\t")[0]));
    assert.equal(countTable(story, [...days]), found);
  });

  test(`${table}.json is that of the story`, () => {
    assert.equal(answers(story, JSON.parse(read(`${table}.questions.json`))), read(`${table}.json`));
  });
}
