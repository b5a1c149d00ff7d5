// A total that lies is worse than none: every way in which a runner can end is counted as it should be.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { count, summary } from "./sum-reports.mjs";

const two = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n\ntest result: FAILED. 4 passed; 2 failed; 0 ignored\n";
const playwright = (...tests) => JSON.stringify({
  config: { projects: [{ name: "chromium" }, { name: "firefox" }] },
  suites: [{ specs: [], suites: [{ specs: [{ tests }] }] }],
});
const ran = (projectName, status) => ({ projectName, status });

const cases = [
  ["cargo: several programs", "libtest", two, 101, 7, 2],
  ["cargo: nothing compiled", "libtest", "", 101, 0, 1],
  ["cargo: one program crashed", "libtest", "test result: ok. 3 passed; 0 failed;\n", 101, 3, 1],
  ["cargo: no tests at all", "libtest", "test result: ok. 0 passed; 0 failed;\n", 0, 0, 1],
  ["cargo: a line that a test printed itself", "libtest", "> test result: ok. 9 passed; 0 failed;\n", 0, 0, 1],
  ["node: one failed", "tap", "# tests 5\n# pass 4\n# fail 1\n# cancelled 0\n", 1, 4, 1],
  ["node: a line that a test printed itself", "tap", "# pass 90\n# pass 4\n# fail 0\n# cancelled 0\n", 0, 4, 0],
  ["node: one cancelled", "tap", "# pass 4\n# fail 0\n# cancelled 1\n", 1, 4, 1],
  ["playwright: both browsers", "playwright", playwright(ran("chromium", "expected"), ran("firefox", "expected")), 0, 2, 0],
  ["playwright: one failed, one passed at the second try", "playwright", playwright(ran("chromium", "unexpected"), ran("firefox", "flaky")), 1, 1, 1],
  ["playwright: one browser ran nothing", "playwright", playwright(ran("chromium", "expected"), ran("firefox", "skipped")), 0, 1, 1],
  ["playwright: no report", "playwright", "", 1, 0, 1],
  ["check: passed", "check", "", 0, 1, 0],
  ["check: failed", "check", "", 1, 0, 1],
  ["a kind that does not exist", "xml", "", 0, 0, 1],
];

for (const [name, kind, text, exit, passed, failed] of cases) {
  test(name, () => {
    const sum = count(kind, text, exit);
    assert.deepEqual([sum.passed, sum.failed], [passed, failed]);
  });
}

test("the last line is the sum, and a runner without a report fails it", () => {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  writeFileSync(join(folder, "runs.txt"), "rust libtest 101\nformat check 0\nnode tap 0\n");
  writeFileSync(join(folder, "rust.report"), two);
  const { lines, ok } = summary(folder);
  assert.equal(lines.at(-1), "8 passed, 3 failed");
  assert.equal(ok, false);
});

test("what passes at the second try only is said", () => {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  writeFileSync(join(folder, "runs.txt"), "browser playwright 0\n");
  writeFileSync(join(folder, "browser.report"), playwright(ran("chromium", "flaky"), ran("firefox", "expected")));
  assert.match(summary(folder).lines[0], /2 passed \(1 at the second try\), 0 failed$/);
});

test("no runner at all is a failure", () => {
  assert.deepEqual(summary(join(tmpdir(), "there-is-no-such-folder")), { lines: ["0 passed, 1 failed"], ok: false });
});
