#!/usr/bin/env bash
# Records the start of the application in /app into /recorded/app.aot, while its image is built (JEP 483, 514, 515).
#
# It starts against an empty PostgreSQL of its own, is asked whether it is ready, and ends as an operator would end it. No
# start waits for Kafka or discovery, so these are away.
set -euo pipefail
PATIENCE=300
data=$(mktemp -d)

start_postgres() {
  initdb --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync >/dev/null
  pg_ctl --pgdata="$data" --log="$data/log" -w start \
    -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c fsync=off -c shared_preload_libraries=pg_stat_statements" >/dev/null
  psql -q -h "$data" -U postgres -d postgres -f /erp/prepare-server.sql
}

create_database() {
  psql -q -h "$data" -U postgres -d postgres -f /erp/create-service.sql -v service="$1" -v database="erp_$1" \
    -v owner_password=training -v login_password=training
  export ERP_DB_HOST=127.0.0.1 ERP_DB_PORT=5432 ERP_DB_OWNER_PASSWORD=training ERP_DB_LOGIN_PASSWORD=training
}

is_ready() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT" || exit 1
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    read -r -t 3 _ status _ <&3 && [ "$status" = 200 ]
  ) 2>/dev/null
}

case $MODULE in
  *-service)
    start_postgres
    create_database "${MODULE%-service}"
    ;;
esac
# For this start only.
secret() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
for name in MANAGEMENT_KEY DISCOVERY_PASSWORD INTERNAL_KEY AUTH_INTERNAL_KEY CATALOG_INTERNAL_KEY SALES_INTERNAL_KEY; do
  export "ERP_$name=$(secret)"
done
for part in GATEWAY AUTH CATALOG SALES ANALYTICS TASK CUSTOMER; do
  export "ERP_${part}_DISCOVERY_PASSWORD=$(secret)"
done
if [ "$MODULE" = auth-service ]; then
  # Of no use afterwards: it enciphers keys in a database that goes with this build.
  ERP_AUTH_MASTER_KEY=$(head -c 32 /dev/urandom | base64)
  export ERP_AUTH_MASTER_KEY
fi

# Serial: what it records, both collectors can use.
/opt/java/openjdk/bin/java -XX:+UseSerialGC -XX:AOTCacheOutput=/recorded/app.aot -jar app.jar >/tmp/application.log 2>&1 &
application=$!
until is_ready; do
  if ! kill -0 "$application" 2>/dev/null || [ "$SECONDS" -gt "$PATIENCE" ]; then
    tail -n 50 /tmp/application.log >&2
    echo "$MODULE did not become ready while its start was recorded." >&2
    exit 1
  fi
  sleep 0.5
done
echo "$MODULE was ready after $SECONDS s; writing what it loaded."
kill -TERM "$application"
# 143: ended by SIGTERM, as asked.
wait "$application" || [ $? = 143 ]
[ -s /recorded/app.aot ] || {
  tail -n 50 /tmp/application.log >&2
  exit 1
}
[ "${MODULE%-service}" = "$MODULE" ] || pg_ctl --pgdata="$data" -m immediate stop >/dev/null
