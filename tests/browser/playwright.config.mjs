// Runs every `NAME/test.mjs` on the built site, in the browsers of the machine.
import { defineConfig } from "@playwright/test";

const size = { width: 1280, height: 900 };

/**
 * Repeats of a point, for one more file or size: `@proof` leaves such a test to `make proof`, `@proof-firefox` in Firefox
 * alone, where every test takes longer.
 * @param {RegExp} tags
 */
const leave = (tags) => (process.env.PROOF ? [] : tags);

export default defineConfig({
  testDir: ".",
  testMatch: "*/test.mjs",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 30_000,
  // A machine that stands still for a second may cost a try. The sum names what passed at the second one only, and
  // `make proof` allows none.
  retries: 1,
  reporter: [["list"]],
  // An odd place: nothing may depend on where the reader is.
  use: {
    viewport: size,
    locale: "en-GB",
    timezoneId: "Pacific/Chatham",
    // What was done, said and fetched. With the page itself after each step (`--trace=on`) Firefox takes half as long again.
    trace: { mode: "retain-on-failure", snapshots: false, screenshots: false, sources: false },
  },
  projects: [
    {
      name: "chromium",
      grepInvert: leave(/@proof(?!-)/),
      use: {
        browserName: "chromium",
        launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
      },
    },
    {
      name: "firefox",
      grepInvert: leave(/@proof/),
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" },
      },
    },
  ],
});
