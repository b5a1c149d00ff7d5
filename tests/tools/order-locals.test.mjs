// Locals in an order that compresses well: the same functions, each with its locals under other numbers.
import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import binaryen from "binaryen";
import { orderLocals } from "./order-locals.mjs";
import { body, functions, withBodies } from "./wasm-code.mjs";

/** A function that sums multiples of what it is given in locals, in the order of `places`. */
const sums = (name, [a, b, c]) => `(func $${name} (export "${name}") (param i32) (result i32)
  (local i32 i32 i32 f64)
  (local.set ${a} (i32.mul (local.get 0) (i32.const 3))) (local.set ${b} (i32.add (local.get ${a}) (i32.const 1)))
  (local.set 4 (f64.convert_i32_s (local.get ${b})))
  ${`(local.set ${c} (i32.add (i32.mul (local.get ${a}) (local.get ${b})) (local.get ${c})))`.repeat(7)}
  (i32.add (i32.trunc_f64_s (local.get 4)) (local.get ${c})))`;

function compiled(text) {
  const module = binaryen.parseText(`(module ${text})`);
  module.setFeatures(binaryen.Features.All);
  return Buffer.from(module.emitBinary());
}

const run = (bytes) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;

test("functions that differ by the numbers of their locals get the same, and do what they did", async () => {
  const before = compiled([[1, 2, 3], [3, 1, 2], [2, 3, 1]].map((places, index) => sums("abc"[index], places)).join(""));
  const after = await orderLocals(before);
  assert.ok(gzipSync(after).length < gzipSync(before).length);
  const [one, ...others] = functions(after).map(({ uses }) => uses);
  for (const other of others) assert.deepEqual(other, one);
  for (const name of "abc") {
    for (const given of [0, 1, -7, 1000]) assert.equal(run(after)[name](given), run(before)[name](given), `${name}(${given})`);
  }
});

test("each instruction with numbers behind it is passed over as a whole", () => {
  const text = `(memory 1) (data $d "\\20\\01") (global $g (mut i32) (i32.const 0)) (table $t 1 funcref) (elem (i32.const 0) $all)
    (func $all (export "all") (param $x i32) (result i32) (local $wide i64) (local $y i32) (local $real f64) (local $f funcref)
      (local.set $wide (i64.const 0x2021222021222021)) (local.set $real (f64.const 1.5e-17)) (local.set $f (ref.func $all))
      (memory.init $d (i32.const 8) (i32.const 0) (i32.const 2))
      (memory.copy (i32.const 40) (i32.const 8) (i32.const 2))
      (memory.fill (i32.const 64) (i32.const 33) (i32.const 2))
      (global.set $g (i32.load8_u offset=4128 (i32.and (local.get $x) (i32.const 33))))
      (block $out (block $in (br_table $in $out $in (i32.and (local.get $x) (i32.const 1))) (unreachable))
        (local.set $y (i32.const 8224)))
      (if (ref.is_null (table.get $t (i32.const 0))) (then (unreachable)))
      (if (i32.lt_s (local.get $x) (i32.const 0)) (then (return (call_indirect (param i32) (result i32) (i32.const 1) (i32.const 0)))))
      (i32.add (i32.add (global.get $g) (i32.load8_u (i32.const 41)))
        (i32.add (local.get $y) (i32.add (i32.trunc_sat_f64_s (local.get $real)) (i32.wrap_i64 (local.get $wide))))))`;
  const before = compiled(text);
  const backwards = functions(before).map((each) => body(each, each.types.map((_, index) => each.parameters + index).reverse()));
  const after = withBodies(before, backwards);
  assert.notDeepEqual(after, before);
  for (const given of [0, 1, -1]) assert.equal(run(after).all(given), run(before).all(given), `all(${given})`);
});

test("an instruction that is not known stops the build", () => {
  const vectors = compiled(`(func (export "v") (drop (v128.const i32x4 1 2 3 4)))`);
  assert.throws(() => functions(vectors), /an unknown instruction, 0xfd/);
});
