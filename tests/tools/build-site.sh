#!/usr/bin/env bash
# Writes dist/: the engine, the native program, and with it the site. Says nothing about what is up to date.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/build-engine.sh
quietly build-native cargo build --profile native

site=$(fingerprint target/native/alliance-map "$CACHE/site" www data)
if ! fresh site "$site" dist/manifest.json; then
  say "build: dist"
  target/native/alliance-map bundle --out dist
  done_for site "$site"
fi
