// Writes the element's script, with all its imports in one file, and the engine that it loads, as small as they get:
// bundle-script.mjs SCRIPT WASM
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { nameInOrder } from "./order-functions.mjs";

const [script, wasm] = process.argv.slice(2);

/**
 * What the glue of wasm-bindgen does for others, and what stands for it. `www/loader.js` hands it a response, and after
 * a trap what was compiled from that; an engine is freed by hand; every browser that adopts style sheets encodes text; no
 * map reads so much text that Safari's limit of 2 GB matters, and none that begins with a byte order mark.
 */
const GLUE = [
  // Fetching and compiling, of whatever is given, once.
  [/async function __wbg_load\(.*?\n}\n/s, ""],
  [/function __wbg_finalize_init\(.*?\n}\n/s, ""],
  [/async function __wbg_init_once\(.*?\n}\n/s, ""],
  [/let __wbg_init_promise;\nasync function __wbg_init\(.*?\n}\n/s, `
async function __wbg_init({ module_or_path: from }) {
    const imports = __wbg_get_imports();
    const made = await (from.headers?.get("content-type") === "application/wasm"
        ? WebAssembly.instantiateStreaming(from, imports)
        : WebAssembly.instantiate(from.headers ? await from.arrayBuffer() : from, imports));
    wasm = (made.instance ?? made).exports;
    wasm.__wbindgen_start();
    return made.module;
}
`],
  [/let wasmModule, wasmInstance, wasm;/, "let wasm;"],
  [/if \(Symbol\.dispose\).*\n/, ""],
  [/const EngineFinalization = .*?;\n/s, ""],
  [/EngineFinalization\.\w+\(.*?\);\n/g, ""],
  // Text in and out.
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n}\n/s, ""],
  [/function passArray8ToWasm0\(.*?\n}\n/s, `
function passArray8ToWasm0(arg) {
    const ptr = wasm.__wbindgen_malloc(arg.length, 1) >>> 0;
    getUint8ArrayMemory0().set(arg, ptr);
    WASM_VECTOR_LEN = arg.length;
    return ptr;
}
`],
  [/function passStringToWasm0\(.*?\n}\n/s, `
function passStringToWasm0(arg) {
    return passArray8ToWasm0(cachedTextEncoder.encode(arg));
}
`],
  [/, wasm\.__wbindgen_malloc(, wasm\.__wbindgen_realloc)?\)/g, ")"],
  [/let cachedTextDecoder = .*?const cachedTextEncoder/s, "const cachedTextDecoder = new TextDecoder();\nconst cachedTextEncoder"],
  [/function getStringFromWasm0\(.*?\n}\n/s, `
function getStringFromWasm0(ptr, len) {
    return cachedTextDecoder.decode(new Uint8Array(wasm.memory.buffer, ptr, len));
}
`],
  // What was passed is not taken back where there is no memory for the rest: the engine is of no more use then.
  [/try \{\n((?: +(?:ptr|len)\d[^\n]*\n)+) +\} catch \(e\) \{.*? throw e;\n +\}/gs, "$1"],
  // Views of a memory that moves when it grows.
  [/let cachedDataViewMemory0 .*?\n}\n/s, `
function getDataViewMemory0() {
    return new DataView(wasm.memory.buffer);
}
`],
  [/let cachedUint8ArrayMemory0 .*?\n}\n/s, `
function getUint8ArrayMemory0() {
    return new Uint8Array(wasm.memory.buffer);
}
`],
];

/**
 * Writes the engine with like functions side by side, and with names of one letter where it and the glue meet: each import
 * carries a hash, which does not compress. Returns what the glue has to call by which name.
 */
function shorten() {
  const features = ["reference-types", "multivalue", "bulk-memory", "nontrapping-float-to-int"].map((name) => `--enable-${name}`);
  const passes = ["--reorder-functions-by-name", "--strip-debug", "--minify-imports-and-exports-and-modules"];
  writeFileSync(wasm, nameInOrder(readFileSync("www/pkg/alliance_map_bg.wasm")));
  const { imports, exports } = JSON.parse(execFileSync("wasm-opt", [wasm, ...features, ...passes, "-o", wasm]).toString());
  return [
    ['"./alliance_map_bg.js": ', "a: "],
    ...imports.map(([, name, short]) => [` ${name}: `, ` ${short}: `]),
    ...exports.map(([name, short]) => [RegExp(`(?<=wasm\\.)${name}\\b`, "g"), short]),
  ];
}

await mkdir(dirname(wasm), { recursive: true });
const names = shorten();

/** Returns the glue without what is never used; says so where it is not of the form that is known here. */
function trim(glue) {
  const trimmed = GLUE.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing in www/pkg/alliance_map.js is like ${from}: look what changed there`);
    return changed;
  }, glue);
  return names.reduce((text, [from, to]) => text.replace(from, to.replace("$", "$$$$")), trimmed);
}

/** Returns a script in which every style sheet that stands there as a whole is minified. */
async function minifyStyles(script) {
  const parts = script.split(/(?<=Styles = )`([^`$]*)`/);
  for (let i = 1; i < parts.length; i += 2) {
    const { code } = await transform(parts[i], { loader: "css", minify: true });
    parts[i] = JSON.stringify(code.trim());
  }
  return parts.join("");
}

const smaller = {
  name: "smaller",
  setup({ onLoad }) {
    const change = (filter, by) =>
      onLoad({ filter }, async ({ path }) => ({ contents: await by(await readFile(path, "utf8")) }));
    change(/pkg[/\\]alliance_map\.js$/, trim);
    change(/styles.*\.js$/, minifyStyles);
  },
};

const { outputFiles: [bundled] } = await build({
  entryPoints: ["www/alliance-map.js"],
  write: false,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  charset: "utf8",
  mangleProps: /^__(wbg|destroy)/,
  plugins: [smaller],
});

// A second look, statement by statement: 0.3 kB gzip less.
const compress = { ecma: 2020, passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false };
const { code } = await minify(bundled.text, { module: true, compress, mangle: true });
await writeFile(script, code);
