#!/usr/bin/env bash
# Builds the engine's outlines alone, with the flags of the engine itself, to .cache/outlines; only `make bench` needs it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

target=$CACHE/outlines
inputs=$(fingerprint tests/tools/build-outlines.sh tests/tools/{shrink-wasm,wasm-sections}.mjs Cargo.toml Cargo.lock \
  rust-toolchain.toml src tests/bench/outlines/outlines.rs)
fresh outlines "$inputs" "$target/outlines.js" && exit 0
say "build: outlines alone, to be measured"
mkdir -p "$target"
quietly build-outlines cargo build --release --target wasm32-unknown-unknown --no-default-features --features bench --example outlines
quietly bind-outlines wasm-bindgen --target web --keep-debug --out-dir "$target" --out-name outlines \
  "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/examples/outlines.wasm"
quietly shrink-outlines node tests/tools/shrink-wasm.mjs "$target/outlines_bg.wasm" "$target/shrunk.wasm"
read -ra options < <(sed -n 's/^wasm-opt = \[\(.*\)\]$/\1/p' Cargo.toml | tr -d '",')
quietly optimise-outlines wasm-opt "${options[@]}" "$target/shrunk.wasm" -o "$target/outlines_bg.wasm"
done_for outlines "$inputs"
