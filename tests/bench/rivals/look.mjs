// What is asked of a page after it was measured: what it drew, what a screen reader is told, what stays without scripts.
import { inText, inTree } from "./names.mjs";
import { conditions } from "../measure/conditions.mjs";

/** Returns, in the page, how many shapes have each of these colours. */
function countColours(colours) {
  const seen = colours.map(() => 0);
  for (const path of document.querySelectorAll("path")) {
    const [red, green, blue] = (getComputedStyle(path).fill.match(/\d+/g) ?? []).map(Number);
    const at = colours.findIndex((colour) => parseInt(colour.slice(1), 16) === red * 65536 + green * 256 + blue);
    if (at >= 0) seen[at] += 1;
  }
  return seen;
}

/** Returns, in a page with our map, how many of these countries have a shape: its fills are patterns too. */
function countSubjects(codes) {
  const shadow = document.querySelector("alliance-map")?.shadowRoot;
  return codes.filter((code) => shadow?.querySelector(`[part~="map"] [data-country="${code}"]`)).length;
}

/**
 * Returns what is asked at the end of a visit: how much was drawn and which countries have a name. Writes a picture too.
 * @param {Awaited<ReturnType<typeof import("./build.mjs").buildPages>>} built
 * @param {string} picture Where it is written.
 */
export function ask({ groups, countries, names }, picture) {
  return async (page, session) => {
    await page.screenshot({ path: picture });
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const ours = await page.evaluate(countSubjects, countries.map(({ alpha3 }) => alpha3));
    const colours = await page.evaluate(countColours, groups.map(({ colour }) => colour));
    return { drawn: ours ? String(ours) : colours.join(" + "), tree: inTree(nodes, names) };
  };
}

/**
 * Returns what a reader without scripts has: whether a picture is there, how many of the countries the page names, and
 * how many the page to which the picture leads.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {string[][]} names
 */
export async function withoutScripts(browser, url, names) {
  const context = await browser.newContext({ viewport: conditions.viewport, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const text = async () => inText(await page.evaluate(() => document.body.innerText), names);
    await page.goto(url);
    const picture = page.locator("img, svg, canvas").filter({ visible: true });
    const sizes = await picture.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    const found = { picture: sizes.some((width) => width > 200), named: await text(), linked: undefined };
    const link = await page.locator("a:has(img)").first().getAttribute("href", { timeout: 500 }).catch(() => null);
    if (link) {
      await page.goto(new URL(link, url).href);
      found.linked = await text();
    }
    return found;
  } finally {
    await context.close();
  }
}
