# shellcheck shell=bash
# What run, test and bench share. Only bash, coreutils, util-linux, awk, sed, grep, find and (for the private server) apt
# and dpkg are used: a bare Debian with the .NET SDK has these and little else.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
DATA=$ROOT/.data         # what must live on: database, secrets, ports
RUN=$ROOT/.run           # what belongs to one run: logs, pids, info.json

# a line for the person who waits
say() { printf '%s\n' "$*"; }

# the one line of a failure: what is wrong and what to do
die() { printf '%s\n' "$*" >&2; exit 1; }

is_root() { [ "$(id -u)" = 0 ]; }

# random_hex BYTES
random_hex() { od -An -vtx1 -N"$1" /dev/urandom | tr -d ' \n'; }

# Whether something listens there. The subshell closes the socket.
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_block BASE COUNT: whether none of the ports from BASE on is in use
free_block() {
  local port
  for ((port = $1; port < $1 + $2; port++)); do ! listens "$port" || return 1; done
}

# pick_block COUNT: a run of free ports, below those the kernel gives to outgoing connections
pick_block() {
  local base attempt
  for attempt in {1..50}; do
    base=$((20000 + (RANDOM * 32768 + RANDOM) % 1200 * 10))
    if free_block "$base" "$1"; then echo "$base"; return; fi
  done
  die "no free ports after $attempt attempts: too much is running on this machine"
}

# When a process started, in clock ticks since boot: with the pid it names one process for good. A pid alone may be reused.
started_at() { local line; read -r line 2>/dev/null <"/proc/$1/stat" || return 1; line=${line##*) }; set -- $line; [ "$1" != Z ] && echo "${20}"; }

# same_process PID STARTED
same_process() { [ "$1" -gt 1 ] 2>/dev/null && [ "$(started_at "$1")" = "$2" ]; }

# http_ready PORT PATH: whether the answer is 200
http_ready() {
  local fd status=''
  { exec {fd}<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&"$fd" 2>/dev/null || true
  read -r -t 5 -u "$fd" status 2>/dev/null || true
  exec {fd}>&-
  [[ $status == HTTP/1.?\ 200* ]]
}

# need_disk FOLDER MEGABYTES WHAT
need_disk() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge "$2" ] || die "not enough disk for $3: $free MB free in $1, $2 MB are needed: make room and start again"
}

# The SDK that global.json asks for, or a line that says which
need_sdk() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([0-9]*\)\.\([0-9]*\)\.[0-9]*".*/\1.\2/p' "$ROOT/global.json" | head -1)
  command -v dotnet >/dev/null || die "the .NET SDK $wanted is not here: install it (https://dotnet.microsoft.com/download) so that 'dotnet' is on the PATH"
  (cd "$ROOT" && dotnet --version >/dev/null 2>&1) || die "the .NET SDK $wanted is needed, here is $(cd / && dotnet --version 2>/dev/null || echo none): install it (https://dotnet.microsoft.com/download)"
}

# Quiet, and nothing of the build stays in the background
export UseSharedCompilation=false DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Without a network the packages are given up after seconds, not minutes
export NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT=3 NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS=500
# Some dotnet containers set these for the hosts of their own
unset ASPNETCORE_URLS ASPNETCORE_HTTP_PORTS ASPNETCORE_HTTPS_PORTS

# build_to LOG COMMAND...: the whole output goes to LOG; on failure its first error is the one line
build_to() {
  local log=$1 first build
  shift
  TERM=dumb "$@" >"$log" 2>&1 </dev/null 9>&- &
  build=$!
  # shellcheck disable=SC2064 # this build, now
  trap "kill $build 2>/dev/null; exit 130" INT TERM HUP
  if ! wait "$build"; then
    first=$(grep -m1 -E 'error [A-Z]+[0-9]+|^error' "$log" | sed -E 's/^[[:space:]]+//; s/ \[[^]]*\]$//' || true)
    case $first in
      *NU1301* | *NU1101* | *NU1102*) die "a package cannot be had: ${first#*: error }: check the network and the package sources ('dotnet nuget list source'), then start again" ;;
      *) die "the build failed: ${first:-see $log} (all of it: $log)" ;;
    esac
  fi
  trap - INT TERM HUP
}
