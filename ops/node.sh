# shellcheck shell=bash
# The widget is rebuilt and compared where a Node that can build it is there; its packages are got once for a lock file.

WIDGET_NODE=20.19                                     # the oldest that builds it

widget_packages() {
  local widget=$ROOT/web/widget version
  if ! command -v npm >/dev/null || ! version=$(node --version 2>/dev/null) || ! at_least "${version#v}" "$WIDGET_NODE"; then
    say "no Node $WIDGET_NODE or newer: the committed widget is not compared with its source"
    return
  fi
  [ ! "$widget/node_modules/.package-lock.json" -nt "$widget/package-lock.json" ] || return 0
  say "getting the widget's packages"
  (cd "$widget" && npm ci --no-audit --no-fund --loglevel=error) >"$RUN/test-widget.log" 2>&1 ||
    say "the widget's packages cannot be had, it is not compared with its source: $(grep -m1 . "$RUN/test-widget.log")"
}

# at_least VERSION OLDEST
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -1)" = "$2" ]; }
