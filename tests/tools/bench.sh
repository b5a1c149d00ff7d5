#!/usr/bin/env bash
# Measures sizes and times. Nothing passes or fails here: times depend on the machine.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup.sh
tests/tools/build-site.sh
node tests/tools/sizes.mjs
echo
node tests/bench/engine.mjs
