# shellcheck shell=bash
# The browser of the browser tests: Debian's chromium. Sets PLATFORM_CHROMIUM when there is one.

find_browser() {
  local name
  for name in "${PLATFORM_CHROMIUM:-}" chromium chromium-headless-shell chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      PLATFORM_CHROMIUM=$(command -v "$name")
      export PLATFORM_CHROMIUM
      return
    fi
  done
  if is_root && command -v apt-get >/dev/null && install_browser; then
    PLATFORM_CHROMIUM=$(command -v chromium)
    export PLATFORM_CHROMIUM
  else
    unset PLATFORM_CHROMIUM
    say "no browser: the browser tests will fail. As root: apt-get install chromium; or set PLATFORM_CHROMIUM to one"
  fi
}

install_browser() {
  say "getting chromium for the browser tests"
  { DEBIAN_FRONTEND=noninteractive apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends chromium; } >"$RUN/test-browser.log" 2>&1 ||
    { say "chromium cannot be installed: $(grep -m1 -E '^E:' "$RUN/test-browser.log" || tail -1 "$RUN/test-browser.log")"; return 1; }
}
