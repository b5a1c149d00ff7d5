// A project that has installed the package, and builds with it as its own developers would.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import resolve from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import webpack from "webpack";

/** The folder of this repository. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

const made = join(project, "target/npm");

/** Returns the path of the tarball that is published. */
export function tarball() {
  const found = existsSync(made) && readdirSync(made).find((name) => name.endsWith(".tgz"));
  if (!found) throw Error("target/npm holds no tarball: make package");
  return join(made, found);
}

/**
 * Installs the tarball into a new project, without a network.
 * @param {Record<string, string>} sources The project's own files.
 * @returns {string} Its folder.
 */
export function install(sources) {
  const folder = mkdtempSync(join(tmpdir(), "alliance-map-app-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball()], { cwd: folder });
  return folder;
}

/** @typedef {(entry: string, outfile: string) => Promise<unknown>} Bundler Builds a module from another for a page. */

/** @type {Record<string, Bundler>} */
export const bundlers = {
  async esbuild(entry, outfile) {
    await build({ entryPoints: [entry], outfile, bundle: true, minify: true, format: "esm", logLevel: "silent" });
    copyFiles(entry, outfile);
  },

  async rollup(entry, outfile) {
    const onwarn = (/** @type {{ message: string }} */ { message }) => { throw Error(message); };
    const bundle = await rollup({ input: entry, plugins: [resolve()], onwarn });
    await bundle.write({ file: outfile, format: "es" });
    await bundle.close();
    copyFiles(entry, outfile);
  },

  webpack: (entry, outfile) => new Promise((done, fail) => {
    const output = { path: dirname(outfile), filename: outfile.slice(dirname(outfile).length + 1), publicPath: "auto" };
    webpack({ mode: "production", entry, context: dirname(entry), output, performance: false }, (error, stats) => {
      if (error ?? (stats?.hasErrors() || stats?.hasWarnings())) fail(error ?? Error(stats?.toString()));
      else done(stats);
    });
  }),
};

/** These two leave the addresses of files as they are: README tells to copy the files. */
function copyFiles(entry, outfile) {
  cpSync(join(dirname(entry), "node_modules/alliance-map/files"), join(dirname(outfile), "files"), { recursive: true });
}
