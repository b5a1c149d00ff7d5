// Functions in an order that compresses well: the same functions, like ones side by side.
import assert from "node:assert/strict";
import test from "node:test";
import binaryen from "binaryen";
import { nameInOrder } from "./order-functions.mjs";

/** A function of many steps, so that two of one kind resemble each other. */
const adds = (name, by) => `(func $${name} (export "${name}") (param i32) (result i32)
  ${`(local.set 0 (i32.add (local.get 0) (i32.const ${by})))`.repeat(9)} (local.get 0))`;
const multiplies = (name, by) => `(func $${name} (export "${name}") (param i32) (result i32)
  ${`(local.set 0 (i32.mul (i32.const ${by}) (local.get 0)))`.repeat(9)} (local.get 0))`;

test("like functions come together, none is lost, and each does what it did", async () => {
  const functions = [adds("a", 3), multiplies("b", 5), adds("c", 3), multiplies("d", 5)].join("");
  const text = `(module (import "host" "seen" (func $seen (param i32))) ${functions}
    (func $e (export "e") (call $seen (call $d (call $a (i32.const 1))))))`;
  const module = binaryen.parseText(text);
  const named = await nameInOrder(Buffer.from(module.emitBinary()));

  const seen = [];
  const run = (bytes) => new WebAssembly.Instance(new WebAssembly.Module(bytes), { host: { seen: (n) => seen.push(n) } }).exports;
  const exports = run(named);
  exports.e();
  assert.deepEqual(seen, [28 * 5 ** 9]);
  assert.equal(exports.c(1), 28);

  const again = binaryen.readBinary(named);
  const names = Array.from({ length: 6 }, (_, index) => binaryen.getFunctionInfo(again.getFunctionByIndex(index)))
    .filter(({ base }) => !base)
    .map(({ name }) => name);
  assert.deepEqual([...names].sort(), ["f00000", "f00001", "f00002", "f00003", "f00004"]);
  const place = Object.fromEntries(["a", "b", "c", "d"].map((letter, index) => [letter, Number(names[index].slice(1))]));
  assert.equal(Math.abs(place.a - place.c), 1);
  assert.equal(Math.abs(place.b - place.d), 1);
});
