#!/usr/bin/env bash
# Starts everything, says when it is ready, starts again what dies, and stops everything at the end.
# Called by ./run, which built the hosts: in its own session, so a Ctrl-C reaches only ./run and the stop is in order.
#   SILOS, PORT, BIND, SIMULATORS, PUBLIC_BASE_URL   as ./run understood them
#   FOREGROUND                           the pid of ./run when the run ends with it, else 0
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
for part in postgres settings build database hosts info; do . "$ROOT/ops/$part.sh"; done

declare -A PID STARTED BORN FAILS DUE                # by service: postgres, silo-1 ..., web
NAMES=()
STOPPING=0
exec 7<> <(:)                                        # never written to: reading it with a time limit is a pause without a process

pause() { read -r -t "$1" -u 7 || true; }
now() { local t=${EPOCHREALTIME//[.,]/}; NOW=$((t / 1000)); }
note() { printf '%(%F %T)T %s\n' -1 "$*" >>"$RUN/supervisor.log"; }

# --- one service ----------------------------------------------------------------------------------------------------

launch() {
  local name=$1 log=${1%-*}
  case $name in silo-*) log=$name ;; esac
  case $name in
    postgres) exec_postgres ;;
    silo-*) exec_silo "${name#silo-}" ;;
    web) exec_web ;;
    simulators) exec_simulators ;;
  esac >>"$RUN/$log.log" 2>&1 </dev/null 9>&- 7>&- &
  now
  disown $!                                          # bash shall not report its end, note does
  PID[$name]=$! BORN[$name]=$NOW
  STARTED[$name]=$(started_at $!) || STARTED[$name]=0
  save_pids
}

# For the next ./run or --stop, should this supervisor be killed
save_pids() {
  local name
  for name in "${NAMES[@]}"; do echo "$name ${PID[$name]:-0} ${STARTED[$name]:-0}"; done >"$RUN/pids.new"
  mv "$RUN/pids.new" "$RUN/pids"
}

alive() { kill -0 "${PID[$1]:-0}" 2>/dev/null && [ "${PID[$1]:-0}" != 0 ]; }

# An administrator may have restarted PostgreSQL: then it runs, but is not our child
adopt_postgres() {
  local pid
  pid=$(pg_pid) && [ "$pid" != "${PID[postgres]}" ] || return 1
  PID[postgres]=$pid STARTED[postgres]=$(started_at "$pid")
  note "postgres was restarted by someone else, pid $pid"
  save_pids
}

# A service that lived is started at once. One that dies again and again before it can have come up waits a little longer each
# time, up to 10 s.
COMES_UP=4000
revive() {
  local name=$1 wait=0
  now
  if [ -z "${DUE[$name]:-}" ]; then
    if [ "$name" = postgres ] && adopt_postgres; then write_info; return; fi
    [ $((NOW - BORN[$name])) -lt $COMES_UP ] && FAILS[$name]=$((${FAILS[$name]:-0} + 1)) || FAILS[$name]=0
    [ "${FAILS[$name]}" -le 2 ] || wait=$((500 << (FAILS[$name] - 3 > 4 ? 5 : FAILS[$name] - 3)))
    [ "$wait" -le 10000 ] || wait=10000
    DUE[$name]=$((NOW + wait))
    note "$name (pid ${PID[$name]}) is gone after $(((NOW - BORN[$name]) / 1000)) s: starting it again$([ "$wait" = 0 ] || printf ' in %d ms, it died %d times in a row' "$wait" "${FAILS[$name]}")"
  fi
  [ "$NOW" -ge "${DUE[$name]}" ] || return 0
  unset "DUE[$name]"
  launch "$name"
  [ "$READY" = 0 ] || write_info
}

tend() {
  local name
  for name in "${NAMES[@]}"; do alive "$name" || revive "$name"; done
}

# --- the start ------------------------------------------------------------------------------------------------------

last_error() { grep -vE '^[[:space:]]*(at |---|$)' "$1" 2>/dev/null | tail -1 | cut -c1-300; }

# until_ready SECONDS WHAT LOG SERVICE COMMAND...
until_ready() {
  local seconds=$1 what=$2 log=$3 service=$4 deadline
  shift 4
  now
  deadline=$((NOW + seconds * 1000))
  until "$@"; do
    [ "$STOPPING" = 0 ] || exit 1
    [ "$FOREGROUND" = 0 ] || kill -0 "$FOREGROUND" 2>/dev/null || exit 1
    now
    [ "$NOW" -lt "$deadline" ] || die "$what is not ready after $seconds s: $(last_error "$log") (see $log)"
    [ "${FAILS[$service]:-0}" -lt 4 ] || die "$what does not start: $(last_error "$log") (see $log)"
    tend
    pause 0.1
  done
}

start_database() {
  if [ -n "${ConnectionStrings__Platform:-}" ]; then
    OWNER_CONNECTION=$ConnectionStrings__Platform
    use_given_database
    return
  fi
  pg_find
  use_private_database
  prepare_cluster
  say "starting PostgreSQL on 127.0.0.1:$PG_PORT"
  NAMES+=(postgres)
  launch postgres
  until_ready 60 PostgreSQL "$RUN/postgres.log" postgres pg_answers
  prepare_database
}

# A silo serves HTTP after it joined its cluster
silos_ready() { local n; for ((n = 1; n <= SILOS; n++)); do http_ready "$(silo_http_port "$n")" /health/live || return 1; done; }

start_simulators() {
  say "starting the simulators"
  NAMES+=(simulators)
  launch simulators
  until_ready 30 "the simulators" "$RUN/simulators.log" simulators http_ready "$(simulators_port)" /health/live
}

start_hosts() {
  local n
  say "starting $SILOS silo$([ "$SILOS" = 1 ] || echo s) and the web host"
  for ((n = 1; n <= SILOS; n++)); do NAMES+=("silo-$n"); launch "silo-$n"; done
  NAMES+=(web)
  launch web
  until_ready 90 "the silo" "$RUN/silo-1.log" silo-1 silos_ready
  until_ready 90 "the web host" "$RUN/web.log" web http_ready "$PORT" /health/ready
}

# --- the end --------------------------------------------------------------------------------------------------------

# end_services SECONDS NAME...: asks, waits, and ends what does not listen
end_services() {
  local name seconds=$1 deadline left
  shift
  for name in "$@"; do ! alive "$name" || kill -TERM "${PID[$name]}" 2>/dev/null || true; done
  now
  deadline=$((NOW + seconds * 1000))
  while :; do
    left=()
    for name in "$@"; do ! alive "$name" || left+=("$name"); done
    now
    [ ${#left[@]} -gt 0 ] && [ "$NOW" -lt "$deadline" ] || break
    pause 0.1
  done
  for name in "${left[@]}"; do note "$name did not drain in $seconds s: killed"; kill -KILL "${PID[$name]}" 2>/dev/null || true; done
}

# The web host first: it still needs the silos to finish the turns it took. The silos drain theirs, then what they call.
stop_everything() {
  local name silos=()
  trap '' TERM INT HUP PIPE
  for name in "${NAMES[@]}"; do case $name in silo-*) silos+=("$name") ;; esac; done
  [ -z "${PID[web]:-}" ] || end_services 15 web
  [ ${#silos[@]} = 0 ] || end_services 30 "${silos[@]}"
  [ -z "${PID[simulators]:-}" ] || end_services 5 simulators
  if [ -n "${PID[postgres]:-}" ] && alive postgres; then pg_stop "${PID[postgres]}"; fi
  rm -f "$RUN/info.json" "$RUN/pids" "$RUN/supervisor.pid"
  note "stopped"
}

trap 'STOPPING=1' TERM INT HUP PIPE
trap stop_everything EXIT
READY=0
note "starting"
load_secrets
load_ports "$SILOS"
start_database
migrations migrate seed
[ "$SIMULATORS" = 0 ] || start_simulators
start_hosts
READY=1
write_info
note "ready"
print_summary
if [ "$FOREGROUND" = 0 ]; then exec >>"$RUN/supervisor.log" 2>&1; fi

while [ "$STOPPING" = 0 ]; do
  tend
  pause 0.2
  [ "$FOREGROUND" = 0 ] || kill -0 "$FOREGROUND" 2>/dev/null || STOPPING=1
done
