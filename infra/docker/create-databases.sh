#!/usr/bin/env bash
# Runs once, on an empty data folder: the roles and databases of the six services.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -f /erp/prepare-server.sql
for service in auth catalog sales analytics task customer; do
  owner="${service^^}_OWNER_PASSWORD"
  login="${service^^}_LOGIN_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v service="$service" -v database="erp_$service" \
    -v owner_password="${!owner}" -v login_password="${!login}" -f /erp/create-service.sql
done
