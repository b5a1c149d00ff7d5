// A real nginx, set up as the README says, that serves the site under a path of its own.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filledIn, nginxBlocks, project } from "./readme.mjs";

const PATH = "/maps/2024/";

/** @typedef {{ maps: string, news: string, stop: () => Promise<void> }} Nginx */

/** Where nginx may be, and where its modules are then: as tests/tools/setup-nginx.sh leaves it, or the machine's own. */
const unpacked = join(project, ".cache/nginx/usr");
const program = existsSync(join(unpacked, "sbin/nginx")) ? join(unpacked, "sbin/nginx") : "nginx";
const folders = program === "nginx" ? ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"] : [join(unpacked, "lib/nginx/modules")];
const brotliModule = folders.map((folder) => join(folder, "ngx_http_brotli_static_module.so")).find(existsSync);

/** Whether this machine's nginx has the module for brotli. */
export const hasBrotli = brotliModule !== undefined;

/**
 * Starts nginx: `maps` is the address of the site, `news` that of an empty site on another port, whose pages are `pages`.
 * @param {{ brotli?: boolean, pages?: (maps: string) => Record<string, string> }} [options]
 * @returns {Promise<Nginx>}
 */
export async function startNginx({ brotli = hasBrotli, pages = () => ({}) } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "alliance-map-nginx-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(project, "dist"), join(folder, "site"), { recursive: true });
    for (let tries = 1; ; tries++) {
      const [own, other] = await freePorts(2);
      const origin = `http://127.0.0.1:${own}`;
      mkdirSync(join(folder, "news"), { recursive: true });
      for (const [name, text] of Object.entries(pages(origin + PATH))) writeFileSync(join(folder, "news", name), text);
      writeFileSync(join(folder, "nginx.conf"), configuration(folder, own, other, brotli));
      try {
        const end = await run(folder, origin + PATH);
        return { maps: origin + PATH, news: `http://127.0.0.1:${other}/`, stop: () => end().then(remove) };
      } catch (error) {
        // Another program may have taken the port since it was found free.
        if (tries === 3 || !String(error).includes("Address already in use")) throw error;
      }
    }
  } catch (error) {
    remove();
    throw error;
  }
}

/** The smallest configuration that takes the blocks of the README. */
function configuration(folder, own, other, brotli) {
  const { host, embedder } = nginxBlocks();
  const site = filledIn(host, {
    "location /maps/ {": `location ${PATH} {`,
    "/srv/alliance-map/": `${folder}/site/`,
    ...(brotli ? { "# brotli_static on;": "brotli_static on;" } : {}),
  });
  const policy = filledIn(embedder, { "https://maps.example.org": `http://127.0.0.1:${own}` });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${folder}/${what};`);
  return `
${brotli ? `load_module ${brotliModule};` : ""}
# One process, of the user who runs the test: whoever ends it has ended all.
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${own};
    root ${folder}/nothing;
${site}
  }
  server {
    listen 127.0.0.1:${other};
    root ${folder}/news;
    types { text/html html; }
${policy}
  }
}
`;
}

/** Runs nginx until it answers; returns what ends it. */
async function run(folder, url) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };
  const child = spawn(program, ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => { said += data; });
  const ended = new Promise((resolve) => {
    child.on("error", () => { said = `${program} cannot be started: run tests/tools/setup-nginx.sh`; resolve(undefined); });
    child.on("close", resolve);
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const end = () => { kill(); process.removeListener("exit", kill); return ended; };

  let over = false;
  ended.then(() => { over = true; });
  for (const start = Date.now(); !over && Date.now() - start < 10_000;) {
    if (await fetch(url, { method: "HEAD" }).then((answer) => answer.ok, () => false)) return end;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await end();
  throw new Error(`nginx did not start:\n${said}`);
}

/** Returns ports on which nobody listens. */
async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  })));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
