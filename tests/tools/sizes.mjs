// The bytes of what a reader downloads, from dist/: raw, and the compressed copies that a host sends. Run by itself it
// prints a table, with what `gzip -9` would make of the same for hosts that compress by themselves.
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";

const dist = new URL("../../dist/", import.meta.url);

/**
 * Returns `{ wasm, script, live, tools, world, fine, story, picture… }`, each `{ path, raw, gzip, brotli, byHost }`: of several stories
 * the largest. Pictures are told apart by their file names, such as `pacific.svg`.
 */
export function sizes() {
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", dist), "utf8"));
  const measured = {};
  for (const { path, role } of manifest.files) {
    if (!["wasm", "script", "live", "tools", "world", "fine", "story", "picture"].includes(role)) continue;
    const bytes = readFileSync(new URL(path, dist));
    const name = role === "picture" ? path.slice(path.lastIndexOf("/") + 1) : role;
    if (measured[name]?.raw >= bytes.length) continue;
    // Where there is no copy the file itself is sent, being smaller.
    const copy = (ending) => {
      const file = new URL(`${path}.${ending}`, dist);
      return existsSync(file) ? readFileSync(file).length : bytes.length;
    };
    const byHost = gzipSync(bytes, { level: 9 }).length;
    measured[name] = { path, raw: bytes.length, gzip: copy("gz"), brotli: copy("br"), byHost };
  }
  return measured;
}

/** Returns the sum of `measure` over `roles`; throws where one of them is not in dist/. */
export function sum(measured, roles, measure) {
  return roles.reduce((total, role) => {
    if (!measured[role]) throw new Error(`dist/manifest.json lists no file with the role ${role}`);
    return total + measured[role][measure];
  }, 0);
}

/**
 * Returns the budgets in bytes: `{ what, of, measure, most, aim }` each. Where an aim stands, `most` is what was reached
 * on the way there: it may only fall.
 */
export function budgets() {
  return JSON.parse(readFileSync(new URL("../budgets.json", import.meta.url), "utf8")).bytes;
}

function print() {
  const measured = sizes();
  const row = (name, ...cells) => console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(10)).join(""));
  row("bytes", "raw", "gzip", "brotli", "gzip -9");
  for (const [role, { path, raw, gzip, brotli, byHost }] of Object.entries(measured)) {
    row(`${role} ${path}`.slice(0, 42), raw, gzip, brotli, byHost);
  }
  for (const { what, of, measure, most, aim } of budgets()) {
    const goal = aim ? `, on the way to ${aim}` : "";
    console.log(`${what}, ${measure}: ${sum(measured, of, measure)} of at most ${most}${goal}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print();
