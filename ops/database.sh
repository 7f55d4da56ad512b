# shellcheck shell=bash
# The database a run works on: the private server's, or the one of ConnectionStrings__Platform.

# Sets OWNER_CONNECTION, SILO_CONNECTION, WEB_CONNECTION (Npgsql's form) and DATABASE_URL (libpq's)
use_given_database() {
  local line lines
  lines=$(migrations connections)
  while IFS= read -r line; do
    case $line in
      owner=*) OWNER_CONNECTION=${line#*=} ;;
      silo=*) SILO_CONNECTION=${line#*=} ;;
      web=*) WEB_CONNECTION=${line#*=} ;;
      owner_uri=*) DATABASE_URL=${line#*=} ;;
    esac
  done <<<"$lines"
}

use_private_database() {
  local place="Host=127.0.0.1;Port=$PG_PORT;Database=platform"
  PG_PASSWORD=$POSTGRES_PASSWORD
  OWNER_CONNECTION="$place;Username=platform_owner;Password=$OWNER_PASSWORD"
  SILO_CONNECTION="$place;Username=platform_silo;Password=$SILO_PASSWORD"
  WEB_CONNECTION="$place;Username=platform_web;Password=$WEB_PASSWORD"
  # The server's superuser: the one role that sees every agency's rows
  DATABASE_URL="postgresql://postgres:$POSTGRES_PASSWORD@127.0.0.1:$PG_PORT/platform"
}

# The cluster's folder; a cluster of an earlier checkout at the same path is set aside, for nobody has its passwords.
prepare_cluster() {
  local mark
  mark=$(printf '%s' "$POSTGRES_PASSWORD" | sha256sum | cut -c1-16)
  pg_user
  PG_DATA=$(pg_place "$DATA/postgres")
  if [ -f "$PG_DATA/PG_VERSION" ] && [ "$(cat "$PG_DATA.mark" 2>/dev/null)" != "$mark" ]; then
    say "$PG_DATA belongs to another checkout or to lost secrets: set aside as $PG_DATA.old"
    rm -rf "$PG_DATA.old"
    mv "$PG_DATA" "$PG_DATA.old"
  fi
  [ -f "$PG_DATA/PG_VERSION" ] || make_cluster "$mark"
  [ "$PG_DATA" = "$DATA/postgres" ] || say "the user postgres cannot reach $DATA: the database is in $PG_DATA"
}

make_cluster() {
  need_disk "$DATA" 500 "the database"
  say "making a database cluster in $PG_DATA"
  pg_init
  echo "$1" >"$PG_DATA.mark"
}

# The owner, who is no superuser, its database, and the extension only a superuser may make. Silos that were killed left
# their rows in the membership table: no silo of this database runs now, so the new ones need not wait for those to be voted dead.
prepare_database() {
  pg_sql postgres <<SQL
\\set password $OWNER_PASSWORD
select 'create role platform_owner' where not exists (select from pg_roles where rolname = 'platform_owner') \\gexec
alter role platform_owner login createrole password :'password';
select 'create database platform owner platform_owner' where not exists (select from pg_database where datname = 'platform') \\gexec
\\connect platform
create extension if not exists vector;
select 'delete from orleans_membership' where to_regclass('orleans_membership') is not null \\gexec
SQL
}

# migrations VERB...: the migration program as the owner. Its one line of failure is ours.
migrations() {
  ConnectionStrings__Platform=$OWNER_CONNECTION Roles__SiloPassword=$SILO_PASSWORD Roles__WebPassword=$WEB_PASSWORD DOTNET_ENVIRONMENT=Demo \
    Demo__Email=$DEMO_EMAIL Demo__Password=$DEMO_PASSWORD Demo__ApiKey=$DEMO_API_KEY \
    Demo__OtherEmail=$OTHER_EMAIL Demo__OtherPassword=$OTHER_PASSWORD Demo__OtherApiKey=$OTHER_API_KEY \
    dotnet "$(published migrations/Platform.Migrations)/Platform.Migrations.dll" "$@"
}
