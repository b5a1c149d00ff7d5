// Writes the npm package into a folder, from a built site: the element for bundlers in modules that can be read, and beside
// them, as a site has them, the files that they fetch: build-package.mjs SITE FOLDER
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { completeManifest } from "./package-manifest.mjs";
import { minifyStyles } from "./minify-styles.mjs";

const [site, folder] = process.argv.slice(2);
const project = fileURLToPath(new URL("../..", import.meta.url));
const source = join(project, "npm");
const json = async (path) => JSON.parse(await readFile(path, "utf8"));

/** What a map fetches, by what `bundle` calls it; and the script of pages without a bundler. */
const FILES = ["loader", "script", "live", "tools", "wasm", "world", "fine", "text"];

const { version, files } = await json(join(site, "manifest.json"));
const shipped = files.filter(({ role }) => FILES.includes(role));

await rm(folder, { recursive: true, force: true });
for (const { path } of shipped) await copy(join(site, path), `files/${path}`);
await build({
  entryPoints: [join(source, "index.js"), join(source, "define.js")],
  inject: [join(source, "server.js")],
  outdir: folder,
  bundle: true,
  splitting: true,
  chunkNames: "element",
  format: "esm",
  target: "es2022",
  charset: "utf8",
  plugins: [{
    name: "package",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]www[/\\]assets\.js$/ }, () => ({ contents: assets() }));
      onLoad({ filter: /[/\\]styles\.js$/ }, async ({ path }) => ({ contents: await minifyStyles(await readFile(path, "utf8")) }));
    },
  }],
});
for (const name of ["index.d.ts", "define.d.ts", "README.md"]) await copy(join(source, name), name);
for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) await copy(join(project, name), name);
await copy(join(project, "data/schema/story.schema.json"), "story.schema.json");
await write("custom-elements.json", await completeManifest(await json(join(source, "custom-elements.json"))));
await write("package.json", { name: "", version, ...await json(join(source, "package.json")) });

/**
 * Returns what stands for www/assets.js. A bundler finds an address that is written like this and takes the file along,
 * under whatever name; the hash is no part of it, and stays. Scripts have none: webpack minifies them once more.
 */
function assets() {
  const address = (path) => `new URL(${JSON.stringify(`./files/${path}`)}, import.meta.url)`;
  const fileOf = (role) => {
    const found = shipped.find((file) => file.role === role);
    if (!found) throw new Error(`${site}/manifest.json names no file of the role ${role}`);
    return found;
  };
  const script = (role) => address(fileOf(role).path);
  const checked = (role) => {
    const { path, sha256 } = fileOf(role);
    return `/* @__PURE__ */ checked(${address(path)}, "sha256-${Buffer.from(sha256, "hex").toString("base64")}")`;
  };
  const texts = shipped.filter(({ role }) => role === "text").map(({ path }) => [path.match(/(\w+)\.json$/)[1], address(path)]);
  return `const checked = (url, hash) => Object.assign(url, { hash });
export const liveUrl = ${script("live")};
export const toolsUrl = ${script("tools")};
export const engineUrl = ${checked("wasm")};
export const worldUrl = ${checked("world")};
export const fineUrl = ${checked("fine")};
const texts = { ${texts.map(([language, url]) => `${language}: ${url}`).join(", ")} };
export const textUrl = (language) => texts[language];
export const languages = ${JSON.stringify(texts.map(([language]) => language))};
`;
}

async function copy(from, to) {
  await mkdir(dirname(join(folder, to)), { recursive: true });
  await cp(from, join(folder, to));
}

async function write(name, value) {
  await writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}
