# shellcheck shell=bash
# The applications as they are run: extracted from their fat jars, which starts them much faster.

# stamp FILE: changes with the file; size and time, like make.
stamp() { ls -lnL "$1" | awk '{ print $5 }' && { stat -c %Y "$1" 2>/dev/null || stat -f %m "$1"; }; }

# Extracts a part's jar unless that very jar was extracted before; complete or not at all.
extract() {
  local part=$1 jar app want said
  jar=$(jar_of "$part")
  app=$APPS/$part
  [ -f "$jar" ] || fail "$jar is missing. Build it with ./erp build"
  want=$(stamp "$jar")
  if is_recorded "$part" || { [ -f "$app/stamp" ] && [ "$(cat "$app/stamp")" = "$want" ]; }; then
    return 0
  fi
  end_recorder
  rm -rf "$app.next"
  mkdir -p "$APPS"
  if ! said=$("$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$app.next" 2>&1); then
    rm -rf "$app.next"
    fail "Cannot extract $jar into $APPS: $(echo "$said" | sed -n 's/^Caused by: [a-zA-Z.]*: //p' | tail -1)"
  fi
  mv "$app.next/$(basename "$jar")" "$app.next/app.jar"
  share_libraries "$app.next/lib"
  echo "$want" >"$app.next/stamp"
  rm -rf "$app"
  mv "$app.next" "$app"
}

# Eight applications have most of their 115 MB of libraries in common: one copy, one place in memory.
share_libraries() {
  local jar shared
  mkdir -p "$APPS/lib"
  for jar in "$1"/*.jar; do
    shared=$APPS/lib/$(basename "$jar")
    if [ -f "$shared" ] && cmp -s "$jar" "$shared"; then
      ln -f "$shared" "$jar" 2>/dev/null || true
    else
      rm -f "$shared"
      ln "$jar" "$shared" 2>/dev/null || true
    fi
  done
}

# One line per option: start-up and memory matter here, peak throughput does not, unless ERP_JVM says so.
java_options() {
  printf '%s\n' -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  # As a server: both compilers, as in production.
  if [ "$ERP_JVM" = server ]; then
    printf '%s\n' -Xms32m -Xmx256m
  else
    # Large enough from the beginning for what a start allocates: it would be collected dozens of times.
    printf '%s\n' -XX:TieredStopAtLevel=1 -Xms128m -Xmn64m -Xmx192m -XX:MetaspaceSize=160m
  fi
  [ "$1" != kafka ] || printf '%s\n' -Xmx256m -Dlogback.configurationFile=embedded-kafka-logback.xml
  local option
  for option in ${ERP_JAVA_OPTS:-}; do printf '%s\n' "$option"; done
}

# What a part shows to other parts, and what it asks them for. A key of /internal is known to its service and its callers.
inside_of() {
  local part
  printf '%s\n' "ERP_MANAGEMENT_KEY=$(secret management)"
  if [ "$1" = discovery ]; then
    for part in gateway $SERVICES; do
      printf '%s\n' "ERP_$(echo "$part" | tr a-z A-Z)_DISCOVERY_PASSWORD=$(secret "discovery_$part")"
    done
  else
    printf '%s\n' "ERP_DISCOVERY_PASSWORD=$(secret "discovery_$1")"
  fi
  if is_called "$1"; then printf '%s\n' "ERP_INTERNAL_KEY=$(secret "internal_$1")"; fi
  for part in $(calls_of "$1"); do
    printf '%s\n' "ERP_$(echo "$part" | tr a-z A-Z)_INTERNAL_KEY=$(secret "internal_$part")"
  done
}

tls_is_on() { [ "${ERP_TLS:-off}" = on ]; }

database_tls() { echo "?sslmode=verify-full&sslrootcert=$SECRETS/tls/authority.pem"; }

# Who a part is for Kafka, and by TLS whom it believes: what Spring Boot calls a bundle.
kafka_environment() {
  printf '%s\n' "ERP_KAFKA_USER=$1" "ERP_KAFKA_PASSWORD=$(secret "kafka_$1")"
  if tls_is_on; then
    printf '%s\n' ERP_KAFKA_PROTOCOL=SASL_SSL SPRING_KAFKA_SSL_BUNDLE=kafka \
      "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE=file:$SECRETS/tls/authority.pem"
  else
    echo ERP_KAFKA_PROTOCOL=SASL_PLAINTEXT
  fi
}

# The environment of an application, NAME=VALUE per line.
environment_of() {
  local part=$1 service variable file
  service=$(kind_of "$part")
  printf '%s\n' MALLOC_ARENA_MAX=2 \
    "SERVER_PORT=$(port_of "$part")" \
    "MANAGEMENT_SERVER_PORT=$(second_port_of "$part")" \
    "ERP_KAFKA=localhost:$(port_of kafka)" \
    "ERP_EUREKA=http://localhost:$(port_of discovery)/eureka/" \
    "ERP_AUTH_URL=${ERP_AUTH_URL:-http://localhost:$(port_of auth)}" \
    EUREKA_INSTANCE_HOSTNAME=localhost \
    EUREKA_INSTANCE_IPADDRESS=127.0.0.1
  [ "$service" = discovery ] || kafka_environment "$service"
  inside_of "$service"
  # Links in answers; pages that a developer serves from this machine may call the API.
  [ "$service" != gateway ] || printf '%s\n' "ERP_PUBLIC_URL=${ERP_PUBLIC_URL:-http://localhost:$(port_of gateway)}" \
    "SPRING_PROFILES_ACTIVE=${SPRING_PROFILES_ACTIVE:-dev}"
  is_service "$part" || return 0
  printf '%s\n' "ERP_DB_HOST=localhost" \
    "ERP_DB_PORT=${ERP_DB_VIA_PORT:-$(port_of postgres)}" \
    "ERP_DB_NAME=erp_$service" \
    "ERP_DB_OWNER_USER=${service}_owner" \
    "ERP_DB_OWNER_PASSWORD=$(secret "${service}_owner")" \
    "ERP_DB_LOGIN_USER=${service}_login" \
    "ERP_DB_LOGIN_PASSWORD=$(secret "${service}_login")"
  # Repositories and their queries are made at first use; a server, and every test of a service, makes them at its start.
  [ "$ERP_JVM" = server ] || printf '%s\n' \
    "SPRING_DATA_JPA_REPOSITORIES_BOOTSTRAP_MODE=${SPRING_DATA_JPA_REPOSITORIES_BOOTSTRAP_MODE:-lazy}"
  if tls_is_on; then
    printf '%s\n' "ERP_DB_URL=jdbc:postgresql://localhost:${ERP_DB_VIA_PORT:-$(port_of postgres)}/erp_$service$(database_tls)"
  fi
  while read -r variable file; do printf '%s\n' "$variable=$(secret "$file")"; done < <(own_secrets "$service")
}
