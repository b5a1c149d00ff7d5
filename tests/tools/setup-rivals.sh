#!/usr/bin/env bash
# Installs the libraries that `make bench` measures ours against. Nothing else needs them.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

rivals=tests/bench/rivals
wanted=$(fingerprint $rivals/package.json $rivals/package-lock.json $rivals/.npmrc)
fresh rivals "$wanted" "$rivals/node_modules" && exit 0
say "setup: rivals, to be measured only"
# npm reads the settings of the folder in which it runs.
cd $rivals
quietly setup-rivals npm ci --ignore-scripts
done_for rivals "$wanted"
