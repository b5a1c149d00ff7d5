// Holds dist/ to tests/budgets.json.
import assert from "node:assert/strict";
import test from "node:test";
import { budgets, sizes, sum } from "./sizes.mjs";

for (const { what, of, measure, most } of budgets()) {
  test(`${what}: at most ${most} bytes ${measure}`, () => {
    const found = sum(sizes(), of, measure);
    assert.ok(found <= most, `found ${found} bytes, at most ${most} allowed; tests/budgets.json says so`);
  });
}

test("a budget of a file that is not there fails", () => {
  assert.throws(() => sum({}, ["wasm"], "gzip"), /no file with the role wasm/);
});
