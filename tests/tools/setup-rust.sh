#!/usr/bin/env bash
# Installs the Rust toolchain that rust-toolchain.toml names.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

version=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)

# ready: whether rustc is the pinned one and can compile to WebAssembly.
ready() {
  [[ $(rustc --version 2>/dev/null) == "rustc $version "* ]] &&
    [[ -d $(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) ]] &&
    cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1
}

ready && exit 0
have rustup || stop "rustc $version with the target wasm32-unknown-unknown, clippy and rustfmt is needed" \
  "found: $(rustc --version), and no rustup to install another"
say "setup: Rust $version"
quietly setup-rust rustup toolchain install "$version" --profile minimal \
  --component clippy --component rustfmt --target wasm32-unknown-unknown
ready || stop "Rust $version was installed, but rustc is $(rustc --version)"
