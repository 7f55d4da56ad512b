#!/usr/bin/env bash
# Becomes a PostgreSQL server on a cluster of its own, made at the first start: for tests that stop it, kill it and start it again.
#   private-server.sh FOLDER PORT    the superuser's password in PG_PASSWORD
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
. "$ROOT/ops/postgres.sh"

RUN=$1 PG_DATA=$1/postgres PG_PORT=$2
pg_find
pg_user
chmod 711 "$RUN"                                     # the user postgres passes through
[ -f "$PG_DATA/PG_VERSION" ] || pg_init --no-sync
pg_exec
