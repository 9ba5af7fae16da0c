#!/usr/bin/env bash
# Makes the passwords of this machine's suite. Safe to run again: it adds what is missing, of a new service for instance, and
# changes nothing, because the databases were made with what is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
mkdir -p secrets

# made from suite.yaml: begin secrets-of-services
services=(auth catalog sales analytics task customer)
# Those with an /internal, whom each calls there, and keys of their own.
called=(auth catalog sales)
declare -A calls=( [auth]="sales" [sales]="catalog" )
declare -A keys=( [auth]="ERP_AUTH_MASTER_KEY" [task]="ERP_WEBHOOK_KEY" )
# made from suite.yaml: end

key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
password() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

value() { sed -n "s/^$2=//p" "secrets/$1.env"; }
# add FILE NAME VALUE: unless it is there already.
add() { grep -qs "^$2=." "secrets/$1.env" || echo "$2=$3" >>"secrets/$1.env"; }

# By which parts know each other: a service's key of /internal is given to it and to its callers.
add inside-gateway ERP_MANAGEMENT_KEY "$(password)"
for service in "${services[@]}"; do
  add "inside-$service-service" ERP_MANAGEMENT_KEY "$(value inside-gateway ERP_MANAGEMENT_KEY)"
done
for service in "${called[@]}"; do add "inside-$service-service" ERP_INTERNAL_KEY "$(password)"; done
for service in "${services[@]}"; do
  for name in ${calls[$service]:-}; do
    add "inside-$service-service" "ERP_${name^^}_INTERNAL_KEY" "$(value "inside-$name-service" ERP_INTERNAL_KEY)"
  done
done
add inside-gateway ERP_AUTH_INTERNAL_KEY "$(value inside-auth-service ERP_INTERNAL_KEY)"

# By which they log in at PostgreSQL and Kafka.
add postgres POSTGRES_PASSWORD "$(password)"
add kafka ERP_KAFKA_ADMIN_PASSWORD "$(password)"
add kafka ERP_KAFKA_OPERATIONS_PASSWORD "$(password)"
for service in "${services[@]}"; do
  for role in OWNER LOGIN; do
    add "$service-service" "ERP_DB_${role}_PASSWORD" "$(password)"
    add postgres "${service^^}_${role}_PASSWORD" "$(value "$service-service" "ERP_DB_${role}_PASSWORD")"
  done
  add "$service-service" ERP_KAFKA_PASSWORD "$(password)"
  add kafka "ERP_KAFKA_${service^^}_PASSWORD" "$(value "$service-service" ERP_KAFKA_PASSWORD)"
  for name in ${keys[$service]:-}; do add "$service-service" "$name" "$(key)"; done
done
add gateway ERP_KAFKA_PASSWORD "$(password)"
add kafka ERP_KAFKA_GATEWAY_PASSWORD "$(value gateway ERP_KAFKA_PASSWORD)"

# kustomization.yaml names this file first, so that kustomize's error says what to do where this script has not run.
echo "# Made by make-secrets.sh." >"secrets/run make-secrets.sh first.yaml"
