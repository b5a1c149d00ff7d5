// Every file of the site as hosts send it: an nginx set up as the README says, with and without brotli, and
// `alliance-map serve`, which must agree with it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { request } from "node:http";
import { extname } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hasBrotli, startNginx } from "./nginx.mjs";
import { nginxBlocks } from "./readme.mjs";
import { startServe } from "./serve.mjs";
import { fileOf, files, fullPage, keepsAddress } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

const CODINGS = {
  br: { size: "brotli", unpack: brotliDecompressSync },
  gzip: { size: "gzip", unpack: gunzipSync },
};

const FOR_MINUTES = "public, max-age=300, must-revalidate";
const POLICY = nginxBlocks().host.match(/Content-Security-Policy "([^"]*)" always;/)[1];

/** Each host: how it is started, which codings it knows, and how long what keeps its address is kept. */
const hosts = [
  { name: "nginx as in the README", start: () => startNginx({ brotli: false }), codings: ["gzip"], short: FOR_MINUTES },
  ...(hasBrotli ? [{ name: "nginx with brotli", start: startNginx, codings: ["br", "gzip"], short: FOR_MINUTES }] : []),
  { name: "alliance-map serve", start: startServe, codings: ["br", "gzip"], short: "no-cache" },
];

for (const { name, start, codings, short } of hosts) {
  describe(name, () => {
    let host;
    before(async () => { host = await start(); });
    after(() => host?.stop());

    const ask = (path, headers, method) => answer(new URL(path, host.maps), headers, method);

    test("each file has its type, and may be used by other sites", async () => {
      for (const { path, sha256, bytes } of files) {
        const { status, headers, body } = await ask(path);
        assert.equal(status, 200, path);
        assert.equal(headers["content-type"], TYPES[extname(path)], path);
        assert.equal(headers["content-length"], String(bytes), path);
        assert.equal(headers["content-encoding"], undefined, path);
        assert.equal(hash(body), sha256, path);
        always(headers, path);
      }
    });

    test("engine files are kept for a year, all others are asked for again", async () => {
      for (const file of files) {
        const { headers } = await ask(file.path, {}, "HEAD");
        const expected = keepsAddress(file) ? short : "public, max-age=31536000, immutable";
        assert.equal(headers["cache-control"], expected, `${file.path}, ${file.role}`);
      }
    });

    // Whoever is at work on the site needs no second answer that is shorter.
    if (short === FOR_MINUTES) {
      test("what was asked for again and has not changed is not sent again", async () => {
        for (const coding of ["identity", ...codings]) {
          const { path } = fileOf("story");
          const { etag } = (await ask(path, { "accept-encoding": coding })).headers;
          const { status, headers, body } = await ask(path, { "accept-encoding": coding, "if-none-match": etag });
          assert.deepEqual([status, headers["cache-control"], body.length], [304, short, 0], coding);
          always(headers, path);
        }
      });
    }

    for (const coding of codings) {
      test(`the compressed copy is sent to whoever takes ${coding}, by GET and HEAD`, async () => {
        const { size, unpack } = CODINGS[coding];
        for (const file of files.filter((file) => file[size] !== null)) {
          // A proxy says so in Via.
          const accept = { "accept-encoding": coding, via: "1.1 proxy" };
          const get = await ask(file.path, accept);
          assert.equal(get.headers["content-encoding"], coding, file.path);
          assert.equal(get.headers["content-length"], String(file[size]), file.path);
          assert.equal(get.headers["content-type"], TYPES[extname(file.path)], file.path);
          assert.equal(get.headers.vary, "Accept-Encoding", file.path);
          assert.equal(hash(unpack(get.body)), file.sha256, file.path);
          always(get.headers, file.path);
          const head = await ask(file.path, accept, "HEAD");
          const undated = ({ date, ...rest }) => rest;
          assert.deepEqual(undated(head.headers), undated(get.headers), file.path);
          assert.equal(head.body.length, 0, file.path);
        }
      });
    }

    test("of all codings the smallest is sent", async () => {
      const { headers } = await ask(fileOf("wasm").path, { "accept-encoding": "gzip, deflate, br, zstd" });
      assert.equal(headers["content-encoding"], codings[0]);
    });

    test("a folder is its page, wherever the site stands", async () => {
      const folder = fullPage.path.replace("/index.html", "");
      const { status, headers } = await ask(folder);
      assert.equal(status, 301);
      assert.equal(headers.location, new URL(`${folder}/`, host.maps).pathname);
      assert.equal((await ask(`${folder}/`)).headers["content-type"], TYPES[".html"]);
    });

    test("what is not there can be told from another site, and is not kept", async () => {
      for (const path of ["stories/none.json", "alliance-map.00000000.wasm"]) {
        const { status, headers } = await ask(path);
        assert.equal(status, 404, path);
        assert.equal(headers["cache-control"], undefined, path);
        always(headers, path);
      }
    });
  });
}

/** What every answer carries, and what none may. */
function always(headers, path) {
  assert.equal(headers["access-control-allow-origin"], "*", path);
  assert.equal(headers["x-content-type-options"], "nosniff", path);
  assert.equal(headers["content-security-policy"], POLICY, path);
  assert.equal(headers["x-frame-options"], undefined, path);
  assert.equal(headers["cross-origin-resource-policy"], undefined, path);
}

/** Asks without any header that was not given: `fetch` adds codings of its own. */
function answer(url, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    }).on("error", reject).end();
  });
}

function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
