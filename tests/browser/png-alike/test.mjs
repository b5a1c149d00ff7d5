// A PNG of the command line looks like what a browser shows of the SVG.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures.mjs";
import { compare } from "../pixels.mjs";
import { nato } from "../stories.mjs";
import { project } from "../server.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "one browser is enough to compare with");

const program = join(project, "target/native/alliance-map");
const story = join(project, "data/stories/nato-indo-pacific.json");

/** The faces in which the program sets names, for the browser too: a reader's own differ. */
const faces = [["Noto Sans", "NotoSans-Medium", 500], ["Noto Sans", "NotoSans-SemiBold", 600], ["Noto Sans", "NotoSans-Bold", 700],
  ["Noto Serif", "NotoSerif-Italic", 400]].map(([family, file, weight]) => {
  const font = readFileSync(join(project, `data/fonts/${file}.ttf`)).toString("base64");
  const style = file.endsWith("Italic") ? "italic" : "normal";
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
    `src:url(data:font/ttf;base64,${font})}`;
}).join("");

/** Returns a screenshot of an SVG in those faces, as large as the PNG. */
async function shot(page, svg, width, height) {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>${faces}body{margin:0}svg{display:block;width:${width}px;height:${height}px;font-family:"Noto Sans"}</style>${svg}`);
  await page.evaluate(() => {
    document.querySelector("svg").setAttribute("preserveAspectRatio", "none");
    return document.fonts.ready;
  });
  return page.screenshot();
}

/** Returns width and height of a PNG file. */
const size = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const view of ["pacific", "arctic"]) {
  for (const width of [360, 800, 1600]) {
    for (const select of ["", "JPN"]) {
      // Of each view, the sizes at which it is shown most.
      const tag = width === (view === "arctic" ? 360 : 1600) || (select && width === 800) ? [] : "@proof";
      test(`${view} at ${width} px${select && ` with ${select} selected`}`, { tag }, async ({ page }, info) => {
        const options = ["--view", view, "--width", String(width), ...(select ? ["--select", select] : [])];
        const svg = execFileSync(program, ["render", story, ...options], { encoding: "utf8" });
        const file = info.outputPath("map.png");
        execFileSync(program, ["render", story, ...options, "-o", file]);
        const png = readFileSync(file);
        const [wide, high] = size(png);
        expect(wide).toBe(width);
        const { mean, share } = await compare(page, png, await shot(page, svg, wide, high), 64);
        console.log(`${view} ${width} ${select}: mean ${mean.toFixed(2)} of 255, ${(100 * share).toFixed(2)} % far apart`);
        expect(mean, "how far apart a channel is on the average, of 255").toBeLessThan(3);
        expect(share, "how many pixels are far apart").toBeLessThan(0.01);
        if (select) {
          const other = execFileSync(program, ["render", story, ...options.slice(0, 4)], { encoding: "utf8" });
          const without = await compare(page, png, await shot(page, other, wide, high), 64);
          expect(without.share, "another map is told apart").toBeGreaterThan(2 * share);
        }
      });
    }
  }
}

test("the site's PNG looks like the picture beside it", async ({ page }) => {
  for (const view of ["pacific", "arctic"]) {
    const [svg, png] = ["svg", "png"].map((end) => readFileSync(join(project, `dist/${nato.name}/${view}.${end}`)));
    const [wide, high] = size(png);
    const { mean, share } = await compare(page, png, await shot(page, svg.toString("utf8"), wide, high), 64);
    console.log(`site's ${view}: mean ${mean.toFixed(2)} of 255, ${(100 * share).toFixed(2)} % far apart`);
    expect(mean, view).toBeLessThan(3);
    expect(share, view).toBeLessThan(0.01);
  }
});
