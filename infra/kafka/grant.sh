#!/usr/bin/env bash
# Brings the principals of a Kafka to what access.csv says: their rights, their topics and, where their passwords are in the
# environment (ERP_KAFKA_SALES_PASSWORD, ...), their SCRAM credentials. Safe to run again; what the list does not name is left.
#
#   grant.sh BOOTSTRAP CLIENT   with Kafka's own tools, as the user of the client's settings (a properties file)
#   grant.sh --print            only prints the commands, for operators of a Kafka that is not ours
#
# KAFKA_TOOLS is the folder of the tools. Passwords go through a file, not through command lines.
set -euo pipefail
umask 077
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
list=$(dirname "${BASH_SOURCE[0]}")/access.csv

if [ "${1:-}" = --print ]; then
  bootstrap='BOOTSTRAP' client='CLIENT.properties'
  tool() { printf '%s\n' "$*"; }
else
  bootstrap=${1:?BOOTSTRAP} client=${2:?CLIENT}
  # The tools tell every step; what matters is what goes wrong.
  tool() {
    local name=$1
    shift
    "$tools/$name" "$@" >/dev/null
  }
fi

rows() { grep -v '^#' "$list"; }

set_password() {
  local variable file
  variable=ERP_KAFKA_$(printf '%s' "$1" | tr a-z- A-Z_)_PASSWORD
  [ -n "${!variable:-}" ] || return 0
  file=$(mktemp)
  printf 'SCRAM-SHA-512=password=%s\n' "${!variable}" >"$file"
  tool kafka-configs.sh --bootstrap-server "$bootstrap" --command-config "$client" --alter --entity-type users \
    --entity-name "$1" --add-config-file "$file"
  rm -f "$file"
}

# allow PRINCIPAL RIGHT --topic|--group OPERATION...: one command for all plain names, one for each that is a beginning.
allow() {
  local principal=$1 right=$2 kind=$3 name plain=() operations=()
  shift 3
  for name in "$@"; do operations+=(--operation "$name"); done
  set -- kafka-acls.sh --bootstrap-server "$bootstrap" --command-config "$client" --add --allow-principal "User:$principal" \
    "${operations[@]}"
  while IFS= read -r name; do
    case $name in
      '') ;;
      ?*'*') tool "$@" --resource-pattern-type prefixed "$kind" "${name%'*'}" ;;
      *) plain+=("$kind" "$name") ;;
    esac
  done < <(rows | sed -n "s/^$principal,$right,//p")
  [ "${#plain[@]}" = 0 ] || tool "$@" "${plain[@]}"
}

for principal in admin $(rows | cut -d, -f1 | sort -u); do set_password "$principal"; done
for principal in $(rows | cut -d, -f1 | sort -u); do
  allow "$principal" writes --topic Write Create
  allow "$principal" reads --topic Read
  allow "$principal" joins --group Read
  allow "$principal" watches --group Describe
done
# Kept for ever, so that they can be replayed; partitions and replicas are the broker's own.
for topic in $(rows | sed -n 's/^[^,]*,writes,//p'); do
  tool kafka-topics.sh --bootstrap-server "$bootstrap" --command-config "$client" --create --if-not-exists --topic "$topic" \
    --config retention.ms=-1
done
