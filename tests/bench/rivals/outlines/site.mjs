// The pages on which outlines are drawn by our engine and by D3.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL("./", import.meta.url);
const root = new URL("../../../../", here);

/** Versions of what is measured, by package. */
export const versions = JSON.parse(await readFile(new URL("../package.json", here), "utf8")).devDependencies;

/**
 * Builds a page that runs a script of this folder, with the engine's outlines and some geography files beside it. Returns the
 * page's folder.
 * @param {string} script Its name; the folder has the same, without what stands behind the dot.
 * @param {Record<string, string>} worlds Paths of the geography files from the project's root, by name.
 */
export async function buildSite(script, worlds) {
  const out = new URL(`../../results/${script.split(".")[0]}/`, here);
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL(script, here))],
    outfile: fileURLToPath(new URL("page.js", out)),
    bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "error",
  });
  const files = { "outlines.js": ".cache/outlines/outlines.js", "outlines_bg.wasm": ".cache/outlines/outlines_bg.wasm" };
  for (const [name, path] of Object.entries(worlds)) files[`${name}.bin`] = path;
  for (const [file, path] of Object.entries(files)) await copyFile(new URL(path, root), new URL(file, out));
  await writeFile(new URL("index.html", out), '<!doctype html><title>Outlines</title><body><script type="module" src="page.js"></script>');
  return fileURLToPath(out);
}
