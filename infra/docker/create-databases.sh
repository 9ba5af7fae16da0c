#!/usr/bin/env bash
# Runs once, on an empty data folder: the roles and databases of each service whose passwords (NAME_OWNER_PASSWORD,
# NAME_LOGIN_PASSWORD) are in the environment.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -f /erp/prepare-server.sql
for owner in $(compgen -e | grep '_OWNER_PASSWORD$'); do
  service=${owner%_OWNER_PASSWORD}
  login=${service}_LOGIN_PASSWORD
  service=${service,,}
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v service="$service" -v database="erp_$service" \
    -v owner_password="${!owner}" -v login_password="${!login}" -f /erp/create-service.sql
done
