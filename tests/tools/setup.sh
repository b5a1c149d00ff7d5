#!/usr/bin/env bash
# Installs what is missing to build, and with --tests also what is missing to test. Run again at no cost: each part
# looks first whether it is needed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

for program in cargo node npm python3; do
  have "$program" || stop "$program is missing" "install Rust (rustup), Node.js 20 or newer and Python 3, then run this again"
done
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || stop "Node.js $(node --version) is too old; 20 or newer is needed"

tests/tools/setup-rust.sh

# The others do not need each other.
parts=(npm wasm)
[[ ${1-} != --tests ]] || parts+=(browsers natural-earth)
pids=()
for part in "${parts[@]}"; do
  "tests/tools/setup-$part.sh" "$@" &
  pids+=($!)
done
failed=0
for i in "${!parts[@]}"; do
  wait "${pids[$i]}" || { say "setup: ${parts[$i]} failed" >&2; failed=1; }
done
# After the browsers: both may have to fetch apt's list of packages, and only one at a time can.
[[ ${1-} != --tests ]] || tests/tools/setup-nginx.sh || { say "setup: nginx failed" >&2; failed=1; }
exit "$failed"
