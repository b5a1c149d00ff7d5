// Writes one small page for each rival, and one with our map alone, all in the same frame and with the same countries.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { onPlane } from "./plane.mjs";
import { subjects } from "./subjects.mjs";

const here = new URL("./", import.meta.url);
const root = new URL("../../../", here);
const require = createRequire(here);
const codes = require("i18n-iso-countries");
codes.registerLocale(require("i18n-iso-countries/langs/en.json"));

/** Where the pages are written. */
export const out = new URL("../results/pages/", here);

const ATLAS = "node_modules/world-atlas/countries-110m.json";
const COLLECTION = "node_modules/@highcharts/map-collection/custom/world.topo.json";

/** Folder, what the table calls it, package whose version is told, and the outlines that it fetches. */
const RIVALS = [
  { folder: "jsvectormap", label: "jsVectorMap", of: "jsvectormap" },
  { folder: "svgmap", label: "svgMap", of: "svgmap" },
  { folder: "highcharts", label: "Highcharts Maps", of: "highcharts", world: COLLECTION },
  { folder: "highcharts-described", label: "Highcharts Maps, every area described", of: "highcharts", world: COLLECTION },
  { folder: "echarts", label: "ECharts", of: "echarts", world: ATLAS, plane: true },
  { folder: "d3", label: "D3 by hand", of: "d3-geo", world: ATLAS },
];

/**
 * Writes all pages. Returns the list of them, ours first, the countries with their groups, and every English name of each.
 * @param {any} story
 */
export async function buildPages(story) {
  const data = subjects(story, codes);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(new URL("subjects.json", out), JSON.stringify(data));
  // The site has files of its own by common names, and they come first.
  await cp(new URL("frame.css", here), new URL("frame.css", out));
  const pages = [{ label: "alliance-map, alone on a page", path: "/alone.html" }, { label: "alliance-map, whole article", path: "/" }];
  await writeFile(new URL("alone.html", out), await frame({ ...(await ours()), style: "frame.css" }));
  const versions = JSON.parse(await readFile(new URL("package.json", here), "utf8")).devDependencies;
  for (const rival of RIVALS) {
    await writeRival(rival);
    pages.push({ label: `${rival.label} (${rival.of} ${versions[rival.of]})`, path: `/rivals/${rival.folder}/` });
  }
  const names = ({ alpha3 }) => codes.getName(alpha3, "en", { select: "all" }).filter((name) => name.length > 3);
  return { pages, ...data, names: data.countries.map(names) };
}

/** Bundles the page of a rival and puts the outlines that it fetches beside it. */
async function writeRival({ folder, world, plane = false }) {
  const target = new URL(`rivals/${folder}/`, out);
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL(`${folder}/page.js`, here))],
    outfile: fileURLToPath(new URL("page.js", target)),
    alias: { subjects: fileURLToPath(new URL("subjects.json", out)) },
    define: { "process.env.NODE_ENV": '"production"' },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  // Its own style sheet and the frame's travel as one file.
  const style = await readFile(new URL("page.css", target), "utf8").catch(() => "");
  await writeFile(new URL("page.css", target), style + (await readFile(new URL("frame.css", here), "utf8")));
  if (world) {
    const outlines = await readFile(new URL(world, here), "utf8");
    await writeFile(new URL("world.json", target), plane ? onPlane(JSON.parse(outlines)) : outlines);
  }
  // Outlines are announced in the page, so that they do not wait for the script.
  const preload = world ? '<link rel="preload" as="fetch" href="world.json" crossorigin>\n' : "";
  const head = `${preload}<script type="module" src="page.js"></script>`;
  await writeFile(new URL("index.html", target), await frame({ head, body: '<div id="map"></div>', style: "page.css" }));
}

/** Returns our map with its picture, as the article of the built site has it. */
async function ours() {
  const article = await readFile(new URL("dist/index.html", root), "utf8");
  const tags = (pattern) => (article.match(pattern) ?? []).join("\n");
  return {
    head: tags(/<link rel="(module)?preload"[^>]*>|<script type="module".*?<\/script>/gs),
    body: tags(/<alliance-map .*?<\/alliance-map>/gs),
  };
}

/** Fills the frame that all pages share. */
async function frame(holes) {
  return (await readFile(new URL("frame.html", here), "utf8")).replace(/\{\{(\w+)\}\}/g, (_, name) => holes[name]);
}
