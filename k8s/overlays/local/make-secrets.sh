#!/usr/bin/env bash
# Makes the passwords of this machine's suite, once; what is there stays, because the databases were made with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
mkdir -p secrets

random() { head -c "$1" /dev/urandom | base64 | tr -d '\n'; }
password() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# By which parts know each other: a service's key of /internal is given to it and to its callers. The file that is looked
# for comes last.
make_inside() {
  local auth catalog sales part management
  auth=$(password) catalog=$(password) sales=$(password) management=$(password)
  for part in auth-service catalog-service sales-service analytics-service task-service customer-service gateway; do
    echo "ERP_MANAGEMENT_KEY=$management" >"secrets/inside-$part.env.next"
    case $part in
      auth-service) printf '%s\n' "ERP_INTERNAL_KEY=$auth" "ERP_SALES_INTERNAL_KEY=$sales" ;;
      catalog-service) echo "ERP_INTERNAL_KEY=$catalog" ;;
      sales-service) printf '%s\n' "ERP_INTERNAL_KEY=$sales" "ERP_CATALOG_INTERNAL_KEY=$catalog" ;;
      gateway) echo "ERP_AUTH_INTERNAL_KEY=$auth" ;;
    esac >>"secrets/inside-$part.env.next"
    mv "secrets/inside-$part.env.next" "secrets/inside-$part.env"
  done
}
[ -e secrets/inside-gateway.env ] || make_inside

if [ -e secrets/postgres.env ]; then
  echo "secrets/postgres.env is there already; nothing was made." >&2
  exit 0
fi
# The file that is looked for comes last: an interrupted run is begun anew.
kafka="ERP_KAFKA_ADMIN_PASSWORD=$(password)
ERP_KAFKA_OPERATIONS_PASSWORD=$(password)"
postgres="POSTGRES_PASSWORD=$(password)"
for service in auth catalog sales analytics task customer; do
  owner=$(password)
  login=$(password)
  events=$(password)
  printf '%s\n' "ERP_DB_OWNER_PASSWORD=$owner" "ERP_DB_LOGIN_PASSWORD=$login" "ERP_KAFKA_PASSWORD=$events" >"secrets/$service-service.env"
  postgres="$postgres
${service^^}_OWNER_PASSWORD=$owner
${service^^}_LOGIN_PASSWORD=$login"
  kafka="$kafka
ERP_KAFKA_${service^^}_PASSWORD=$events"
done
events=$(password)
echo "ERP_KAFKA_PASSWORD=$events" >secrets/gateway.env
printf '%s\n' "$kafka" "ERP_KAFKA_GATEWAY_PASSWORD=$events" >secrets/kafka.env
echo "ERP_AUTH_MASTER_KEY=$(random 32)" >>secrets/auth-service.env
echo "ERP_WEBHOOK_KEY=$(random 32)" >>secrets/task-service.env
echo "$postgres" >secrets/postgres.env.next
mv secrets/postgres.env.next secrets/postgres.env
