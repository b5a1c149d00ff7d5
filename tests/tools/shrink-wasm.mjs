// Makes the engine smaller before it is optimised: what can only panic, and what formats text for nobody, becomes a trap;
// what only panics say becomes zeros.
//
// A panic ends the engine either way, and its words reach nobody: the reader keeps the static version. The standard
// library's formatting is kept alive by panics and by tables of functions, where no optimiser can see that it is never
// called. Here it is seen: it goes when no other function calls it, and if one does, this script says which and fails.
//
// Usage: node shrink-wasm.mjs IN OUT, with IN as wasm-bindgen wrote it, names included.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { segments } from "./wasm-sections.mjs";

/** What never returns, and what throws where the page is used against its own rules. */
const PANICS =
  /panicking|panic_with_hook|rust_panic|begin_panic|unwrap_failed|expect_failed|capacity_overflow|handle_alloc_error|raw_vec::handle_error|panic_already|slice_index_fail|slice_error_fail|assert_failed|panic_display|panic_bounds|wasm_bindgen::throw_str/;

/** What formats text, and what wasm-bindgen keeps for functions and promises that cross the boundary: none do. */
const UNUSED = /core(\[\w+\])?::fmt|alloc(\[\w+\])?::fmt|fmt::(Display|Debug|Write)|::fmt$|convert::closures|js_sys::futures/;

/** Where the standard library or a package panics, and what it says then. */
const SAYINGS = RegExp(
  [
    String.raw`\/(?:rustc|[\w/.-]*?\/registry\/src)\/[\w/.-]*?\.rs`,
    "attempt to (?:divide by zero|calculate the remainder with (?:overflow|a divisor of zero))",
    "attempt to join into collection with len > usize::MAX",
    "RefCell already (?:mutably )?borrowed",
    String.raw`assertion failed: (?:self\.is_char_boundary\(\w+\)|mid <= self\.len\(\))`,
    "called `Option::unwrap\\(\\)` on a `None` value",
    "mid > len",
    "Tried to shrink to a larger capacity",
    "closure invoked recursively or after being dropped",
    String.raw`copy_from_slice: source slice length \(| ?\) does not match destination slice length \(`,
    String.raw`\x16slice index starts at \xc0\x0d but ends at \xc0`,
    String.raw`\x20index out of bounds: the len is \xc0\x12 but the index is \xc0`,
    String.raw`\x12range start index \xc0"| out of range for slice of length \xc0|\x10range end index \xc0"`,
    String.raw`\x14insertion index \(is \xc0\x17\) should be <= len \(is \xc0\x01\)`,
    String.raw`\x12removal index \(is \xc0\x16\) should be < len \(is \xc0\x01\)`,
    "attempted to take ownership of Rust value while it was borrowed",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "null pointer passed to rust",
    "capacity overflow",
    Array.from({ length: 100 }, (_, pair) => String(pair).padStart(2, "0")).join(""), // from which it writes numbers
  ].join("|"),
  "g",
);

/** The file in a place of the source: what only panics are told of. */
const FILE = /(?:\/rustc\/|\/[\w/.-]*?\/registry\/src\/|src\/|library\/)[\w/.-]*?\.rs(?=\0)/g;

/** How many bytes a place takes: address and length of the file's name, line, column. */
const PLACE = 16;

const [, , input, output] = process.argv;
const wasm = binaryen.readBinary(silenced(readFileSync(input)));
const functions = Array.from({ length: wasm.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(wasm.getFunctionByIndex(index)),
).filter(({ base }) => !base);

/** @param {Buffer} bytes */
function silenced(bytes) {
  forgetPlaces(bytes);
  for (const { 0: saying, index } of bytes.toString("latin1").matchAll(SAYINGS)) bytes.fill(0, index, index + saying.length);
  return bytes;
}

/** Makes zeros of all places in the source, and of the names of their files. */
function forgetPlaces(bytes) {
  for (const { address, begin, end } of segments(bytes)) {
    const data = bytes.subarray(begin, end);
    const files = new Map(Array.from(data.toString("latin1").matchAll(FILE), ({ 0: file, index }) => [address + index, file.length]));
    for (let at = -address & 3; at + PLACE <= data.length; at += 4) {
      const length = files.get(data.readUInt32LE(at));
      if (length && length === data.readUInt32LE(at + 4)) data.fill(0, at, at + PLACE);
    }
    for (const [file, length] of files) data.fill(0, file - address, file - address + length);
  }
}

function trap({ name, params, results }) {
  wasm.removeFunction(name);
  wasm.addFunction(name, params, results, [], wasm.unreachable());
}

const others = [];
const unused = [];
for (const each of functions) {
  if (PANICS.test(each.name)) trap(each);
  else (UNUSED.test(each.name) ? unused : others).push(each);
}

/** Returns the names of the functions that a function calls directly. */
function callees({ body }) {
  const text = binaryen.emitText(body);
  return [...text.matchAll(/\((?:return_)?call \$(?:"([^"]+)"|([^\s()]+))/g)].map(([, quoted, plain]) => quoted ?? plain);
}

const names = new Set(unused.map(({ name }) => name));
const callers = others.flatMap((each) => callees(each).filter((name) => names.has(name)).map((name) => `${each.name} calls ${name}`));
if (callers.length > 0) {
  console.error(["error: the engine formats text by the standard library, which a reader would have to download:", ...callers].join("\n  "));
  console.error("  hint: join texts piece by piece, and write numbers with math::decimal.");
  process.exit(1);
}
unused.forEach(trap);
binaryen.setDebugInfo(true);
writeFileSync(output, wasm.emitBinary());
