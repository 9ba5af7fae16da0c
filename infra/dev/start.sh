# shellcheck shell=bash
# Starting: each part when what it needs is there, never more at once than the machine can carry.

START_TIMEOUT=${ERP_START_TIMEOUT:-240}

# http_get PORT PATH: the status code, a space and the rest of the answer; nothing when there is no answer.
http_get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: application/json\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS= read -t 5 -r -d '' answer <&3 || true
    printf '%s' "${answer#HTTP/1.? }"
  ) 2>/dev/null || true
}

answers_ok() {
  case $(http_get "$1" "$2") in 200*) return 0 ;; esac
  return 1
}

answers() {
  local pid
  case $1 in
    postgres) port_is_taken "$(port_of postgres)" ;;
    kafka) pid=$(pid_of kafka) && [ "$(cat "$DATA/kafka/ready" 2>/dev/null)" = "$pid" ] ;;
    # Its health is that of the whole shop: 503 is an answer, too.
    gateway*) [ -n "$(http_get "$(port_of "$1")" /health)" ] ;;
    discovery) answers_ok "$(second_port_of discovery)" /actuator/health/readiness ;;
    prometheus) answers_ok "$(port_of prometheus)" /-/ready ;;
    *) answers_ok "$(port_of "$1")" /health ;;
  esac
}

# The gateway is well (200) as soon as a shop can trade; this waits for all services.
routes_to_all() {
  case $(http_get "$(port_of gateway)" /health) in
    *degraded* | *unhealthy*) return 1 ;;
    200*) return 0 ;;
  esac
  return 1
}

await_routes() {
  local begun deadline=$((SECONDS + START_TIMEOUT))
  begun=$(now)
  until routes_to_all; do
    [ "$SECONDS" -lt "$deadline" ] || {
      http_get "$(port_of gateway)" /health | tail -1 >&2
      fail "The gateway does not reach every service; its own word on it is above."
    }
    sleep 0.2
  done
  progress gateway "routes to every service" "$(seconds_since "$begun")"
}

start_postgres() {
  local pid
  mkdir -p "$DATA"
  rotate_log postgres
  pid=$("$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -Dlogback.configurationFile=embedded-kafka-logback.xml \
    -cp "$EMBEDDED_JAR:$ERP_ROOT/platform/embedded/target/lib/*" uz.erp.platform.embedded.Main \
    --home "$DATA/postgres" --port "$(port_of postgres)" --log "$(log_of postgres)" \
    --secrets "$SECRETS" --services "$(echo "$SERVICES" | tr ' ' ,)" \
    --tls "${ERP_TLS:-off}") || fail "PostgreSQL could not be started."
  note_pid postgres "$(echo "$pid" | tail -1)"
}

start_kafka() {
  local options=() line
  while IFS= read -r line; do options+=("$line"); done < <(java_options kafka; cache_options kafka)
  mkdir -p "$DATA/kafka"
  rm -f "$DATA/kafka/ready"
  launch kafka env MALLOC_ARENA_MAX=2 "$JAVA" "${options[@]}" \
    -cp "$EMBEDDED_JAR:$ERP_ROOT/platform/embedded/target/lib/*" uz.erp.platform.embedded.KafkaNode \
    "$DATA/kafka" "$(port_of kafka)" "$(second_port_of kafka)" INDEPENDENT "$SECRETS" $(! tls_is_on || echo tls)
}

start_app() {
  local part=$1 options=() line
  extract "$part"
  while IFS= read -r line; do options+=("$line"); done < <(java_options "$part"; cache_options "$part")
  (
    # By export and not by env(1), whose arguments, passwords included, every user could read.
    while IFS= read -r line; do export "${line?}"; done < <(environment_of "$part")
    launch "$part" "$JAVA" "${options[@]}" -jar "$APPS/$part/app.jar"
  )
}

begin() {
  case $1 in
    postgres) start_postgres ;;
    kafka) start_kafka ;;
    *) start_app "$1" ;;
  esac
}

# Time, level, message and what went wrong out of JSON lines; other lines as they are.
readable() {
  sed -E -e 's/^\{"@timestamp":"([^".]*)[^"]*".*"message":"(([^"\]|\\.)*)".*"level":"([A-Z]+)"(.*)/\1 \4 \2\5/' \
    -e 's/,"level_value".*"stack_trace":"/: /' -e 's/,"level_value".*//' -e 's/\\n\\t/ /g; s/\\n/ /g'
}

show_last_words() {
  say "The last lines of $(log_of "$1"):" >&2
  tail -n 25 "$(log_of "$1")" 2>/dev/null | readable | cut -c 1-1500 | sed 's/^/    /' >&2
}

# start_parts PART...: prints a line for each as it answers.
start_parts() {
  local waiting="$*" starting= next part begun deadline limit=${ERP_PARALLEL:-}
  [ -n "$limit" ] || limit=$(($(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1))
  while [ -n "$waiting$starting" ]; do
    while [ -n "$waiting" ] && [ "$(count $starting)" -lt "$limit" ]; do
      next=${waiting%% *}
      waiting=${waiting#"$next"}
      waiting=${waiting# }
      eval "begun_$next=$(now) deadline_$next=$((SECONDS + START_TIMEOUT))"
      begin "$next"
      starting="$starting $next"
    done
    for part in $starting; do
      eval "begun=\$begun_$part deadline=\$deadline_$part"
      if answers "$part" && runs "$part"; then
        progress "$part" "answers on port $(port_of "$part")" "$(seconds_since "$begun")"
        starting=$(without "$part" $starting)
      elif ! runs "$part"; then
        show_last_words "$part"
        fail "$part died while starting. The rest keeps running: ./erp up tries again, ./erp down ends it."
      elif [ "$SECONDS" -ge "$deadline" ]; then
        show_last_words "$part"
        fail "$part did not answer within $START_TIMEOUT s. It keeps running: ./erp up waits again, ./erp down ends it."
      fi
    done
    [ -z "$starting" ] || sleep 0.2
  done
}

count() { echo $#; }

without() {
  local gone=$1 rest= part
  shift
  for part in "$@"; do [ "$part" = "$gone" ] || rest="$rest $part"; done
  echo "$rest"
}

cmd_up() {
  local observe=
  case "$*" in
    '') ;;
    --observe) observe=yes ;;
    *) fail "Usage: ./erp up [--observe]" ;;
  esac
  start_suite
  start_supervisor
  start_recorder
  [ -z "$observe" ] || start_prometheus
}

start_suite() {
  local started part missing= silent=
  started=$(now)
  require_jdk
  lock_home
  for part in $PARTS; do
    if ! runs "$part"; then
      missing="$missing $part"
    elif ! answers "$part"; then
      silent="$silent $part"
    fi
  done
  if [ -z "$missing$silent" ] && routes_to_all; then
    say "Everything runs already."
    show_addresses
    return
  fi
  trap 'say "Interrupted. What was started keeps running: ./erp up goes on, ./erp down ends it." >&2; exit 130' INT TERM
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    require_ports $missing
    require_memory "$(count $missing)"
    require_disk
    build_stale
    make_secrets
  fi
  [ -z "$missing$silent" ] || say "Starting$missing$silent"
  # shellcheck disable=SC2086
  start_groups $missing
  [ -z "$silent" ] || await_silent $silent
  await_routes
  say "All parts answer after $(seconds_since "$started") s."
  show_addresses
}

# The services need PostgreSQL at once; all the others find each other when they are there.
start_groups() {
  local part first= rest=
  for part in "$@"; do
    case $part in postgres) first=postgres ;; *) rest="$rest $part" ;; esac
  done
  rest=${rest# }
  [ -z "$first" ] || start_parts postgres
  [ -z "$rest" ] || start_parts $rest
}

# Parts that an interrupted start left behind: alive, not yet answering.
await_silent() {
  local part begun deadline
  for part in "$@"; do
    begun=$(now)
    deadline=$((SECONDS + START_TIMEOUT))
    until answers "$part"; do
      runs "$part" || { show_last_words "$part"; fail "$part died."; }
      [ "$SECONDS" -lt "$deadline" ] || {
        show_last_words "$part"
        fail "$part runs, but does not answer. End it with ./erp stop $part and try again."
      }
      sleep 0.3
    done
    progress "$part" "answers on port $(port_of "$part")" "$(seconds_since "$begun")"
  done
}

cmd_start_part() {
  local part wait=yes
  if [ "${2:-}" = --no-wait ]; then
    wait=no
    set -- "$1"
  fi
  [ $# -eq 1 ] || fail "Usage: ./erp start PART [--no-wait]"
  part=$(part_named "$1")
  require_jdk
  lock_home
  if runs "$part"; then
    [ "$wait" = no ] || await_silent "$part"
    return
  fi
  require_ports "$part"
  build_stale
  make_secrets
  if [ "$wait" = no ]; then begin "$part"; else start_parts "$part"; fi
  start_supervisor
}

show_addresses() {
  local gateway
  gateway=http://localhost:$(port_of gateway)
  cat <<TEXT

  Gateway     $gateway
  Swagger UI  $gateway/swagger/
  ReDoc       $gateway/redoc/
  Eureka      http://localhost:$(port_of discovery)
  Logs        $LOGS
TEXT
}
