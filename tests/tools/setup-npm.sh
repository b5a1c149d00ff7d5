#!/usr/bin/env bash
# Installs the development tools of package-lock.json: bundler, wasm-opt, browser test runner, reference geometry.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Browsers and packages are set up side by side, and where there is no apt-get both come here.
exec 9>"$CACHE/npm.lock"
if have flock; then flock 9; fi

wanted=$(fingerprint package.json package-lock.json .npmrc)
fresh npm "$wanted" node_modules && exit 0
say "setup: npm packages"
quietly setup-npm npm ci --ignore-scripts
done_for npm "$wanted"
