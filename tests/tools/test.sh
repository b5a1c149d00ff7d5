#!/usr/bin/env bash
# Installs what is missing, runs every test, and ends with the one line "N passed, M failed".
# A runner that fails does not keep the others from running.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source tests/tools/runners.sh

run setup check tests/tools/setup.sh --tests
run format check cargo fmt --check
run clippy check cargo clippy --lib --bins -- -D warnings
# A test may stop at once when what it needs is not there, and no test needs all that tests share.
run clippy-tests check cargo clippy --tests -- -D warnings -A clippy::unwrap_used -A clippy::expect_used -A clippy::panic \
  -A dead_code
run clippy-wasm check cargo clippy --target wasm32-unknown-unknown --no-default-features --lib -- -D warnings
run rustdoc check env RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps --lib
run site check tests/tools/build-site.sh
run types check tsc -p jsconfig.json
run package check tests/tools/build-package.sh
run rust libtest cargo test --no-fail-fast
wasm_runners
run node tap node_tests
run browser playwright playwright test --config tests/browser

finish
