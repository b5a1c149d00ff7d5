// The script says which release it is, where a page holds two of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("the script and the crate are of one release", () => {
  const [, crate] = read("Cargo.toml").match(/^version = "(.*)"$/m);
  const [, script] = read("www/element.js").match(/static version = "(.*)";/);
  assert.equal(script, crate);
});
