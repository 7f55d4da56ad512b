# shellcheck shell=bash
# Running test projects one after the other: on two cores side by side they would only disturb each other's clocks.

LIMIT_SECONDS=${PLATFORM_TEST_LIMIT:-900}             # a project that hangs ends here, as a failure

# test_projects [NAME...]: the projects that hold tests, fast ones first; or those named
test_projects() {
  local project name found=()
  for project in "$ROOT"/tests/*.Tests "$ROOT"/tests/Platform.Architecture "$ROOT"/tests/Platform.Journeys; do
    name=${project##*/}
    [ -f "$project/$name.csproj" ] || continue
    if [ $# = 0 ] || named "$name" "$@"; then found+=("$name"); fi
  done
  [ ${#found[@]} -gt 0 ] || die "no test project is called $*: $(cd "$ROOT/tests" && ls -d ./*.Tests Platform.Architecture Platform.Journeys | tr -d ./ | tr '\n' ' ')"
  printf '%s\n' "${found[@]}"
}

# named PROJECT NAME...: with or without the common first word
named() {
  local project=$1 name
  shift
  for name in "$@"; do [ "$project" != "$name" ] && [ "$project" != "Platform.$name" ] || return 0; done
  return 1
}

count() { sed -n "s/^ *$2: *\([0-9]*\).*/\1/p" "$1" | tail -1; }

run_projects() {
  local name log status passed failed skipped all_passed=0 all_failed=0 all_skipped=0
  mkdir -p "$RUN/tests"
  for name in "$@"; do
    log=$RUN/tests/$name.log status=0 SECONDS=0
    # 8: no test ran. A project may be empty while the product grows.
    (cd "$ROOT/tests/$name" && exec timeout -k 10 "$LIMIT_SECONDS" dotnet "bin/Release/net10.0/$name.dll" --no-ansi --no-progress --ignore-exit-code 8) >"$log" 2>&1 &
    wait $! || status=$?
    passed=$(count "$log" succeeded) failed=$(count "$log" failed) skipped=$(count "$log" skipped)
    if [ "$status" != 0 ] && [ "${failed:-0}" = 0 ]; then
      failed=1
      say "$name ended with code $status before its tests did$([ "$status" != 124 ] || echo " (the limit is $LIMIT_SECONDS s)"):"
      tail -20 "$log"
    elif [ "${failed:-0}" != 0 ]; then
      sed -n '/^failed /,$p' "$log" | sed '/^Test run summary/,$d'
    fi
    say "$name: ${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped, $SECONDS s"
    all_passed=$((all_passed + ${passed:-0})) all_failed=$((all_failed + ${failed:-0})) all_skipped=$((all_skipped + ${skipped:-0}))
  done
  say "$all_passed passed, $all_failed failed$([ "$all_skipped" = 0 ] || printf ', %d skipped' "$all_skipped")"
  [ "$all_failed" = 0 ]
}
