# shellcheck shell=bash
# Operations on one store over all databases, with the addresses and passwords of this home.

TENANT_JAR=$ERP_ROOT/tenant-operations/target/tenant-operations-$ERP_VERSION.jar

build_tenant() {
  if ! is_current "$TENANT_JAR" pom.xml tenant-operations/pom.xml tenant-operations/src/main \
    platform/*/src/main/resources/db */src/main/resources/db/migration/tenant && [ "${ERP_BUILD:-on}" != off ]; then
    require_maven
    lock_build
    mkdir -p "$LOGS"
    say "Building tenant-operations"
    package tenant-operations >"$LOGS/build.log" 2>&1 || fail "The build failed, see $LOGS/build.log"
    touch "$TENANT_JAR"
    exec 8>&-
  fi
}

# cmd_tenant COMMAND ARGS: the exit code is the program's.
cmd_tenant() {
  local service
  require_jdk
  build_tenant
  case " $* " in
    *" --help "* | "  ") ;;
    *)
      runs postgres || fail "The suite does not run. Start it with ./erp up"
      # By export and not by env(1), whose arguments every user could read.
      for service in $SERVICES; do
        export "ERP_$(echo "$service" | tr '[:lower:]' '[:upper:]')_OWNER_PASSWORD=$(secret "${service}_owner")"
      done
      export ERP_DB_HOST=localhost
      ERP_DB_PORT=$(port_of postgres)
      # Address and login of an operator; Kafka writes it at each start.
      ERP_KAFKA_CLIENT=$DATA/kafka/operations.properties
      export ERP_DB_PORT ERP_KAFKA_CLIENT
      ;;
  esac
  # from where the user stands, so that files are found
  cd "${ERP_CALLER:-$ERP_ROOT}"
  exec "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$TENANT_JAR:$ERP_ROOT/tenant-operations/target/lib/*" \
    uz.erp.operations.Main "$@"
}
