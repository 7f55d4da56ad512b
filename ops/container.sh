#!/bin/bash
# The entry of every container: ./container.sh migrate|silo|web. The demonstration's secrets come from a volume that
# ops/container-secrets.sh fills once; what is set in the environment goes before them.
set -euo pipefail
if [ -f /secrets/env ]; then . /secrets/env; fi
database="Host=${DATABASE_HOST:-postgres};Database=platform"

case $1 in
  migrate)
    export ConnectionStrings__Platform=${ConnectionStrings__Platform:-"$database;Username=platform_owner;Password=$OWNER_PASSWORD"}
    export Roles__SiloPassword=${Roles__SiloPassword:-$SILO_PASSWORD} Roles__WebPassword=${Roles__WebPassword:-$WEB_PASSWORD}
    export Demo__Email=owner@demo-agency.example Demo__Password=${DEMO_PASSWORD:-} Demo__ApiKey=${DEMO_API_KEY:-}
    export Demo__OtherEmail=owner@other-agency.example Demo__OtherPassword=${OTHER_PASSWORD:-} Demo__OtherApiKey=${OTHER_API_KEY:-}
    if [ "${DOTNET_ENVIRONMENT:-}" = Demo ]; then exec dotnet Platform.Migrations.dll migrate seed; fi
    exec dotnet Platform.Migrations.dll migrate ;;
  silo)
    # Other silos and the web hosts reach this one at the container's address, which is known only now
    read -r address _ < <(hostname -i)
    export Orleans__AdvertisedAddress=${Orleans__AdvertisedAddress:-$address}
    export ConnectionStrings__Platform=${ConnectionStrings__Platform:-"$database;Username=platform_silo;Password=$SILO_PASSWORD"}
    export Platform__MasterKey=${Platform__MasterKey:-$MASTER_KEY}
    exec dotnet Platform.Silo.dll ;;
  web)
    export ConnectionStrings__Platform=${ConnectionStrings__Platform:-"$database;Username=platform_web;Password=$WEB_PASSWORD"}
    export Platform__MasterKey=${Platform__MasterKey:-$MASTER_KEY}
    exec dotnet Platform.Web.dll ;;
esac
