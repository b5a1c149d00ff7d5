# How the tests are started and counted: read with `source` after common.sh.

REPORTS=$CACHE/reports
rm -rf "$REPORTS"
mkdir -p "$REPORTS"

# run NAME KIND COMMAND…: runs a test runner, keeps its report and notes how it ended; KIND says how sum-reports.mjs
# reads the report. Of a runner that fails, the end of its output is shown.
run() {
  local name=$1 kind=$2 start=$SECONDS code=0
  shift 2
  printf 'test: %s' "$name"
  if [[ $kind == playwright ]]; then
    PLAYWRIGHT_JSON_OUTPUT_NAME=$REPORTS/$name.report "$@" --reporter=list,json >"$REPORTS/$name.log" 2>&1 || code=$?
  else
    "$@" >"$REPORTS/$name.report" 2>"$REPORTS/$name.log" || code=$?
  fi
  printf ' (%d s)\n' $((SECONDS - start))
  printf '%s %s %s\n' "$name" "$kind" "$code" >>"$REPORTS/runs.txt"
  if ((code != 0)); then
    [[ $kind == playwright ]] || tail -n 60 "$REPORTS/$name.report" >&2
    tail -n 60 "$REPORTS/$name.log" >&2
  fi
}

# The boundary to JavaScript: tests/wasm.rs in Node.js, tests/web.rs in Chromium.
wasm_runners() {
  run wasm-node libtest tests/tools/wasm-test.sh --test wasm
  run wasm-chromium libtest env CHROMEDRIVER="$(command -v chromedriver)" tests/tools/wasm-test.sh --test web
}

node_tests() {
  find tests -name '*.test.mjs' -not -path 'tests/browser/*' -not -path '*/node_modules/*' -print0 |
    LC_ALL=C sort -z | xargs -0 node --test --test-reporter=tap
}

# finish: prints the sum and ends the script, with an error when anything failed.
finish() {
  node tests/tools/sum-reports.mjs "$REPORTS"
  exit $?
}
