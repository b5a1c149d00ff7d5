// What `npm publish` would take: whole, found by every resolver, described as the element is, and left out where it is not used.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import Ajv from "ajv";
import { publint } from "publint";
import ts from "typescript";
import { attributes, names } from "../../www/attributes.js";
import { bundlers, install, project, tarball } from "./consumer.mjs";

const USES = `import { AllianceMapElement, type Failure, type Selection } from "alliance-map";
import "alliance-map/define";

const map = document.createElement("alliance-map");
const same: AllianceMapElement = map;
map.view = "globe";
map.hash = true;
map.select("JPN");
map.compareWith(null);
map.addEventListener("alliance-map-select", ({ detail }) => { const it: Selection = detail; it.ties.join(); });
document.addEventListener("alliance-map-error", ({ detail }) => { const why: Failure["code"] = detail.code; void why; });
const picture: Promise<Blob> = same.toPNG({ width: 800 });
void picture;
// @ts-expect-error There is no such view.
map.view = "mercator";
// @ts-expect-error A width is a number.
void map.toPNG({ width: "800" });
`;

/** Whatever the source itself takes and gives, the published types say. */
const AGREES = `import type { AllianceMapElement } from "alliance-map";
import type { AllianceMapElement as Source } from "${join(project, "www/element.js")}";
${["select", "compareWith", "reset", "toSVG", "toPNG"].map((method) => {
  const said = (type) => `[Parameters<${type}["${method}"]>, ReturnType<${type}["${method}"]>]`;
  const [source, published] = [said("Source"), said("AllianceMapElement")];
  return `export const ${method}There: ${published} = null! as ${source};\nexport const ${method}Back: ${source} = null! as ${published};\n`;
}).join("")}`;

const app = install({
  "uses.ts": USES,
  "agrees.ts": AGREES,
  "define.js": 'import "alliance-map/define";\n',
  "unused.js": 'import { AllianceMapElement } from "alliance-map";\nconsole.log("app");\n',
});
after(() => rmSync(app, { recursive: true }));

const inPackage = (...path) => join(app, "node_modules/alliance-map", ...path);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const manifest = json(inPackage("custom-elements.json"));
const element = manifest.modules[0].declarations[0];

test("it holds what it says it holds, and nothing else", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: inPackage(), encoding: "utf8" });
  const plain = JSON.parse(packed)[0].files.map(({ path }) => path.replace(/\.[0-9a-f]{8}\./, ".HASH.")).sort();
  assert.deepEqual(plain, [
    "CHANGELOG.md", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "custom-elements.json", "define.d.ts", "define.js",
    "element.js", "files/alliance-map.HASH.js", "files/alliance-map.HASH.wasm", "files/alliance-map.js",
    "files/live-map.HASH.js", "files/text/en.json", "files/text/fr.json", "files/tools.HASH.js", "files/world-fine.HASH.bin", "files/world.HASH.bin",
    "index.d.ts", "index.js", "package.json", "story.schema.json",
  ]);
});

test("it is of the crate's release", () => {
  const [, crate] = readFileSync(join(project, "Cargo.toml"), "utf8").match(/^version = "(.*)"$/m);
  assert.equal(json(inPackage("package.json")).version, crate);
});

test("the files that a map fetches are those of the site", () => {
  for (const { path, sha256, role } of json(join(project, "dist/manifest.json")).files) {
    if (!["loader", "script", "live", "tools", "wasm", "world", "fine", "text"].includes(role)) continue;
    assert.deepEqual(readFileSync(inPackage("files", path)), readFileSync(join(project, "dist", path)), path);
    // And the element refuses any other engine and outlines.
    const hash = `sha256-${Buffer.from(sha256, "hex").toString("base64")}`;
    const checked = readFileSync(inPackage("element.js"), "utf8").includes(hash);
    assert.equal(checked, ["wasm", "world", "fine"].includes(role), path);
  }
});

test("types stand first in every condition, and what falls through last", () => {
  for (const [path, found] of Object.entries(json(inPackage("package.json")).exports)) {
    if (typeof found !== "string") assert.deepEqual(Object.keys(found), ["types", "default"], path);
  }
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: inPackage(), strict: true });
  assert.deepEqual(messages, []);
});

test("every resolver finds modules and their types", async () => {
  const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball()))));
  assert.ok(Object.keys(entrypoints).includes("./define"));
  // `require` gets a module, as modules alone are published.
  assert.deepEqual(problems.filter(({ kind }) => kind !== "CJSResolvesToESM"), []);
});

for (const [name, options] of Object.entries({
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  "Node.js": { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
})) {
  test(`the types hold, strictly, as ${name} finds them`, () => {
    const files = ["uses.ts", "agrees.ts"].map((file) => join(app, file));
    const program = ts.createProgram(files, {
      ...options, strict: true, noEmit: true, allowJs: true, types: [], target: ts.ScriptTarget.ES2022,
      lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    });
    const told = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    assert.deepEqual(told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")), []);
  });
}

test("importing it on a server that renders pages is harmless", () => {
  const script = `import { AllianceMapElement } from "alliance-map"; import * as all from "alliance-map/define";
    if (all.AllianceMapElement !== AllianceMapElement) throw Error("two classes"); console.log(AllianceMapElement.observedAttributes.join());`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: app, encoding: "utf8" });
  assert.equal(said, `${names.join()}\n`);
});

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name} keeps what only registers, and leaves out what is not used`, async () => {
    const built = async (source) => {
      await bundle(join(app, source), join(app, name, source));
      return readFileSync(join(app, name, source), "utf8");
    };
    assert.match(await built("define.js"), /customElements\.define\(/);
    // A bundler may wrap it.
    const left = (await built("unused.js")).trim().replace(/^\(\(\)=>\{"use strict";(.*)\}\)\(\);$/, "$1").replace(/;$/, "");
    assert.equal(left, 'console.log("app")');
  });
}

test("the manifest of the element is of its schema", () => {
  const schema = json(join(project, "node_modules/custom-elements-manifest/schema.json"));
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
});

test("the manifest says of attributes what the element reads", () => {
  assert.deepEqual(element.attributes.map(({ name }) => name), names);
  for (const { name, type, default: absent = "" } of element.attributes) {
    assert.equal(absent, attributes[name].absent, name);
    const [, listed] = attributes[name].form.match(/^one of (.*)$/) ?? [];
    const words = listed && listed.split(", ").map((word) => JSON.stringify(word)).join(" | ");
    assert.equal(type.text, words ?? (name === "hash" ? "boolean" : "string"), name);
  }
});

test("manifest, types and README name the same", () => {
  const [readme, types] = [join(project, "README.md"), inPackage("index.d.ts")].map((path) => readFileSync(path, "utf8"));
  const [, listed] = readme.match(/`::part\(\)` reaches\n?((?:\s*`\w+`)+)/);
  assert.deepEqual(element.cssParts.map(({ name }) => name).sort(), [...listed.matchAll(/\w+/g)].map(String).sort());
  for (const { name } of element.events) assert.ok(readme.includes(`| \`${name}\` |`) && types.includes(`"${name}": `), name);
  for (const { name, kind } of element.members) {
    assert.match(types, kind === "field" ? RegExp(`^  ${name}: `, "m") : RegExp(`^  ${name}\\(`, "m"), name);
    assert.match(readme, kind === "field" ? RegExp(`^\\| \`${name}\` \\|`, "m") : RegExp(`^\\| \`${name}\\(`, "m"), name);
  }
});
