// Draws every view at three widths with each of these countries selected, on one sheet for each country, to be looked at:
// contact-sheets.mjs FOLDER [STORY COUNTRY…]
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [folder, story = join(root, "data/stories/nato-indo-pacific.json"), ...codes] = process.argv.slice(2);
const countries = codes.length ? codes : ["", "JPN", "USA", "LUX", "RUS"];
const views = ["pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"];
const widths = [360, 768, 1120];

const program = join(root, "target/native/alliance-map");
const draw = (view, width, country) => execFileSync(program, [
  "render", story, "--view", view, "--width", `${width}`, ...(country ? ["--select", country] : []), "-o", "-",
]).toString();

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 2400, height: 800 } });
for (const country of countries) {
  const cells = views.map((view) => `<tr><th>${view}</th>${widths.map((width) => `<td>${draw(view, width, country)}</td>`).join("")}</tr>`);
  await page.setContent(`<style>body { margin: 12px; font: 14px sans-serif } td { padding: 6px; vertical-align: top }</style>
    <h1>${country || "nothing selected"}</h1><table>${cells.join("")}</table>`);
  const path = resolve(folder, `${country || "none"}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}
await browser.close();
