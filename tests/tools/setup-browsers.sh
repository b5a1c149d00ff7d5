#!/usr/bin/env bash
# Installs the browsers of the tests: Debian's packages where this user may install them, else Playwright's own.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages=(chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth fonts-dejavu-core)

missing=()
for program in chromium chromedriver firefox-esr WebKitWebDriver Xvfb; do
  have "$program" || missing+=("$program")
done
((${#missing[@]} == 0)) && exit 0

with_apt() {
  export DEBIAN_FRONTEND=noninteractive
  say "setup: browsers (${packages[*]})"
  quietly setup-browsers-index "$@" apt-get update
  quietly setup-browsers "$@" apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${packages[@]}"
}

with_playwright() {
  local wanted
  wanted=$(fingerprint package-lock.json)
  fresh playwright "$wanted" && return
  tests/tools/setup-npm.sh
  say "setup: browsers, from Playwright"
  npx playwright install chromium firefox >"$CACHE/logs/setup-browsers.log" 2>&1 ||
    stop "these are missing and could not be installed: ${missing[*]}" \
      "on Debian or Ubuntu: sudo apt-get install -y ${packages[*]}"
  done_for playwright "$wanted"
}

if ! have apt-get; then with_playwright
elif [[ $(id -u) == 0 ]]; then with_apt env
elif sudo -n true 2>/dev/null; then with_apt sudo -n
else with_playwright
fi
