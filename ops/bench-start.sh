# shellcheck shell=bash
# Seconds from ./run to ready, in a copy of this checkout: cold (nothing built, no database; the packages and PostgreSQL
# are in their caches, as on any machine that ran it once) and warm (the median of three later starts).

bench_start() {
  local copy port cold warm=() n
  copy=$(mktemp -d /tmp/platform-bench-XXXXXX)
  port=$(pick_block 1)
  # shellcheck disable=SC2064 # this copy, now
  trap "'$copy/run' --stop >&2 || true; rm -rf '$copy'" EXIT
  trap 'exit 130' INT TERM HUP
  (cd "$ROOT" && tar cf - --exclude=./.git --exclude=./.data --exclude=./.run --exclude=bin --exclude=obj --exclude=node_modules .) | tar xf - -C "$copy"
  say "cold start in $copy" >&2
  cold=$(timed_start "$copy" "$port")
  for n in 1 2 3; do
    "$copy/run" --stop >&2
    say "warm start $n" >&2
    warm+=("$(timed_start "$copy" "$port")")
  done
  printf '{"bench":"start","coldSeconds":%s,"warmSeconds":%s,"warmRuns":[%s],"cores":%s}\n' \
    "$cold" "$(printf '%s\n' "${warm[@]}" | sort -n | sed -n 2p)" "$(IFS=,; echo "${warm[*]}")" "$(nproc)"
}

# timed_start CHECKOUT PORT: seconds, two decimals
timed_start() {
  local begin=${EPOCHREALTIME//[.,]/} spent
  PLATFORM_PORT=$2 "$1/run" --detach >&2 || die "it did not start"
  spent=$((${EPOCHREALTIME//[.,]/} - begin))
  printf '%d.%02d' $((spent / 1000000)) $((spent % 1000000 / 10000))
}
