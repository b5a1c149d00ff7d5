// The code that `snippet.html` gives to paste, as an editor would copy it.
import { expect } from "./fixtures.mjs";

/** What stands for the address of the site where it is not known. */
export const PLACEHOLDER = "https://YOUR-SITE.example/map/";

/**
 * Returns the code under a heading of the snippet page, with the address filled in.
 * @param {import("@playwright/test").Page} page Is taken to the snippet.
 * @param {string} heading
 * @param {string} base Where the site stands, with a slash at its end.
 * @param {string} [snippet] Address of the snippet page.
 */
export async function snippet(page, heading, base, snippet = "/snippet.html") {
  await page.goto(snippet);
  const code = page.locator(`h3:text-is("${heading}") + p + pre > code`).first();
  await expect(code).toHaveCount(1);
  return (await code.innerText()).replaceAll(PLACEHOLDER, base);
}
