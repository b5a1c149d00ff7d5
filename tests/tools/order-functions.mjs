// Puts functions that resemble each other next to each other, where gzip finds what they have in common: first by what
// they share, then by moving some of them and looking whether gzip makes less of the whole.
import { dice, gzipped } from "./trials.mjs";
import { leb, number, sections } from "./wasm-sections.mjs";

/** How to compare: so many bytes in a row make a likeness, with so many bytes of the functions just placed. */
const WAYS = [[5, 1500], [5, 2500], [5, 6000], [4, 6000], [6, 6000], [6, 2500]];
/** Keeps short functions, which resemble everything, from going first. */
const SMALL = 20;

/** How many moves to try, as many at once as use the machine's cores: twice as many find some hundred bytes more. */
const [ROUNDS, AT_ONCE] = [6000, 4];
/** So many bytes worse may an order be and still be gone on from, at first; less and less, and nothing at last. */
const SLACK = 4;
/** For moves: what makes a likeness, in how many functions at most, and how many of the most alike to move to. */
const [GRAM, COMMON, KIN] = [4, 60, 10];

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
function byLikeness(functions, [gram, room]) {
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

/** Returns for each function those most like it: what few functions share counts for more. */
function kin(functions) {
  const known = functions.map((body) => grams(body, GRAM));
  const having = new Map();
  for (const [index, runs] of known.entries()) {
    for (const run of runs) having.set(run, having.get(run) ?? []).get(run).push(index);
  }
  return known.map((runs, index) => {
    const shared = new Map();
    for (const others of [...runs].map((run) => having.get(run)).filter(({ length }) => length < COMMON)) {
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1 / others.length);
    }
    shared.delete(index);
    return [...shared]
      .map(([other, much]) => [other, much / Math.sqrt(known[other].size + SMALL)])
      .sort(([, a], [, b]) => b - a)
      .slice(0, KIN)
      .map(([other]) => other);
  });
}

/** Returns an order in which one function, or some that stand together, went elsewhere: mostly behind one like them. */
function moved(order, kin, roll) {
  const length = Math.min(1 + roll([1, 1, 6, 40][roll(4)]), order.length - 1);
  const from = roll(order.length - length + 1);
  const rest = order.toSpliced(from, length);
  const like = kin[order[from]];
  const place = roll(8) > 0 && like.length > 0 ? rest.indexOf(like[roll(like.length)]) + 1 : 0;
  return rest.toSpliced(place || roll(rest.length + 1), 0, ...order.slice(from, from + length));
}

/**
 * Returns the order of functions that compresses best, of those tried.
 *
 * Threshold accepting, after Dueck and Scheuer (1990): what is a little worse may lead to what is better than all before.
 */
async function bestOrder(functions) {
  const measured = async (order) => ({ order, size: await gzipped(order.map((index) => functions[index])) });
  const tried = async (orders) =>
    (await Promise.all(orders.map(measured))).reduce((best, each) => (each.size < best.size ? each : best));
  let last = await tried(WAYS.map((way) => byLikeness(functions, way)));
  let best = last;
  const [like, roll] = [kin(functions), dice()];
  for (let round = 0; round < ROUNDS && functions.length > 1; round++) {
    const next = await tried(Array.from({ length: AT_ONCE }, () => moved(last.order, like, roll)));
    if (next.size > last.size + Math.floor(SLACK * (1 - round / ROUNDS))) continue;
    last = next;
    if (last.size <= best.size) best = last;
  }
  return best.order;
}

/** Returns how many functions a module imports: they stand before its own. */
function imports(bytes) {
  return WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function").length;
}

/**
 * Returns the module with names for its functions, in place of any that it had, whose alphabet is the best order:
 * `wasm-opt --reorder-functions-by-name` does the rest.
 * @param {Buffer} bytes
 */
export async function nameInOrder(bytes) {
  const first = imports(bytes);
  const names = (await bestOrder(bodies(bytes))).map((index, place) => [first + index, `f${String(place).padStart(5, "0")}`]);
  names.sort(([a], [b]) => a - b);
  const entries = names.flatMap(([index, name]) => [leb(index), leb(name.length), Buffer.from(name)]);
  const list = Buffer.concat([leb(names.length), ...entries]);
  const section = Buffer.concat([leb(4), Buffer.from("name"), Buffer.of(1), leb(list.length), list]);
  return Buffer.concat([bytes, Buffer.of(0), leb(section.length), section]);
}
