#!/usr/bin/env bash
# Builds the engine to www/pkg with wasm-pack, and from it what a reader downloads to .cache/site: the engine, and the
# three parts of the script, each with its imports; and the script of the pages for iframes.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

wasm=www/pkg/alliance_map_bg.wasm
script=$CACHE/site/alliance-map.js
live=$CACHE/site/live-map.js
tools=$CACHE/site/tools.js
packed=$CACHE/site/alliance-map.wasm
calls=$CACHE/calls.json
frame=$CACHE/site/frame.js

# The command line and the geography builder are no part of the engine.
engine_inputs=(tests/tools/{shrink-wasm,wasm-sections}.mjs Cargo.toml Cargo.lock rust-toolchain.toml)
while IFS= read -r file; do engine_inputs+=("$file"); done \
  < <(find src -name '*.rs' -not -path 'src/cli/*' -not -path 'src/atlas/*' -not -name main.rs)
engine=$(fingerprint "${engine_inputs[@]}")
if ! fresh engine "$engine" "$wasm"; then
  say "build: $wasm"
  quietly build-engine env RUST_BACKTRACE=0 wasm-pack build --target web --release --no-opt --out-dir www/pkg -- --no-default-features
  quietly shrink-engine node tests/tools/shrink-wasm.mjs "$wasm" "$CACHE/shrunk.wasm"
  # wasm-pack would run this by itself, but without the step before.
  read -ra options < <(sed -n 's/^wasm-opt = \[\(.*\)\]$/\1/p' Cargo.toml | tr -d '",')
  quietly optimise-engine wasm-opt "${options[@]}" "$CACHE/shrunk.wasm" -o "$wasm"
  done_for engine "$engine"
fi

inputs=$(fingerprint package-lock.json tests/tools/{build-engine.sh,pack-engine.mjs,order-functions.mjs,order-locals.mjs,trials.mjs,wasm-code.mjs,wasm-sections.mjs} "$wasm")
if ! fresh pack "$inputs" "$packed" "$calls"; then
  say "build: ${packed#"$ROOT"/} (takes about three minutes)"
  quietly pack-engine node tests/tools/pack-engine.mjs "$packed" "$calls"
  done_for pack "$inputs"
fi

inputs=$(fingerprint package-lock.json tests/tools/{build-engine.sh,bundle-script.mjs,minify-styles.mjs} "$calls" www/pkg/alliance_map.js $(find www -maxdepth 1 -name '*.js'))
if ! fresh script "$inputs" "$script" "$live" "$tools" "$frame"; then
  say "build: ${script#"$ROOT"/}"
  quietly build-script node tests/tools/bundle-script.mjs "$calls" "$script" "$live" "$tools"
  quietly build-frame esbuild www/frame.js --minify --target=es2022 --format=esm --outfile="$frame"
  done_for script "$inputs"
fi
