# shellcheck shell=bash
# A PostgreSQL for tests and benchmarks: a cluster of its own on a free port, gone at the end.

# start_throwaway [SETTING=VALUE...]: sets PLATFORM_TEST_PG
start_throwaway() {
  say "starting a PostgreSQL for this alone"
  pg_find
  pg_user
  THROWAWAY=$(mktemp -d /tmp/platform-test-XXXXXX)
  chmod 711 "$THROWAWAY"                             # the user postgres passes through
  PG_DATA=$THROWAWAY/postgres PG_PASSWORD=$(random_hex 16) PG_PORT=$(pick_block 1)
  need_disk "$THROWAWAY" 500 "a throwaway database"
  pg_init --no-sync
  pg_exec "$@" >"$RUN/test-postgres.log" 2>&1 &
  THROWAWAY_PID=$!
  disown
  local attempt
  for attempt in {1..300}; do
    if pg_answers; then break; fi
    kill -0 "$THROWAWAY_PID" 2>/dev/null || die "the throwaway PostgreSQL does not start: $(tail -1 "$RUN/test-postgres.log")"
    sleep 0.1
  done
  [ "$attempt" -lt 300 ] || die "the throwaway PostgreSQL does not answer: see $RUN/test-postgres.log"
  export PLATFORM_TEST_PG="Host=127.0.0.1;Port=$PG_PORT;Username=postgres;Password=$PG_PASSWORD;Database=postgres"
}

end_throwaway() {
  trap '' INT TERM HUP
  # A test that restarted the server left another pid than ours
  local pid
  if [ -n "${THROWAWAY:-}" ]; then
    pid=$(pg_pid) || pid=${THROWAWAY_PID:-}
    [ -z "$pid" ] || pg_stop "$pid"
    rm -rf "$THROWAWAY"
  fi
}
