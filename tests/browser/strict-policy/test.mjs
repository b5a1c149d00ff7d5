import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

// Every other browser test runs under a policy that lets in pictures from `data:` and `blob:`, which only `toPNG` needs.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

test("under the strictest policy: opened, used by pointer and key, themed, dated, moved, and saved as SVG", async ({ page, map }) => {
  const picture = '<img slot="picture" src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="World map">';
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(event.violatedDirective));
  });
  await map.open(pageWith(`<alliance-map src="${nato.src}">${picture}</alliance-map>`, { policy }));
  await map.click("JPN");
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await map.subject("JPN").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await map.subject("AUS").hover();
  await map.tool("List").click();
  await map.list.locator('[data-country="AUS"]').first().click();
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  for (const theme of ["dark", "light", "auto", ""]) await map.host.evaluate((host, theme) => { host.theme = theme; }, theme);
  await map.host.evaluate((host) => Object.assign(host, { date: "2022", groups: "ip4", worldview: "natural-earth" }));
  await page.setViewportSize({ width: 500, height: 800 });
  await map.host.evaluate((host) => document.body.append(host));
  expect(await map.host.evaluate((host) => host.toSVG().length)).toBeGreaterThan(10_000);
  await map.host.evaluate((host) => host.reset());
  await expect(map.panel.locator(".hint")).toBeAttached();
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
});

test("the test would see a violation", async ({ page, problems }) => {
  problems.expect(/policy: style-src/);
  problems.tolerate(/Content.Security.Policy|violates/i);
  await page.goto(pageWith("", { policy }));
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  // The browser's own line may come first.
  await expect.poll(() => problems.seen.some((line) => line.includes("policy: style-src"))).toBe(true);
});
