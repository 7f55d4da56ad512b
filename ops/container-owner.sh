#!/bin/bash
# Run once by the postgres container, in a new database: the owner, who is no superuser, and what only a superuser may make.
set -euo pipefail
. /secrets/env
psql -X -v ON_ERROR_STOP=1 -U postgres -d platform <<SQL
create role platform_owner login createrole password '$OWNER_PASSWORD';
alter database platform owner to platform_owner;
create extension vector;
SQL
