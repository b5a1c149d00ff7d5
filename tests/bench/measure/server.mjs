// A static host as all measured pages get it: the same gzip for every file, squeezed before the first request.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

/**
 * Serves several folders as one site: a file is taken from the first that has it.
 * @param {string[]} folders
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folders) {
  /** @type {Map<string, Promise<{ type: string, bytes: Buffer, gzip: Buffer } | undefined>>} */
  const known = new Map();
  const find = (path) => {
    if (!known.has(path)) known.set(path, load(folders, path));
    return known.get(path);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = await find(decodeURIComponent(pathname));
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    const squeezed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = squeezed ? file.gzip : file.bytes;
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": body.length,
      "cache-control": "max-age=600",
      vary: "accept-encoding",
      ...(squeezed && { "content-encoding": "gzip" }),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/**
 * @param {string[]} folders
 * @param {string} path
 */
async function load(folders, path) {
  for (const folder of folders) {
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) continue;
    try {
      const bytes = await readFile(file);
      return { type: TYPES[extname(file)] ?? "application/octet-stream", bytes, gzip: gzipSync(bytes, { level: 9 }) };
    } catch {
      // The next folder may have it.
    }
  }
  return undefined;
}
