#!/usr/bin/env bash
# Measures sizes and times. Nothing passes or fails here: times depend on the machine. What a part needs and cannot
# get is said, and the other parts go on.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup.sh
tests/tools/build-site.sh
node tests/tools/sizes.mjs
echo
node tests/bench/engine.mjs
echo
tests/tools/build-outlines.sh
tests/tools/build-worlds.sh || say "bench: the outlines of all scales could not be made, so only the shipped ones are measured"
node tests/bench/growth.mjs
echo
if ! tests/tools/setup-browsers.sh; then
  say "bench: no browser could be installed, so nothing is measured in one"
  exit 0
fi
node tests/bench/drag.mjs
echo
node tests/bench/pointing.mjs
echo
node tests/bench/loading.mjs
echo
node tests/bench/answering.mjs
echo
node tests/bench/selecting.mjs
echo
if tests/tools/setup-rivals.sh; then
  if [[ -f $CACHE/worlds/10m.bin ]]; then
    node tests/bench/rivals/outlines/compare.mjs
    echo
    node tests/bench/rivals/outlines/globe.mjs
  fi
  echo
  node tests/bench/rivals/compare.mjs
else
  say "bench: the other libraries could not be installed, so ours is not measured against them"
fi
