#!/usr/bin/env bash
# Makes the geography files that `make bench` draws, in .cache/worlds: Natural Earth at every scale, hardly simplified.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup-natural-earth.sh
inputs=$(fingerprint tests/tools/shapefile.mjs tests/bench/outlines/{worlds,scales}.mjs src/atlas src/topology data/geography "$CACHE/stamps/natural-earth")
fresh worlds "$inputs" "$CACHE/worlds/10m.bin" && exit 0
say "build: worlds to be measured, of all scales"
quietly build-worlds node tests/bench/outlines/worlds.mjs "$CACHE/worlds"
done_for worlds "$inputs"
