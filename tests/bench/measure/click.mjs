// From a click on the live map to the lines of the country's ties, painted.

/** A country of the article with ties, whose middle is land. */
const AUSTRALIA = "AUS";

/**
 * Clicks on a country of the article's map and returns the ms until its lines are painted.
 * @param {import("@playwright/test").Page} page
 * @param {unknown} [_session]
 * @param {string} [code] Of the country.
 */
export async function click(page, _session, code = AUSTRALIA) {
  const { x, y } = await page.evaluate((country) => {
    const { shadowRoot } = /** @type {Element} */ (document.querySelector("alliance-map"));
    addEventListener("click", ({ timeStamp }) => {
      // A message after the frame arrives when the frame is painted.
      const painted = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const ties = shadowRoot?.querySelectorAll(".tie").length;
          globalThis.benchClick = ties ? performance.now() - timeStamp : undefined;
        };
        port2.postMessage(0);
      };
      requestAnimationFrame(painted);
    }, { capture: true, once: true });
    const shape = /** @type {Element} */ (shadowRoot?.querySelector(`.map [data-country=${country}]`));
    const { left, top, width, height } = shape.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, code);
  // A mouse is on a country for a while before it is pressed: what that draws is done by then.
  await page.mouse.move(x, y);
  await page.waitForTimeout(500);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(1_000);
  return { click: await page.evaluate(() => globalThis.benchClick) };
}
