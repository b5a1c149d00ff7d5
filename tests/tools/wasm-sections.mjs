// The parts of a WebAssembly module's bytes, as the tools need them that change a module.

/** Reads an unsigned LEB128 number: the number, and where it ends. */
export function number(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** Returns an unsigned number as LEB128. */
export function leb(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** Returns the sections of a module: number, begin and end of what is in each. */
export function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const [size, begin] = number(bytes, at + 1);
    found.push({ id: bytes[at], begin, end: begin + size });
    at = begin + size;
  }
  return found;
}

/** Returns the data of a module: where it goes in memory, and where it begins and ends in the file. */
export function segments(bytes) {
  const data = sections(bytes).find(({ id }) => id === 11);
  const found = [];
  for (let [left, at] = data ? number(bytes, data.begin) : [0]; left > 0; left--) {
    const [address, behind] = number(bytes, at + 2); // before it the kind of segment and "i32.const", behind it "end"
    const [size, begin] = number(bytes, behind + 1);
    at = begin + size;
    found.push({ address, begin, end: at });
  }
  return found;
}
