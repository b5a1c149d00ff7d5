# Shared by the scripts of this folder: where things are, and three small functions. Read with `source`.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=$ROOT/.cache
export PATH="$CACHE/bin:$ROOT/node_modules/.bin:$PATH"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never}
mkdir -p "$CACHE/stamps" "$CACHE/logs"
cd "$ROOT"

say() { printf '%s\n' "$*"; }

have() { command -v "$1" >/dev/null 2>&1; }

# stop MESSAGE…: prints what is wrong and what to do, and ends the script.
stop() {
  printf 'error: %s\n' "$@" >&2
  exit 1
}

# fingerprint PATH…: one line that changes when a file below the paths changes.
fingerprint() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum; }

# fresh NAME FINGERPRINT FILE…: whether the step was done for exactly this input, and what it makes is there. Where it is not,
# the step is about to be done, and what it leaves behind when it is interrupted counts as done for nothing.
fresh() {
  local stamp=$CACHE/stamps/$1 wanted=$2 file
  shift 2
  for file in "$@"; do
    [[ -e $file ]] || wanted=''
  done
  [[ -n $wanted && -f $stamp && $(<"$stamp") == "$wanted" ]] && return
  rm -f "$stamp"
  return 1
}

# done_for NAME FINGERPRINT: remembers that the step is done.
done_for() { printf '%s\n' "$2" >"$CACHE/stamps/$1"; }

# quietly NAME COMMAND…: runs a command into a log that is shown only when it fails.
quietly() {
  local log=$CACHE/logs/$1.log
  shift
  "$@" >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    stop "this failed: $*" "the whole output is in ${log#"$ROOT"/}"
  }
}
