#!/usr/bin/env bash
# The start of a single Kafka in a container (Compose, k8s/overlays/local): the image's own, and beside it what the principals
# of the suite are given. /tmp/granted tells the health check that this is done.
set -euo pipefail
umask 077
rm -f /tmp/granted

grant() {
  local client=/tmp/admin.properties
  printf '%s\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=PLAIN \
    "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"$ERP_KAFKA_ADMIN_PASSWORD\";" \
    >"$client"
  # The broker is this container's first process; these must not be taken for settings of the tools.
  unset "${!KAFKA_@}"
  until (exec 3<>/dev/tcp/127.0.0.1/9092) 2>/dev/null; do sleep 1; done
  until bash /erp/grant.sh localhost:9092 "$client"; do sleep 2; done
  rm -f "$client"
  touch /tmp/granted
}

grant &
exec /etc/kafka/docker/run
