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

/** What never returns. */
const PANICS =
  /panicking|panic_with_hook|rust_panic|begin_panic|unwrap_failed|expect_failed|capacity_overflow|handle_alloc_error|raw_vec::handle_error|panic_already|slice_index_fail|slice_error_fail|assert_failed|panic_display|panic_bounds/;

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
  ].join("|"),
  "g",
);

const [, , input, output] = process.argv;
const wasm = binaryen.readBinary(silenced(readFileSync(input)));
const functions = Array.from({ length: wasm.getNumFunctions() }, (_, index) =>
  binaryen.getFunctionInfo(wasm.getFunctionByIndex(index)),
).filter(({ base }) => !base);

/** @param {Buffer} bytes */
function silenced(bytes) {
  for (const { 0: saying, index } of bytes.toString("latin1").matchAll(SAYINGS)) bytes.fill(0, index, index + saying.length);
  return bytes;
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
