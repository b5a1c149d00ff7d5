// A story as lines, as the page hands it to the engine: tests/json.rs holds the engine's reader to the same file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { linesOf, places, toLines } from "../www/lines.js";

const read = (name) => readFileSync(new URL(`lines/${name}`, import.meta.url), "utf8");
const value = JSON.parse(read("value.json"));

test("a value has one line for each value in it, without control characters", () => {
  assert.equal(toLines(value), read("value.lines"));
  assert.equal([...linesOf(value)].join(""), toLines(value));
});

test("each line has its place", () => {
  const lines = toLines(value).split("\n").slice(0, -1);
  const found = places(value);
  assert.equal(found.length, lines.length);
  assert.equal(found[0], "story");
  assert.equal(found[lines.indexOf("n\t-35.5")], "story.at[1]");
  assert.equal(found[lines.indexOf("ba b\ttrue")], "story.lists[2][0].a\tb");
});

test("what is no story has lines too", () => {
  assert.deepEqual([null, 1, "a", []].map((each) => toLines(each)), ["z\t\n", "n\t1\n", "s\ta\n", "a\t0\n"]);
});
