#!/usr/bin/env bash
# Writes target/npm: the npm package as a folder, and as the tarball that `npm publish` takes. Wants a built site.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

package=$ROOT/target/npm
inputs=$(fingerprint package-lock.json tests/tools/{build-package.{sh,mjs},package-manifest.mjs,minify-styles.mjs} \
  $(find www -maxdepth 1 -name "*.js") npm dist/manifest.json data/schema LICENSE* CHANGELOG.md)
if ! fresh package "$inputs" "$package/alliance-map/package.json" "$package"/*.tgz; then
  say "build: ${package#"$ROOT"/}"
  rm -rf "$package"
  quietly build-package node tests/tools/build-package.mjs dist "$package/alliance-map"
  quietly pack-package npm pack "$package/alliance-map" --pack-destination "$package"
  done_for package "$inputs"
fi
