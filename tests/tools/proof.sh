#!/usr/bin/env bash
# The long tests: more random cases, the optimised build, WebKit, and every browser test ten times over.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source tests/tools/runners.sh

run setup check tests/tools/setup.sh
run site check tests/tools/build-site.sh
run reference check bash -c \
  'node tests/tools/reference-vectors.mjs .cache/reference && diff -r .cache/reference tests/reference'
run rust libtest env PROPTEST_CASES=20000 cargo test --profile native --no-fail-fast
wasm_runners
run wasm-webkit libtest timeout 300 xvfb-run -a wasm-pack test --headless --safari \
  --safaridriver "$(command -v WebKitWebDriver)" -- --no-default-features --test web
run browser playwright playwright test --config tests/browser --repeat-each=10

finish
