// Where the browser or the page's policy does not run WebAssembly.
import { embed, fails, pageWith } from "../failing.mjs";
import { test } from "../fixtures.mjs";
import { nato } from "../stories.mjs";

test("a policy without 'wasm-unsafe-eval'", async ({ page, map, problems }) => {
  const says = "add 'wasm-unsafe-eval' to script-src in the page's content security policy";
  await fails({ page, map, problems }, `${pageWith(embed(nato.src))}&without='wasm-unsafe-eval'`, { code: "unsupported", stage: "wasm", says });
});

test("a browser without WebAssembly", async ({ page, map, problems }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  const says = "this browser runs no WebAssembly";
  await fails({ page, map, problems }, pageWith(embed(nato.src)), { code: "unsupported", stage: "wasm", says });
});
