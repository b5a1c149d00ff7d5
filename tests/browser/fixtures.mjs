// What every browser test shares: the site behind strict headers, and a page that must stay quiet.
import { test as base, expect } from "@playwright/test";
import { serve } from "./server.mjs";
import { MapOnPage } from "./map.mjs";

export { expect };

/**
 * `problems` collects what a page may not do: write to the console, throw, break the policy, or ask another origin.
 * A test that provokes errors calls `problems.expect(/…/)` for each that it wants; the test fails when one is missing
 * and when there is any other.
 */
class Problems {
  /** @type {string[]} */
  seen = [];
  /** @type {RegExp[]} */
  #expected = [];
  /** @type {RegExp[]} */
  #tolerated = [];

  /** @param {RegExp} pattern */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /**
   * For what a browser writes by itself, in its own words, when a request fails.
   * @param {RegExp} pattern
   */
  tolerate(pattern) {
    this.#tolerated.push(pattern);
  }

  check() {
    const rest = [...this.seen];
    for (const pattern of this.#expected) {
      const at = rest.findIndex((line) => pattern.test(line));
      expect(at, `expected one problem like ${pattern}, saw:\n${rest.join("\n")}`).toBeGreaterThanOrEqual(0);
      rest.splice(at, 1);
    }
    const ours = (/** @type {string} */ line) => line.includes("alliance-map: ");
    const others = rest.filter((line) => ours(line) || !this.#tolerated.some((pattern) => pattern.test(line)));
    expect(others, "the page stays quiet").toEqual([]);
  }
}

export const test = base.extend({
  site: [async ({}, use) => {
    const site = await serve();
    await use(site.url);
    await site.close();
  }, { scope: "worker" }],

  baseURL: async ({ site }, use) => use(site),

  problems: async ({}, use) => use(new Problems()),

  page: async ({ page, problems, site }, use) => {
    page.on("console", (message) => problems.seen.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => problems.seen.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== site) problems.seen.push(`foreign request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
      globalThis.mapEvents = [];
      for (const what of ["ready", "select", "error"]) {
        document.addEventListener(`alliance-map-${what}`, (event) => {
          globalThis.mapEvents.push({ what, id: event.target.id, detail: JSON.parse(JSON.stringify(event.detail ?? null)) });
        });
      }
    });
    await use(page);
    problems.check();
  },

  map: async ({ page }, use) => use(new MapOnPage(page)),
});
