// Writes the engine that a reader downloads, as small as it gets, and the names under which it is called:
// pack-engine.mjs WASM CALLS
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { nameInOrder } from "./order-functions.mjs";
import { orderLocals } from "./order-locals.mjs";

const [wasm, calls] = process.argv.slice(2);

const FEATURES = ["reference-types", "multivalue", "bulk-memory", "nontrapping-float-to-int"].map((name) => `--enable-${name}`);
/** Makes what was optimised before a little smaller to compress. */
const SMALLER = [
  "--merge-locals", "--simplify-locals", "--coalesce-locals", "--reorder-locals",
  "--optimize-instructions", "--remove-unused-brs", "--merge-blocks", "--vacuum",
  // No browser asks on what boundary an address lies: where none is promised, more bytes are alike.
  "--dealign",
];
/** Names of one letter where engine and glue meet: each import carries a hash, which does not compress. */
const SHORT = ["--reorder-functions-by-name", "--strip-debug", "--minify-imports-and-exports-and-modules"];

const run = (file, ...options) => execFileSync("wasm-opt", [file, ...FEATURES, ...options, "-o", wasm]).toString();

mkdirSync(dirname(wasm), { recursive: true });
run("www/pkg/alliance_map_bg.wasm", ...SMALLER);
// Like functions stand side by side, and their locals are numbered so that more of them is alike.
writeFileSync(wasm, await nameInOrder(readFileSync(wasm)));
const names = run(wasm, ...SHORT);
writeFileSync(wasm, await orderLocals(readFileSync(wasm)));
writeFileSync(calls, names);
