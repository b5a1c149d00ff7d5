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
 * Serves the site, or another folder; the same once more as another release under `/other/`; and the pages and stories of the
 * tests under `/tests/`. Each address takes a `policy` in place of the usual one.
 * @param {string} [folder]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder = join(project, "dist")) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    // A page may ask for another policy, or for one word less.
    const policy = (searchParams.get("policy") ?? POLICY).replace(` ${searchParams.get("without")}`, "");
    const headers = {
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      // Asked for again each time, and yet not kept from the back/forward cache as by `no-store`.
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
    };
    if (path === "/favicon.ico") return response.writeHead(204, headers).end();
    const body = path === "/page" ? page(searchParams) : await read(folder, path);
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
 * A page that holds what a test asks for, and the script of the map: `/alliance-map.js`, or each `script` that is asked
 * for, if not empty.
 * @param {URLSearchParams} wanted
 */
function page(wanted) {
  const scripts = wanted.has("script") ? wanted.getAll("script").filter(Boolean) : ["/alliance-map.js"];
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>' +
    '<meta name="viewport" content="width=device-width">' + (wanted.get("head") ?? "") +
    scripts.map((script) => `<script type="module" src="${script}"></script>`).join("");
  return { file: "page.html", bytes: Buffer.from(`${head}<main>${wanted.get("body") ?? ""}</main></html>`) };
}

/** @param {string} folder @param {string} path */
async function read(folder, path) {
  const root = path.startsWith("/tests/") ? project : folder;
  const inside = path.replace(/^\/other\//, "/");
  const file = normalize(join(root, inside.endsWith("/") ? `${inside}index.html` : inside));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  try {
    return { file, bytes: await readFile(file) };
  } catch {
    return undefined;
  }
}
