// Writes what a reader downloads, as small as it gets: the element's script, the live part that it fetches when a map is
// to load, and the tools that come when they are used, each with all its imports in one file. CALLS holds the names that the
// engine was given: bundle-script.mjs CALLS SCRIPT LIVE TOOLS
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { minify } from "terser";
import { minifyStyles } from "./minify-styles.mjs";

const [calls, script, live, tools] = process.argv.slice(2);

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
  // What it would throw where the page broke its rules is a trap.
  [/ +__wbg___wbindgen_throw_\w+: function\(.*?\n +\},\n/s, ""],
  // Text in and out.
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n}\n/s, ""],
  [/function passArray8ToWasm0\(.*?\n}\n/s, `
function passArray8ToWasm0(arg) {
    const ptr = wasm.__wbindgen_malloc(arg.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(arg, ptr);
    return [ptr, arg.length];
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
  [/__proto__: null,\n/g, ""],
  // Texts and elements cross alone, never `undefined`, `null` or a truth.
  [/(__wbindgen_init_externref_table: function\(\) \{).*?\n +\},\n/s, "$1},\n"],
  // Text that the engine is given as an answer.
  [/const ptr1 = (passStringToWasm0\(ret\));\n +const len1.*\n.*\n.*;/g, "give(arg0, $1);"],
  [/let cachedDataViewMemory0 .*?\n}\n/s, `
function give(to, text) {
    new Int32Array(wasm.memory.buffer, to >>> 0).set(text);
}
`],
  // Place and length of what is passed, in one; nothing that may be absent is.
  [/let WASM_VECTOR_LEN = 0;/, ""],
  [/ +let ptr0, len0.*;\n/g, ""],
  [/((?: +(?:const )?(?:ptr|len)\d = .*\n)+)\s*(.*)/g, (_, passed, call) =>
    [...passed.matchAll(/(ptr(\d)) = (?:.* \? 0 : )?(.*);/g)].reduce(
      (text, [, ptr, n, value]) => text.replace(`${ptr}, len${n}`, `...${value}`), call)],
  [/let cachedUint8ArrayMemory0 .*?\n}\n/s, ""],
  // What is written at length.
  [/__destroy_into_raw\(\) \{.*?\n    \}\n    (free\(\) \{\n).*?;\n(.*)ptr, 0\);/s, "$1$2this.__wbg_ptr, 0);"],
  [/: function\(/g, ": ("],
  [/(: \(.*\)) \{/g, "$1 => {"],
];

/** By which names the glue has to call what the engine imports and exports. */
const names = shortNames(JSON.parse(readFileSync(calls, "utf8")));

/** Returns what stands in the glue for each name, and what is to stand there. */
function shortNames({ imports, exports }) {
  return [
    ['"./alliance_map_bg.js": ', "a: "],
    ...imports.map(([, name, short]) => [` ${name}: `, ` ${short}: `]),
    ...exports.map(([name, short]) => [RegExp(`(?<=wasm\\.)${name}\\b`, "g"), short]),
  ];
}

/** Returns the glue without what is never used; says so where it is not of the form that is known here. */
function trim(glue) {
  const trimmed = GLUE.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing in www/pkg/alliance_map.js is like ${from}: look what changed there`);
    return changed;
  }, glue);
  return names.reduce((text, [from, to]) => text.replace(from, to.replace("$", "$$$$")), trimmed);
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

// A second look, statement by statement: 0.3 kB gzip less.
const compress = { ecma: 2020, passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false };

/** In a part of long functions with others in them, these are more alike where they stand first. */
const hoisted = new Set([live]);

for (const [entry, outfile] of [["alliance-map", script], ["live-map", live], ["tools", tools]]) {
  const { outputFiles: [bundled] } = await build({
    entryPoints: [`www/${entry}.js`],
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    charset: "utf8",
    mangleProps: /^__wbg/,
    plugins: [smaller],
  });
  const { code } = await minify(bundled.text, {
    module: true,
    compress: { ...compress, hoist_funs: hoisted.has(outfile) },
    mangle: true,
  });
  await writeFile(outfile, code);
}
