// Puts functions that resemble each other next to each other, where gzip finds what they have in common.
import { number, sections } from "./wasm-sections.mjs";

/** How to compare: so many bytes in a row make a likeness, with so many bytes of the functions just placed. */
export const WAYS = [[5, 1500], [5, 2500], [5, 6000], [4, 6000], [6, 6000], [6, 2500]];
/** Keeps short functions, which resemble everything, from going first. */
const SMALL = 20;

function leb(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** Returns the code of each function of a module. */
function bodies(bytes) {
  const code = sections(bytes).find(({ id }) => id === 10);
  let [count, at] = number(bytes, code.begin);
  return Array.from({ length: count }, () => {
    const [size, begin] = number(bytes, at);
    at = begin + size;
    return bytes.subarray(begin, at);
  });
}

/** Returns how often each run of bytes stands in a function. */
function grams(body, gram) {
  const found = new Set();
  for (let at = 0; at + gram <= body.length; at++) found.add(body.toString("latin1", at, at + gram));
  return found;
}

/** Returns indices of functions: the longest first, then always the one most like those just before. */
function order(functions, [gram, room]) {
  const known = functions.map((body) => grams(body, gram));
  const left = new Set(functions.keys());
  const near = new Map(); // runs of the functions just placed, with how many of these have each
  const placed = [];
  let [size, oldest] = [0, 0];
  let next = functions.reduce((longest, body, index) => (body.length > functions[longest].length ? index : longest), 0);
  while (left.delete(next)) {
    placed.push(next);
    size += functions[next].length;
    for (const run of known[next]) near.set(run, (near.get(run) ?? 0) + 1);
    for (; size > room && oldest < placed.length - 1; oldest++) {
      const gone = placed[oldest];
      size -= functions[gone].length;
      for (const run of known[gone]) {
        const rest = near.get(run) - 1;
        if (rest) near.set(run, rest);
        else near.delete(run);
      }
    }
    let best = -1;
    for (const index of left) {
      let shared = 0;
      for (const run of known[index]) if (near.has(run)) shared++;
      const likeness = shared / (known[index].size + SMALL);
      if (likeness > best) [best, next] = [likeness, index];
    }
  }
  return placed;
}

/** Returns how many functions a module imports: they stand before its own. */
function imports(bytes) {
  return WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function").length;
}

/**
 * Returns the module with names for its functions, in place of any that it had, whose alphabet is the best order:
 * `wasm-opt --reorder-functions-by-name` does the rest.
 * @param {Buffer} bytes
 * @param {number[]} [way] One of `WAYS`: which is best is to be tried.
 */
export function nameInOrder(bytes, way = WAYS[0]) {
  const first = imports(bytes);
  const names = order(bodies(bytes), way).map((index, place) => [first + index, `f${String(place).padStart(5, "0")}`]);
  names.sort(([a], [b]) => a - b);
  const entries = names.flatMap(([index, name]) => [leb(index), leb(name.length), Buffer.from(name)]);
  const list = Buffer.concat([leb(names.length), ...entries]);
  const section = Buffer.concat([leb(4), Buffer.from("name"), Buffer.of(1), leb(list.length), list]);
  return Buffer.concat([bytes, Buffer.of(0), leb(section.length), section]);
}
