#!/usr/bin/env bash
# Makes wasm-pack available, and for tests the runner of wasm-bindgen. What the developer has is used; what is missing
# is built, since not every machine lets wasm-pack download it.
# Usage: setup-wasm.sh [--tests]
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

wanted=$(fingerprint tests/tools/wasm/Cargo.toml tests/tools/wasm/Cargo.lock tests/tools/wasm/src rust-toolchain.toml)
fresh wasm-tools "$wanted" "$CACHE/bin/wasm-pack" && exit 0
if [[ ! -x $CACHE/bin/wasm-pack ]] && have wasm-pack; then
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' tests/tools/wasm/Cargo.toml)
  [[ ${1-} != --tests || $(wasm-bindgen-test-runner --version 2>/dev/null) == *" $version" ]] && exit 0
fi
say "setup: wasm-pack and wasm-bindgen (builds for about a minute)"
export CARGO_TARGET_DIR=$CACHE/wasm-tools
quietly setup-wasm cargo install --path tests/tools/wasm --locked --debug --force --root "$CACHE"
rm -rf "$CARGO_TARGET_DIR"
done_for wasm-tools "$wanted"
