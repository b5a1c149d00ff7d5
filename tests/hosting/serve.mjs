// `alliance-map serve` on the site.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { project } from "./readme.mjs";

/** Starts the server; `maps` is the address of the site. */
export async function startServe() {
  const program = join(project, "target/native/alliance-map");
  const child = spawn(program, ["serve", "--port", "0", "--dir", join(project, "dist")], { stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const [line] = await once(createInterface(child.stdout), "line");
  return {
    maps: line.match(/http:\S+/)[0],
    stop: async () => { const closed = once(child, "close"); kill(); process.removeListener("exit", kill); await closed; },
  };
}
