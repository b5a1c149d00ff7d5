#!/usr/bin/env bash
# The long tests: every view turned many ways against d3-geo, more random cases, the optimised build, WebKit, maps mounted
# a hundred times, and every browser test ten times over, with the repeats that `make test` leaves out.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source tests/tools/runners.sh

run setup check tests/tools/setup.sh --tests
run site check tests/tools/build-site.sh
run package check tests/tools/build-package.sh
run reference check bash -c \
  'node tests/tools/reference-vectors.mjs .cache/reference && node tests/tools/reference-rotations.mjs .cache/reference &&
    diff -r .cache/reference tests/reference'
run reference-all check node tests/tools/reference-rotations.mjs --all .cache/reference-all
run rotations libtest env ALL_ROTATIONS=.cache/reference-all cargo test --profile native --test rotations
# Two tests build a world file or a scene for each case: they take fewer.
run rust libtest env PROPTEST_CASES=20000 cargo test --profile native --no-fail-fast -- \
  --skip any_rings_give_a_file_or_problems --skip any_width_and_day_draws_numbers_only
run rust-slow libtest env PROPTEST_CASES=1000 cargo test --profile native --no-fail-fast --test any_geometry --test scene
wasm_runners
run wasm-webkit libtest env SAFARIDRIVER="$(command -v WebKitWebDriver)" \
  timeout 300 xvfb-run -a tests/tools/wasm-test.sh --test web
run browser playwright env PROOF=1 playwright test --config tests/browser --repeat-each=10 --retries=0
run soak playwright env SOAK=100 playwright test --retries=0 --config tests/browser single-page-app

finish
