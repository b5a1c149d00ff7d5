// A static server with the strictest headers under which the map must work.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

/**
 * Serves the site, and the pages and stories of the tests under `/tests/`.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    // A page may ask for one word less.
    const policy = POLICY.replace(` ${searchParams.get("without")}`, "");
    const headers = { "content-security-policy": policy, "x-content-type-options": "nosniff", "cache-control": "no-store" };
    if (path === "/favicon.ico") return response.writeHead(204, headers).end();
    const body = path === "/page" ? page(searchParams.get("body") ?? "") : await read(path);
    if (!body) return response.writeHead(404, { ...headers, "content-type": "text/plain" }).end("not found");
    // A file may be asked for that breaks off: the line is cut after half of it.
    if (searchParams.has("cut")) {
      response.writeHead(200, { ...headers, "content-type": TYPES[extname(body.file)], "content-length": body.bytes.length });
      response.write(body.bytes.subarray(0, body.bytes.length >> 1), () => response.destroy());
      return;
    }
    response.writeHead(200, { ...headers, "content-type": TYPES[extname(body.file)] ?? "application/octet-stream" });
    response.end(body.bytes);
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
 * A page that holds what a test asks for, and the script of the map.
 * @param {string} body
 */
function page(body) {
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>' +
    '<meta name="viewport" content="width=device-width"><script type="module" src="/alliance-map.js"></script>';
  return { file: "page.html", bytes: Buffer.from(`${head}<main>${body}</main></html>`) };
}

/** @param {string} path */
async function read(path) {
  const root = path.startsWith("/tests/") ? project : join(project, "dist");
  const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  try {
    return { file, bytes: await readFile(file) };
  } catch {
    return undefined;
  }
}
