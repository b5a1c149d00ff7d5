#!/usr/bin/env bash
# Installs, builds dist/, and prints the sizes of what a reader downloads.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup.sh
tests/tools/build-site.sh
node tests/tools/sizes.mjs
