# shellcheck shell=bash
# .run/info.json: where this run answers, how to sign in, which processes it has. Written whole, then moved into place.

json() { local text=${1//\\/\\\\}; printf '"%s"' "${text//\"/\\\"}"; }

write_info() {
  (
    umask 077
    cat >"$RUN/info.json.new" <<JSON
{
  "web": $(json "http://127.0.0.1:$PORT"),
  "portal": $(json "http://127.0.0.1:$PORT/portal"),
  "publicBaseUrl": $(json "$PUBLIC_BASE_URL"),
  "agency": "demo-agency",
  "client": "spa-del-sol",
  "email": $(json "$DEMO_EMAIL"),
  "password": $(json "$DEMO_PASSWORD"),
  "apiKey": $(json "$DEMO_API_KEY"),
  "twilioAuthToken": $(json "${Twilio__AuthToken:-$TWILIO_AUTH_TOKEN}"),
  "numbers": { "phone": $(json "$DEMO_NUMBER"), "whatsapp": $(json "$DEMO_NUMBER"), "sms": $(json "$DEMO_NUMBER") },
  "databaseUrl": $(json "$DATABASE_URL"),
  "pids": { "silos": [$(silo_pids)], "web": ${PID[web]:-0}, "postgres": ${PID[postgres]:-0} },$(simulators_info)
  "other": {
    "agency": "other-agency",
    "client": "casa-verde",
    "email": $(json "$OTHER_EMAIL"),
    "password": $(json "$OTHER_PASSWORD"),
    "apiKey": $(json "$OTHER_API_KEY")
  }
}
JSON
  )
  mv "$RUN/info.json.new" "$RUN/info.json"
}

# Only where they were asked for
simulators_info() { [ "$SIMULATORS" = 0 ] || printf '\n  "simulators": { "models": %s },' "$(json "http://127.0.0.1:$(simulators_port)")"; }

silo_pids() {
  local n list=()
  for ((n = 1; n <= SILOS; n++)); do list+=("${PID[silo-$n]:-0}"); done
  (IFS=,; printf '%s' "${list[*]}" | sed 's/,/, /g')
}

print_summary() {
  cat <<TEXT
ready
  demo page   http://127.0.0.1:$PORT/demo
  portal      http://127.0.0.1:$PORT/portal
  API         http://127.0.0.1:$PORT/docs
  sign in     $DEMO_EMAIL  password $DEMO_PASSWORD
  API key     $DEMO_API_KEY$([ "$SIMULATORS" = 0 ] || printf '\n  simulators  http://127.0.0.1:%s (docs/operations.md: a language model)' "$(simulators_port)")
  more        .run/info.json, logs in .run
TEXT
}
