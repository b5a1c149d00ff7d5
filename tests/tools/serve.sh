#!/usr/bin/env bash
# Installs, builds, and serves the site until interrupted. PORT changes the port.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tests/tools/setup.sh
tests/tools/build-site.sh
exec target/native/alliance-map serve --dir dist --port "${PORT:-8080}"
