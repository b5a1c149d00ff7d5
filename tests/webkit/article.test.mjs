// The article in WebKitGTK: the map loads, and a country is selected by click and by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../browser/server.mjs";
import { ARROW_RIGHT, clickAt, ENTER, installed, press, withWebKit } from "./webdriver.mjs";

const HEADING = 'return document.querySelector("alliance-map").shadowRoot.querySelector("[part=panel] h2")?.textContent';

/** Looks for a place that is on the country. */
const PLACE = `const shape = document.querySelector("alliance-map").shadowRoot.querySelector('[role=button][data-country="' + arguments[0] + '"]');
  const { x, y, width, height } = shape.getBoundingClientRect();
  for (let i = 1; i < 1600; i++) {
    const at = { x: x + width * ((i % 40) + 0.5) / 40, y: y + height * (Math.floor(i / 40) + 0.5) / 40 };
    if (shape.getRootNode().elementFromPoint(at.x, at.y)?.closest("[data-country]") === shape) return at;
  }`;

const skip = installed ? false : "WebKitWebDriver and xvfb-run are not installed";

test("WebKitGTK shows the map, and selects by click and by keys", { skip, timeout: 90_000 }, async () => {
  const site = await serve();
  try {
    await withWebKit(async ({ command, run, until }) => {
      await command("POST", "/url", { url: `${site.url}/` });
      await run(`globalThis.errors = [];
        document.addEventListener("alliance-map-error", (event) => errors.push(event.detail));
        document.querySelector("alliance-map").scrollIntoView();`);
      // The script may still be on its way, and a map that is being drawn has some of its countries.
      const count = 'document.querySelector("alliance-map").shadowRoot?.querySelectorAll("[part=map] [role=button]").length';
      await until(`return ${count} >= 40`);

      await command("POST", "/actions", clickAt(await until(PLACE, "JPN")));
      assert.equal(await until(HEADING), "Japan");

      // From Japan, which the click made the map's place for the Tab key, to its neighbour.
      await run('document.querySelector("alliance-map").shadowRoot.querySelector("[role=button][tabindex=\\"0\\"]").focus()');
      await command("POST", "/actions", press(ARROW_RIGHT, ENTER));
      const other = await until(`${HEADING.replace("return ", "const heading = ")}; return heading !== "Japan" && heading`);
      const selected = await run('return document.querySelector("alliance-map").selected');
      assert.match(selected, /^[A-Z]{3}$/);
      assert.notEqual(selected, "JPN");
      const name = await run(`return document.querySelector("alliance-map").shadowRoot
        .querySelector('[role=button][data-country="' + arguments[0] + '"]').getAttribute("aria-label")`, selected);
      assert.ok(name.startsWith(other), `${name} is ${other}`);
      assert.deepEqual(await run("return errors"), []);
    });
  } finally {
    await site.close();
  }
});
