// The step that takes panics and formatting out of the engine, on modules of a few functions.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import binaryen from "binaryen";

const tool = new URL("shrink-wasm.mjs", import.meta.url).pathname;

/** Runs the step on a module in text form; returns what it printed, and the exports of what it wrote. */
function shrink(text) {
  const folder = mkdtempSync(join(tmpdir(), "shrink-"));
  try {
    const [input, output] = ["in.wasm", "out.wasm"].map((name) => join(folder, name));
    binaryen.setDebugInfo(true);
    writeFileSync(input, binaryen.parseText(text).emitBinary());
    const { status, stderr } = spawnSync(process.execPath, [tool, input, output], { encoding: "utf8" });
    if (status !== 0) return { status, stderr };
    const bytes = readFileSync(output);
    return { status, stderr, bytes, exports: new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a panic becomes a trap, and all else stays as it is", () => {
  const { exports } = shrink(`(module
    (memory (export "memory") 1)
    (data (i32.const 0) "kept/rustc/0123abcd/library/core/src/str/mod.rskept too")
    (func $core::panicking::panic_fmt (param i32) (i32.store (i32.const 100) (local.get 0)))
    (func (export "half") (param i32) (result i32)
      (if (i32.and (local.get 0) (i32.const 1)) (then (call $core::panicking::panic_fmt (i32.const 7))))
      (i32.div_s (local.get 0) (i32.const 2))))`);
  assert.equal(exports.half(8), 4);
  assert.throws(() => exports.half(7), WebAssembly.RuntimeError);
  const memory = new Uint8Array(exports.memory.buffer);
  assert.equal(memory[100], 0, "the panic has no body any more");
  const text = Buffer.from(memory.slice(0, 60)).toString("latin1").replace(/\0+/g, "|");
  assert.equal(text, "kept|kept too|");
});

test("what only panics are told of becomes zeros, and what looks like it stays", () => {
  const word = (value) => `\\${value.toString(16).padStart(2, "0")}\\00\\00\\00`;
  const place = [4, 12, 7, 9].map(word).join("");
  const list = [5, 12, 7, 9].map(word).join("");
  const { exports } = shrink(`(module
    (memory (export "memory") 1)
    (data (i32.const 0) "kept")
    (data (i32.const 4) "src/order.rs\\00\\00\\00\\00${place}${list}")
    (func (export "used")))`);
  const memory = new Uint8Array(exports.memory.buffer);
  assert.equal(Buffer.from(memory.slice(0, 4)).toString(), "kept");
  assert.deepEqual([...memory.slice(4, 36)], Array(32).fill(0));
  assert.deepEqual([...new Uint32Array(exports.memory.buffer, 36, 4)], [5, 12, 7, 9]);
});

test("formatting that nothing calls becomes a trap, though a table names it", () => {
  const { exports } = shrink(`(module
    (table (export "table") 1 funcref)
    (elem (i32.const 0) $core::fmt::write)
    (func $core::fmt::write (result i32) (i32.const 1)))`);
  assert.throws(() => exports.table.get(0)(), WebAssembly.RuntimeError);
});

test("formatting that the engine calls is refused, with the name of who calls", () => {
  const { status, stderr } = shrink(`(module
    (func $core::fmt::write (result i32) (i32.const 1))
    (func $scene::label (export "label") (result i32) (call $core::fmt::write)))`);
  assert.equal(status, 1);
  assert.match(stderr, /scene::label calls core::fmt::write/);
  assert.match(stderr, /hint: .*math::decimal/);
});
