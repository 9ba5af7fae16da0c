#!/usr/bin/env bash
# The part of the public image's contract that we use: POSTGRES_USER, _PASSWORD, _DB, _INITDB_ARGS, and what lies in
# /docker-entrypoint-initdb.d, once, on an empty data folder; then the server, never as root.
set -euo pipefail

[ "${1:0:1}" != - ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"
if [ "$(id -u)" = 0 ]; then
  install -d -o postgres -g postgres "$PGDATA"
  chown -R postgres:postgres "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi

export POSTGRES_USER=${POSTGRES_USER:-postgres}
export POSTGRES_DB=${POSTGRES_DB:-$POSTGRES_USER}
sockets=/var/run/postgresql

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  # shellcheck disable=SC2086
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:?must be set}") \
    ${POSTGRES_INITDB_ARGS:-}
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  printf '%s\n' "listen_addresses = '*'" "unix_socket_directories = '$sockets'" >>"$PGDATA/postgresql.conf"
  shift
  pg_ctl --pgdata="$PGDATA" -w start -o "-c listen_addresses='' $(printf '%q ' "$@")"
  [ "$POSTGRES_DB" = postgres ] || psql -v ON_ERROR_STOP=1 -h "$sockets" -U "$POSTGRES_USER" -d postgres -c "create database \"$POSTGRES_DB\""
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) if [ -x "$file" ]; then "$file"; else . "$file"; fi ;;
      *.sql) psql -v ON_ERROR_STOP=1 -h "$sockets" -U "$POSTGRES_USER" -d "$POSTGRES_DB" -f "$file" ;;
    esac
  done
  pg_ctl --pgdata="$PGDATA" -m fast -w stop
  set -- postgres "$@"
fi
exec "$@"
