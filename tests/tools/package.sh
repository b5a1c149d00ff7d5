#!/usr/bin/env bash
# Installs, builds the npm package, and prints what is in it.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup.sh
tests/tools/build-site.sh
tests/tools/build-package.sh
tar -tzf target/npm/*.tgz | sed 's#^package/##' | LC_ALL=C sort
ls -s --block-size=1 target/npm/*.tgz
