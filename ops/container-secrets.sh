#!/bin/bash
# Makes the demonstration's secrets once, in the volume /secrets, and says how to sign in.
set -euo pipefail
random_hex() { od -An -vtx1 -N"$1" /dev/urandom | tr -d ' \n'; }

if ! [ -f /secrets/env ]; then
  {
    for name in POSTGRES OWNER SILO WEB; do echo "${name}_PASSWORD=$(random_hex 24)"; done
    echo "MASTER_KEY=$(head -c 32 /dev/urandom | base64 -w0)"
    for name in DEMO OTHER; do echo "${name}_PASSWORD=$(random_hex 9)-Aa1"; echo "${name}_API_KEY=pk_$(random_hex 24)"; done
  } >/secrets/env.new
  # the programs run as different users in their containers; the volume is theirs alone
  chmod 644 /secrets/env.new
  mv /secrets/env.new /secrets/env
fi
. /secrets/env
printf %s "$POSTGRES_PASSWORD" >/secrets/postgres
echo "sign in as owner@demo-agency.example, password $DEMO_PASSWORD; API key $DEMO_API_KEY"
