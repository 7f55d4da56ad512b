# shellcheck shell=bash
# Ending a run from outside.

running_at() { local url; url=$(sed -n 's/.*"web": "\(.*\)",.*/\1/p' "$RUN/info.json" 2>/dev/null || true); [ -z "$url" ] || printf ' (%s)' "$url"; }

# A supervisor that was killed leaves its processes; a machine that lost power leaves only its notes.
end_leftovers() {
  local name pid started tenth left=()
  [ -f "$RUN/pids" ] || return 0
  while read -r name pid started; do
    if same_process "$pid" "$started"; then left+=("$pid $started"); fi
  done <"$RUN/pids"
  if [ ${#left[@]} -gt 0 ]; then
    say "ending ${#left[@]} process$([ ${#left[@]} = 1 ] || echo es) left over from a run that was killed"
    for tenth in {0..100}; do
      still=0
      for pid in "${left[@]}"; do
        same_process ${pid} || continue
        still=1
        case $tenth in 0) kill -TERM "${pid% *}" ;; 50) kill -INT "${pid% *}" ;; 100) kill -KILL "${pid% *}" ;; esac
      done
      [ "$still" = 1 ] || break
      sleep 0.1
    done
  fi
  rm -f "$RUN/pids" "$RUN/info.json" "$RUN/supervisor.pid"
}

stop_run() {
  local pid='' tenth
  [ -d "$RUN" ] || { say "nothing is running in this checkout"; return; }
  exec 9>"$RUN/lock"
  if flock -n 9; then
    if [ -f "$RUN/pids" ]; then end_leftovers; say "stopped"; else say "nothing is running in this checkout"; fi
    return
  fi
  read -r pid 2>/dev/null <"$RUN/supervisor.pid" || die "a run is just starting in this checkout: try again in a moment"
  kill -TERM "$pid" 2>/dev/null || die "the run (process $pid) belongs to another user: stop it as that user"
  say "stopping"
  for tenth in {1..900}; do
    if flock -n 9; then
      [ ! -f "$RUN/pids" ] || end_leftovers
      say "stopped"
      return
    fi
    sleep 0.1
  done
  die "it did not stop within $((tenth / 10)) s: see $RUN/supervisor.log"
}
