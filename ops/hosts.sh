# shellcheck shell=bash
# The processes of the product: how each is started. Each function becomes its process.

host_environment() {
  export DOTNET_ENVIRONMENT=Demo ASPNETCORE_ENVIRONMENT=Demo
  export Platform__MasterKey=${Platform__MasterKey:-$MASTER_KEY}
  export Twilio__AuthToken=${Twilio__AuthToken:-$TWILIO_AUTH_TOKEN} Twilio__PublicBaseUrl=$PUBLIC_BASE_URL
  # The owner's rights and the other roles' passwords are no host's business
  unset POSTGRES_PASSWORD OWNER_PASSWORD SILO_PASSWORD WEB_PASSWORD DEMO_PASSWORD OTHER_PASSWORD PG_PASSWORD
}

exec_postgres() { pg_exec; }

exec_silo() {
  host_environment
  [ "${SIMULATORS:-0}" = 0 ] || use_simulators
  export ConnectionStrings__Platform=$SILO_CONNECTION
  export Orleans__SiloPort Orleans__GatewayPort ASPNETCORE_URLS
  Orleans__SiloPort=$(silo_port "$1") Orleans__GatewayPort=$(gateway_port "$1")
  ASPNETCORE_URLS=http://127.0.0.1:$(silo_http_port "$1")
  cd "$(published silo/Platform.Silo)"
  exec dotnet Platform.Silo.dll
}

# Any provider's form may be tried: Llm__Provider=anthropic ./run --simulators
use_simulators() {
  export Llm__Provider=${Llm__Provider:-openai} Llm__Model=${Llm__Model:-gpt-4o-mini} Llm__ApiKey=simulated Llm__Endpoint
  Llm__Endpoint=http://127.0.0.1:$(simulators_port)
  [ "$Llm__Provider" != openai ] || Llm__Endpoint+=/v1
}

exec_simulators() {
  export ASPNETCORE_URLS ASPNETCORE_ENVIRONMENT=Demo
  ASPNETCORE_URLS=http://127.0.0.1:$(simulators_port)
  unset POSTGRES_PASSWORD OWNER_PASSWORD SILO_PASSWORD WEB_PASSWORD DEMO_PASSWORD OTHER_PASSWORD PG_PASSWORD
  cd "$(published tests/Platform.Simulators)"
  exec dotnet Platform.Simulators.dll
}

exec_web() {
  host_environment
  export ConnectionStrings__Platform=$WEB_CONNECTION ASPNETCORE_URLS=http://$BIND:$PORT
  cd "$(published web/Platform.Web)"
  exec dotnet Platform.Web.dll
}
