// What the searches share that try changes of a module, and keep those of which gzip makes less.
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Returns numbers below a bound that look random and are the same each time. */
export function dice() {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Returns how many bytes gzip makes of some buffers, one behind the other. */
export async function gzipped(buffers) {
  return (await promisify(gzip)(Buffer.concat(buffers), { level: 9 })).length;
}
