// Sums what the runners reported. Usage: node sum-reports.mjs FOLDER. The folder has a file runs.txt with a line
// "NAME KIND EXIT" for each runner, and its report NAME.report. The last line printed is "N passed, M failed".
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The end of one test program of cargo, of doc tests, and of wasm-bindgen's runner.
const libtest = /^test result: (?:ok|FAILED)\. (\d+) passed; (\d+) failed;/gm;

const readers = {
  /** Passes or fails as a whole. */
  check: (text, exit) => ({ passed: exit === 0 ? 1 : 0, failed: 0 }),
  libtest: (text) => total([...text.matchAll(libtest)].map(([, passed, failed]) => ({ passed: +passed, failed: +failed }))),
  /** Node's own test runner, TAP. */
  tap: (text) => {
    // The last of its kind: a line that a test printed itself stands above it.
    const number = (name) => Number([...text.matchAll(new RegExp(`^# ${name} (\\d+)$`, "gm"))].at(-1)?.[1] ?? 0);
    return { passed: number("pass"), failed: number("fail") + number("cancelled") };
  },
  /** Playwright's JSON: a browser in which nothing passed or failed is a failure of its own; a second try counts. */
  playwright: (text) => {
    const report = JSON.parse(text);
    const tests = (suite) => [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(tests)];
    const all = (report.suites ?? []).flatMap(tests);
    return total(report.config.projects.map(({ name }) => {
      const ran = all.filter((test) => test.projectName === name && test.status !== "skipped");
      const again = ran.filter((test) => test.status === "flaky").length;
      const passed = ran.filter((test) => test.status === "expected").length + again;
      return { passed, failed: ran.length === 0 ? 1 : ran.length - passed, again };
    }));
  },
};

function total(counts) {
  const sum = (key) => counts.reduce((before, count) => before + (count[key] ?? 0), 0);
  return { passed: sum("passed"), failed: sum("failed"), again: sum("again") };
}

/**
 * Returns `{ passed, failed, again }` of one runner; `again` says how many of those that passed needed a second try. One that ran nothing, whose report cannot be read, or that ended with an
 * error although no test failed (it did not compile, it crashed) has failed once.
 */
export function count(kind, text, exit) {
  let result;
  try {
    result = readers[kind](text, exit);
  } catch {
    result = { passed: 0, failed: 0 };
  }
  const silent = result.passed + result.failed === 0;
  const crashed = exit !== 0 && result.failed === 0;
  return silent || crashed ? { ...result, failed: result.failed + 1 } : result;
}

/** Returns the lines to print and whether all passed, for the runners of `folder`. */
export function summary(folder) {
  const read = (name) => { try { return readFileSync(join(folder, name), "utf8"); } catch { return ""; } };
  const runs = read("runs.txt").split("\n").filter(Boolean).map((line) => line.split(" "));
  const counts = runs.map(([name, kind, exit]) => count(kind, read(`${name}.report`), Number(exit)));
  const lines = runs.map(([name], i) => {
    const { passed, failed, again } = counts[i];
    return `  ${name.padEnd(14)} ${passed} passed${again ? ` (${again} at the second try)` : ""}, ${failed} failed`;
  });
  const { passed, failed } = runs.length > 0 ? total(counts) : { passed: 0, failed: 1 };
  return { lines: [...lines, `${passed} passed, ${failed} failed`], ok: failed === 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, ok } = summary(process.argv[2]);
  console.log(lines.join("\n"));
  process.exitCode = ok ? 0 : 1;
}
