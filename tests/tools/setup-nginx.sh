#!/usr/bin/env bash
# Makes nginx available to the tests of hosting. Where there is apt-get, its packages are unpacked into .cache/nginx and
# not installed: an installed nginx starts by itself and takes port 80. Elsewhere the developer's own is used.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages=(nginx libnginx-mod-http-brotli-static)
target=$CACHE/nginx

# runs PROGRAM: whether it starts: a system that was upgraded may lack its libraries.
runs() { "$1" -v >/dev/null 2>&1; }

runs "$target/usr/sbin/nginx" && exit 0

# index: fetches the list of packages anew, if this user may.
index() {
  if [[ $(id -u) == 0 ]]; then apt-get update
  elif sudo -n true 2>/dev/null; then sudo -n apt-get update
  else return 1
  fi
}

unpack() (
  work=$(mktemp -d "$CACHE/nginx.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  apt-get download "${packages[@]}" || { index && apt-get download "${packages[@]}"; } || exit 1
  for package in *.deb; do dpkg-deb -x "$package" files || exit 1; done
  runs files/usr/sbin/nginx || exit 1
  rm -rf "$target"
  mv files "$target"
)

if have apt-get; then
  say "setup: nginx (unpacked, not installed)"
  unpack >"$CACHE/logs/setup-nginx.log" 2>&1 && exit 0
fi
PATH=$PATH:/usr/sbin:/usr/local/sbin
runs nginx || stop "nginx is missing and could not be fetched" \
  "on Debian or Ubuntu: sudo apt-get install -y ${packages[*]}"
