#!/usr/bin/env bash
# Runs tests compiled to WebAssembly, in the browser whose driver CHROMEDRIVER, GECKODRIVER or SAFARIDRIVER names.
# (wasm-pack test would compile every other test to WebAssembly too.)
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
exec cargo test --target wasm32-unknown-unknown --no-default-features "$@"
