# shellcheck shell=bash
# What is made once for a checkout and kept in .data: secrets and ports.

DEMO_EMAIL=owner@demo-agency.example
OTHER_EMAIL=owner@other-agency.example
DEMO_NUMBER=+34930000001

# Every secret of this checkout, generated at the first start. Sets the variables named in the file.
load_secrets() {
  local file=$DATA/secrets name
  if ! [ -f "$file" ]; then
    (
      umask 077
      {
        for name in POSTGRES OWNER SILO WEB; do echo "${name}_PASSWORD=$(random_hex 24)"; done
        echo "MASTER_KEY=$(head -c 32 /dev/urandom | base64 -w0)"
        echo "TWILIO_AUTH_TOKEN=$(random_hex 16)"
        for name in DEMO OTHER; do
          echo "${name}_PASSWORD=$(random_hex 9)-Aa1"     # letters of both cases, digits and a sign: any password rule
          echo "${name}_API_KEY=pk_$(random_hex 24)"
        done
      } >"$file.new"
    )
    mv "$file.new" "$file"
  fi
  # shellcheck source=/dev/null
  . "$file"
}

# load_ports SILOS: the private server's and the silos' ports: the same at every start, unless someone else took one.
# A block is: PostgreSQL, then three for each silo (silo, gateway, http), then the simulators.
load_ports() {
  local base='' count=$((1 + 3 * $1))
  [ ! -f "$DATA/ports" ] || read -r base <"$DATA/ports"
  if [ -z "$base" ] || ! free_block "$base" "$count" || { [ "$SIMULATORS" = 1 ] && listens $((base + 1 + 3 * 9)); }; then
    base=$(pick_block $((2 + 3 * 9)))
    echo "$base" >"$DATA/ports"
  fi
  PORT_BASE=$base PG_PORT=$base
}

silo_port() { echo $((PORT_BASE + 3 * $1 - 2)); }
gateway_port() { echo $((PORT_BASE + 3 * $1 - 1)); }
simulators_port() { echo $((PORT_BASE + 1 + 3 * 9)); }
silo_http_port() { echo $((PORT_BASE + 3 * $1)); }
