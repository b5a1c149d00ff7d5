// The functions of a WebAssembly module, as far as a tool needs them that numbers their locals anew.
import { leb, number, sections } from "./wasm-sections.mjs";

const [TYPES, FUNCTIONS, CODE] = [1, 3, 10];

/** How many numbers stand behind an instruction, where there are any. A reference to a local is none of these. */
const NUMBERS = new Map([
  ...[0x02, 0x03, 0x04].map((block) => [block, 1]),
  ...[0x0c, 0x0d].map((branch) => [branch, 1]),
  ...[0x10, 0x12].map((call) => [call, 1]),
  ...[0x11, 0x13].map((callByTable) => [callByTable, 2]),
  ...[0x23, 0x24, 0x25, 0x26].map((globalOrTable) => [globalOrTable, 1]),
  ...Array.from({ length: 0x3f - 0x28 }, (_, memory) => [0x28 + memory, 2]),
  ...[0x3f, 0x40].map((memorySize) => [memorySize, 1]),
  ...[0x41, 0x42].map((constant) => [constant, 1]),
  ...[0xd0, 0xd2].map((reference) => [reference, 1]),
]);
/** The same of instructions that begin with 0xfc: conversions, memory in bulk, tables. */
const MORE_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];
const [BRANCH_TABLE, TYPED_SELECT, LOCALS, FLOATS, LONG] = [0x0e, 0x1c, [0x20, 0x22], { 0x43: 4, 0x44: 8 }, 0xfc];
/** Instructions of one byte: control, stack, and all that compares or computes. */
const BARE = [[0x00, 0x01], [0x05, 0x05], [0x0b, 0x0b], [0x0f, 0x0f], [0x1a, 0x1b], [0x45, 0xc4], [0xd1, 0xd1]];

const within = (byte, [first, last]) => byte >= first && byte <= last;

/** Returns where the numbers of locals stand in some instructions: `[begin, end]` each. Throws at one it does not know. */
function references(bytes, from, end) {
  const found = [];
  let at = from;
  const skip = (count) => {
    for (; count > 0; count--) while (bytes[at++] & 0x80);
  };
  const counted = (more) => {
    const [count, next] = number(bytes, at);
    at = next;
    skip(count + more);
  };
  while (at < end) {
    const code = bytes[at++];
    if (within(code, LOCALS)) {
      const begin = at;
      skip(1);
      found.push([begin, at]);
    } else if (NUMBERS.has(code)) skip(NUMBERS.get(code));
    else if (code === BRANCH_TABLE) counted(1);
    else if (code === TYPED_SELECT) counted(0);
    else if (code in FLOATS) at += FLOATS[code];
    else if (code === LONG && bytes[at] < MORE_NUMBERS.length) skip(MORE_NUMBERS[bytes[at++]]);
    else if (!BARE.some((range) => within(code, range))) throw new Error(`an unknown instruction, 0x${code.toString(16)}`);
  }
  return found;
}

/** Returns how many parameters each function of a module has. */
function parameters(bytes, all) {
  const within = (id) => all.find((section) => section.id === id).begin;
  let [types, at] = number(bytes, within(TYPES));
  const counts = Array.from({ length: types }, () => {
    let count, results;
    [count, at] = number(bytes, at + 1); // behind the byte that says "function"
    [results, at] = number(bytes, at + count);
    at += results;
    return count;
  });
  let [functions, next] = number(bytes, within(FUNCTIONS));
  return Array.from({ length: functions }, () => {
    let type;
    [type, next] = number(bytes, next);
    return counts[type];
  });
}

/**
 * Returns the functions of a module, `{ parameters, types, code, uses }` each: how many parameters it takes, the type of each
 * further local, its code in pieces, and between each two pieces the number of the local that is used there.
 */
export function functions(bytes) {
  const all = sections(bytes);
  let [, next] = number(bytes, all.find(({ id }) => id === CODE).begin);
  return parameters(bytes, all).map((parameters) => {
    const [size, begin] = number(bytes, next);
    next = begin + size;
    let [groups, at] = number(bytes, begin);
    const types = [];
    for (; groups > 0; groups--) {
      const [count, type] = number(bytes, at);
      types.push(...Array(count).fill(bytes[type]));
      at = type + 1;
    }
    const [code, uses] = [[], []];
    for (const [from, to] of references(bytes, at, next)) {
      code.push(bytes.subarray(at, from));
      uses.push(number(bytes, from)[0]);
      at = to;
    }
    return { parameters, types, code: [...code, bytes.subarray(at, next)], uses };
  });
}

/** Returns the bytes of a function whose locals stand in another order: `order` lists their numbers of before. */
export function body({ parameters, types, code, uses }, order) {
  const groups = [];
  for (const local of order) {
    const type = types[local - parameters];
    if (groups.at(-1)?.type === type) groups.at(-1).count++;
    else groups.push({ type, count: 1 });
  }
  const place = new Map(order.map((local, index) => [local, leb(parameters + index)]));
  const pieces = uses.flatMap((local, index) => [code[index], place.get(local) ?? leb(local)]);
  const declared = groups.flatMap(({ type, count }) => [leb(count), Buffer.of(type)]);
  return Buffer.concat([leb(groups.length), ...declared, ...pieces, code.at(-1)]);
}

/** Returns a module with other bytes for each of its functions. */
export function withBodies(bytes, bodies) {
  const { begin, end } = sections(bytes).find(({ id }) => id === CODE);
  const [, sized] = number(bytes, begin);
  const code = Buffer.concat([bytes.subarray(begin, sized), ...bodies.flatMap((body) => [leb(body.length), body])]);
  // Before its content a section has its kind, and its length in as many bytes as it takes.
  const before = begin - leb(end - begin).length;
  return Buffer.concat([bytes.subarray(0, before), leb(code.length), code, bytes.subarray(end)]);
}
