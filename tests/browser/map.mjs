// The map as a test sees it.
import { expect } from "@playwright/test";

export class MapOnPage {
  /**
   * @param {import("@playwright/test").Page} page
   * @param {string} [selector] Where several maps are on the page.
   */
  constructor(page, selector = "alliance-map") {
    this.page = page;
    this.host = page.locator(selector);
    this.stage = this.host.locator(".stage");
    this.map = this.host.locator('[part="map"]');
    this.panel = this.host.locator('[part="panel"]');
    this.list = this.host.locator('[part="list"]');
    this.subjects = this.map.locator('[role="button"][data-country]');
    this.live = this.host.locator('[role="status"]');
  }

  /** Opens a page and waits until its map is there. */
  async open(path = "/") {
    await this.page.goto(path);
    await this.host.first().scrollIntoViewIfNeeded();
    await expect(this.subjects.first()).toBeVisible();
  }

  /**
   * Opens a page that holds the map of a story.
   * @param {string} src
   * @param {string} [attributes] As text.
   * @param {string} [children]
   */
  async show(src, attributes = "", children = "<p>Nothing here yet.</p>") {
    await this.open(pageWith(`<alliance-map src="${src}" ${attributes}>${children}</alliance-map>`));
  }

  /** Reaches for the map, as a pointer or the keyboard does, and waits until it can be moved. */
  async reach() {
    await this.host.first().evaluate((host) => {
      const root = host.shadowRoot;
      root.querySelector(".root").dispatchEvent(new Event("focusin"));
      return new Promise((done) => {
        const look = () => (root.adoptedStyleSheets.length > 2 ? done() : setTimeout(look, 20));
        look();
      });
    });
  }

  /**
   * The button that opens a tool, or the list.
   * @param {string} name
   */
  tool(name) {
    return this.host.locator('[part="tools"]').getByRole("button", { name, exact: true });
  }

  /** @param {string} code */
  subject(code) {
    return this.map.locator(`[role="button"][data-country="${code}"]`);
  }

  /**
   * Clicks a point that is on the country: the middle of its box may be at sea. A browser may round the point, so one
   * with the country all around it is better than one on a coast.
   * @param {string} code
   */
  async click(code) {
    const at = await this.subject(code).evaluate((shape) => {
      const { left, top, width, height } = shape.getBoundingClientRect();
      const steps = 40;
      const root = shape.getRootNode();
      const hits = (x, y) => root.elementFromPoint(x, y)?.closest("[data-country]") === shape;
      let coast;
      for (let i = 1; i < steps * steps; i++) {
        const x = left + (width * ((i % steps) + 0.5)) / steps;
        const y = top + (height * (Math.floor(i / steps) + 0.5)) / steps;
        if (!hits(x, y)) continue;
        if (hits(x - 1, y) && hits(x + 1, y) && hits(x, y - 1) && hits(x, y + 1)) return { x, y };
        coast ??= { x, y };
      }
      return coast;
    });
    if (!at) throw new Error(`no point of ${code} can be hit`);
    await this.page.mouse.click(at.x, at.y);
  }

  /** Returns the codes of the subjects that the Tab key can reach. */
  tabStops() {
    return this.subjects.evaluateAll((all) =>
      all.filter((each) => each.getAttribute("tabindex") === "0").map((each) => each.getAttribute("data-country")));
  }

  /** Returns the events so far, or those of one kind. */
  async events(what) {
    const all = await this.page.evaluate(() => globalThis.mapEvents);
    return what ? all.filter((event) => event.what === what) : all;
  }

  /** Returns the code of the subject that has the focus. */
  focused() {
    return this.host.evaluate((host) => host.shadowRoot.activeElement?.getAttribute("data-country") ?? null);
  }
}

/**
 * Returns the address of a page with this content.
 * @param {string} body
 * @param {{ head?: string, script?: string[], policy?: string }} [wanted] More for the head; scripts in place of the
 *   map's one; a content security policy in place of the usual one.
 */
export function pageWith(body, { head = "", script, policy } = {}) {
  const wanted = new URLSearchParams({ body, head });
  if (policy) wanted.set("policy", policy);
  for (const each of script ?? []) wanted.append("script", each);
  if (script?.length === 0) wanted.set("script", "");
  return `/page?${wanted}`;
}

/**
 * Counts what a page asks for, by the end of the path.
 * @param {import("@playwright/test").Page} page
 */
export function countRequests(page) {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return (/** @type {string} */ end) => asked.filter((path) => path.endsWith(end)).length;
}
