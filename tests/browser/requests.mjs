// What a page asks for, and pages on which a map is far below what is seen.
import { pageWith } from "./map.mjs";
import { nato } from "./stories.mjs";

/** The live part, the engine, the outlines, stories and words: all that is fetched when a map is to load. */
export const isLive = (path) => /\.(wasm|bin|json)$|\/live-map/.test(path);

/** Collects the paths that a page asks for from now on. */
export function record(page) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** A picture that leads to its own page, as an embed holds it. */
export const picture = '<a slot="picture" id="link" href="/nato-indo-pacific/index.html"><img src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="A map"></a>';

export const embed = `<alliance-map src="${nato.src}">${picture}</alliance-map>`;

/** Room above a map, so that it is further than 600 px from what is seen. */
export const room = '<svg width="10" height="6000"></svg>';

export const far = pageWith(`<p><a href="#alliance-map:JPN">Japan</a></p>${room}${embed}`);

/** The page is never idle, so that only what the reader does counts. */
export const neverIdle = (page) => page.addInitScript(() => { globalThis.requestIdleCallback = () => 0; });

/** The reader saves data. */
export const saveData = (page) => page.addInitScript(() => {
  Object.defineProperty(navigator, "connection", { configurable: true, value: { saveData: true } });
});

/** Opens a page and waits until its maps are defined and a moment has passed. */
export async function open(page, path) {
  await page.goto(path);
  await page.evaluate(() => customElements.whenDefined("alliance-map"));
  await page.waitForTimeout(400);
}
