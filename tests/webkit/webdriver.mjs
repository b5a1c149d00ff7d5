// WebKitGTK under a display of its own, driven over HTTP by the WebDriver protocol.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether this machine has what is needed: Debian's packages, which Playwright's own browsers do not replace. */
export const installed = ["xvfb-run", "WebKitWebDriver"].every((program) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program))));

/** Keys, as the protocol writes them. */
export const ARROW_RIGHT = "\uE014";
export const ENTER = "\uE007";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a browser, hands it to `use`, and stops all that it started, whatever happens.
 * @param {(browser: { command: (method: string, path: string, body?: object) => Promise<any>, run: (script: string, ...args: any[]) => Promise<any>, until: (script: string, ...args: any[]) => Promise<any> }) => Promise<void>} use
 */
export async function withWebKit(use) {
  const port = await freePort();
  // A process group of its own, so that display and browser end with the driver.
  const temporary = await mkdtemp(join(tmpdir(), "alliance-map-"));
  const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`], {
    detached: true,
    stdio: "ignore",
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = new Promise((resolve) => driver.once("close", resolve).once("error", resolve));
  let session;

  function stop(signal) {
    try {
      if (driver.pid) process.kill(-driver.pid, signal);
    } catch {
      // It has ended by itself.
    }
  }

  async function command(method, path, body) {
    const url = `http://127.0.0.1:${port}${path}`;
    const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
  const inSession = (method, path, body) => command(method, `/session/${session}${path}`, body);
  const run = (script, ...args) => inSession("POST", "/execute/sync", { script, args });

  /** Runs a script until it returns something. */
  async function until(script, ...args) {
    for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
      const value = await run(script, ...args);
      if (value) return value;
    }
    throw new Error(`nothing came of: ${script}`);
  }

  try {
    for (const end = Date.now() + 10_000; ; await pause(50)) {
      const ready = await command("GET", "/status").catch(() => undefined);
      if (ready?.ready) break;
      if (Date.now() > end) throw new Error("WebKitWebDriver does not answer");
    }
    session = (await command("POST", "/session", { capabilities: {} })).sessionId;
    await use({ command: inSession, run, until });
  } finally {
    if (session) await inSession("DELETE", "").catch(() => undefined);
    stop("SIGTERM");
    const last = setTimeout(stop, 5000, "SIGKILL");
    await ended;
    clearTimeout(last);
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Returns the actions of a click on a place in the window.
 * @param {{ x: number, y: number }} at
 */
export const clickAt = ({ x, y }) => ({
  actions: [{
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  }],
});

/** @param {string[]} keys One after the other. */
export const press = (...keys) => ({
  actions: [{ type: "key", id: "keys", actions: keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value }))) }],
});
