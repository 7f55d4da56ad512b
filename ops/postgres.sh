# shellcheck shell=bash
# A private PostgreSQL with pgvector. Where the server comes from, first that holds:
#   1. a PostgreSQL 15 or later of this machine that has pgvector,
#   2. the cache, shared by all checkouts,
#   3. Debian's packages of the suite below, fetched by apt with a configuration of its own and unpacked into the cache.
# Neither apt's nor dpkg's own state changes and no package script runs. The programs run with the loader and the libraries
# that came with them, so the machine's own may be older.

PG_SUITE=trixie
PG_MAJOR=17

# --- the programs ---------------------------------------------------------------------------------------------------

pg_cache() { if is_root; then echo /var/cache/platform-postgres; else echo "${XDG_CACHE_HOME:-${HOME:-$DATA}/.cache}/platform-postgres"; fi; }

# The machine's own, newest first
pg_installed() {
  local control version
  for control in $(printf '%s\n' /usr/share/postgresql/*/extension/vector.control | sort -Vr); do
    version=${control#/usr/share/postgresql/} version=${version%%/*}
    if [ -f "$control" ] && [ "$version" -ge 15 ] && [ -x "/usr/lib/postgresql/$version/bin/postgres" ]; then
      echo "/usr/lib/postgresql/$version/bin"; return
    fi
  done
  return 1
}

# Root's cache serves everyone
pg_cached() {
  local home
  for home in "$(pg_cache)" /var/cache/platform-postgres; do
    if [ -f "$home/ready" ] && [ -x "$home/server/usr/lib/postgresql/$PG_MAJOR/bin/postgres" ]; then
      echo "$home/server/usr/lib/postgresql/$PG_MAJOR/bin"; return
    fi
  done
  return 1
}

# Sets PG_BIN; fetches the server when it is nowhere
pg_find() {
  PG_BIN=$(pg_installed || pg_cached) && return
  pg_fetch
  PG_BIN=$(pg_cached)
}

pg_cannot() { die "PostgreSQL with pgvector cannot be had: $1. Mend that, or install postgresql and pgvector, or name a server in ConnectionStrings__Platform"; }

# The mirror this machine already uses, as apt understands its sources; asked without its lists, which a fresh machine has not
pg_mirror() {
  local codename
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  apt-get -q update --print-uris 2>/dev/null | sed -n "s#^'\([^']*\)dists/$codename/main/binary-[^']*'.*#\1#p" | head -1
}

pg_fetch() (
  set -euo pipefail
  umask 022
  home=$(pg_cache) work=$home/work keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  if ! command -v apt-get >/dev/null || ! [ -f "$keyring" ]; then pg_cannot "this is not a Debian system"; fi
  mkdir -p "$home" 2>/dev/null || pg_cannot "$home cannot be written"
  need_disk "$home" 500 "PostgreSQL in $home"
  exec 8>"$home/lock"
  flock 8                                            # two checkouts at once: the second finds it done
  ! pg_cached >/dev/null || exit 0
  mirror=$(pg_mirror)
  [ -n "$mirror" ] || pg_cannot "no apt source of this Debian release is configured"
  say "getting PostgreSQL $PG_MAJOR with pgvector from $mirror (once, about 35 MB)"
  rm -rf "$work" "$home/server"
  mkdir -p "$work"/{state/lists/partial,cache/archives/partial,packages} "$home/server"
  : >"$work/status"
  echo "deb [signed-by=$keyring] $mirror $PG_SUITE main" >"$work/sources.list"
  # Read after the machine's own configuration, so a proxy set there still counts
  cat >"$work/apt.conf" <<CONF
Dir::Etc { SourceList "$work/sources.list"; SourceParts "/dev/null"; Preferences "/dev/null"; PreferencesParts "/dev/null"; };
Dir::State "$work/state";
Dir::State::status "$work/status";
Dir::State::extended_states "$work/extended_states";
Dir::Cache "$work/cache";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "20";
Acquire::https::Timeout "20";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear Acquire::IndexTargets::deb::DEP-11;
CONF
  private_apt() { apt-get -q -c "$work/apt.conf" "$@" 2>&1 8>&-; }
  first_error() { { grep -m1 -E '^[WE]: ' "$work/log" || tail -1 "$work/log"; } | cut -c4-200; }

  private_apt update >"$work/log" || pg_cannot "$(first_error)"
  ! grep -qE '^(E|Err|W: (Failed|GPG|.*not signed))' "$work/log" || pg_cannot "$(first_error)"
  # Everything an install onto nothing would bring that the programs load. Not what only package scripts and the JIT need.
  packages=$(private_apt -s install "postgresql-$PG_MAJOR" "postgresql-$PG_MAJOR-pgvector" |
    awk '/^Inst/ && $2 ~ /^(lib|zlib|postgresql-[0-9]|postgresql-client-[0-9])/ && $2 !~ /^lib(llvm|z3|perl|.*-perl$)/ { print $2 }' || true)
  [ -n "$packages" ] || pg_cannot "postgresql-$PG_MAJOR-pgvector is not in $PG_SUITE at $mirror"
  # shellcheck disable=SC2086 # a list of words
  (cd "$work/packages" && private_apt download $packages >"$work/log") || pg_cannot "$(first_error)"
  for package in "$work"/packages/*.deb; do dpkg -x "$package" "$home/server" || pg_cannot "$package cannot be unpacked"; done

  pg_wrap "$home/server"
  rm -rf "$work" "$home"/server/usr/share/{doc,man,locale,lintian} "$home"/server/usr/lib/postgresql/*/lib/{bitcode,llvmjit*} "$home"/server/{etc,var}
  "$home/server/usr/lib/postgresql/$PG_MAJOR/bin/postgres" --version >"$home/ready.new" || pg_cannot "the unpacked server does not run"
  mv "$home/ready.new" "$home/ready"
)

# pg_wrap SERVER: each program starts through the loader that came with it. --argv0 lets it find its neighbours and its share folder.
pg_wrap() {
  local server=$1 bin=$1/usr/lib/postgresql/$PG_MAJOR/bin loader program missing
  loader=$(find "$server" -name 'ld-linux*.so.*' -path '*-linux-gnu*' | head -1)
  [ -n "$loader" ] || pg_cannot "no loader came with the packages"
  for program in "$bin"/[a-z]*; do
    program=${program##*/}
    mv "$bin/$program" "$bin/.$program"
    cat >"$bin/$program" <<WRAPPER
#!/bin/sh
exec "$loader" --library-path "${loader%/*}" --argv0 "$bin/$program" "$bin/.$program" "\$@"
WRAPPER
    chmod 755 "$bin/$program"
  done
  missing=$(for program in "$bin"/.[a-z]* "$bin/../lib/vector.so"; do "$loader" --library-path "${loader%/*}" --list "$program"; done |
    grep -F 'not found' | awk '{ print $1 }' | sort -u | tr '\n' ' ' || true)
  [ -z "$missing" ] || pg_cannot "libraries are missing from the packages: $missing"
}

# --- a cluster ------------------------------------------------------------------------------------------------------
# Its folder is PG_DATA, its superuser's password PG_PASSWORD, its port PG_PORT.

# PostgreSQL refuses to run as root: then everything of the cluster is done by the user postgres
as_postgres() { if is_root; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }

pg_user() {
  is_root || return 0
  id postgres >/dev/null 2>&1 ||
    useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin postgres ||
    die "the user 'postgres' cannot be made: PostgreSQL does not run as root, so add it (useradd --system postgres) or start as another user"
}

# pg_place FOLDER: the folder for a cluster: FOLDER, or one under /var/lib where the user postgres cannot reach it
pg_place() {
  local probe=$1 hash
  if ! is_root; then echo "$1"; return; fi
  while [ ! -e "$probe" ]; do probe=${probe%/*}; done
  if as_postgres test -x "$probe" 2>/dev/null; then echo "$1"; return; fi
  hash=$(printf '%s' "$ROOT" | sha256sum | cut -c1-12)
  echo "/var/lib/platform-$hash/${1##*/}"
}

# pg_init: makes the cluster. Passwords by scram, over loopback only, durable.
pg_init() {
  local collation=(--locale=C.UTF-8) secret=$PG_DATA.password
  mkdir -p "${PG_DATA%/*}"
  # The built-in C.UTF-8 sorts the same on every machine, whatever its libc
  ! as_postgres "$PG_BIN/initdb" --help | grep -q builtin || collation=(--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C)
  rm -rf "$PG_DATA.new"
  mkdir -m 700 "$PG_DATA.new"
  (umask 077 && printf '%s\n' "$PG_PASSWORD" >"$secret")
  ! is_root || chown postgres: "$PG_DATA.new" "$secret"
  if ! (cd / && as_postgres "$PG_BIN/initdb" -D "$PG_DATA.new" -U postgres -E UTF8 "${collation[@]}" -A scram-sha-256 --pwfile="$secret" --no-instructions "$@") >"$RUN/initdb.log" 2>&1; then
    rm -f "$secret"
    die "the database cluster cannot be made in $PG_DATA: $(grep -m1 -iE 'error|fatal|could not' "$RUN/initdb.log" || tail -1 "$RUN/initdb.log")"
  fi
  rm -f "$secret"
  mv "$PG_DATA.new" "$PG_DATA"                       # whole or not at all
}

# pg_exec [NAME=VALUE...]: becomes the server
pg_exec() {
  local setting settings=()
  for setting in listen_addresses=127.0.0.1 "port=$PG_PORT" unix_socket_directories= fsync=on synchronous_commit=on \
    shared_buffers=256MB max_connections=300 max_wal_size=2GB wal_compression=lz4 jit=off timezone=UTC log_timezone=UTC \
    log_error_verbosity=terse "$@"; do               # terse: a row's values must not reach the log
    settings+=(-c "$setting")
  done
  cd /
  if is_root; then exec setpriv --reuid=postgres --regid=postgres --init-groups "$PG_BIN/postgres" -D "$PG_DATA" "${settings[@]}"; fi
  exec "$PG_BIN/postgres" -D "$PG_DATA" "${settings[@]}"
}

pg_answers() { PGCONNECT_TIMEOUT=2 "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$PG_PORT"; }

# The postmaster's pid, whoever started it; nothing when none runs
pg_pid() {
  local pid
  read -r pid 2>/dev/null <"$PG_DATA/postmaster.pid" && kill -0 "$pid" 2>/dev/null && echo "$pid"
}

# pg_sql DATABASE: runs its input as superuser
pg_sql() { (cd / && PGPASSWORD=$PG_PASSWORD PGOPTIONS='-c client_min_messages=warning' "$PG_BIN/psql" -h 127.0.0.1 -p "$PG_PORT" -U postgres -d "$1" -XAtq -v ON_ERROR_STOP=1); }

# pg_stop PID: a fast stop, which rolls back what is open; an immediate one when that does not end
pg_stop() {
  local tenth
  kill -INT "$1" 2>/dev/null || return 0
  for tenth in {1..300}; do kill -0 "$1" 2>/dev/null || return 0; sleep 0.1; done
  say "PostgreSQL did not stop in $((tenth / 10)) s: stopping it at once"
  kill -QUIT "$1" 2>/dev/null || true
}
