# shellcheck shell=bash
# What integrators are given: playing the Postman collection, publishing the contract.

NEWMAN_VERSION=6.2.2

# cmd_postman ARGS: newman's arguments may follow. Not a part of ./erp test: it needs Node.
cmd_postman() {
  command -v npx >/dev/null || fail "Node was not found: there is no npx on the PATH. Install Node 20 or newer from https://nodejs.org."
  runs gateway || fail "The suite does not run. Start it with ./erp up"
  npx --yes "newman@$NEWMAN_VERSION" run ERP_v2_Full.postman_collection.json --working-dir "$ERP_ROOT" \
    --env-var "base_url=http://localhost:$(port_of gateway)" --reporters cli --reporter-cli-no-banner "$@"
}

# cmd_examples [--all]: what the collection asks and is answered becomes the examples of the documents.
cmd_examples() {
  case "$*" in
    "" | --all) ;;
    *) cmd_system examples "$@" ;;
  esac
  local run report
  # Its letters are found again in names that only this run has.
  run=r$(date +%s)
  # It has tokens.
  report=$(mktemp)
  # shellcheck disable=SC2064
  trap "rm -f '$report'" EXIT
  cmd_postman --env-var "run=$run" --reporters cli,json --reporter-json-export "$report"
  (cmd_system examples "$run" "$report" "$@")
}

# What changes from now on is held against today's bundle: BreakingTest of system-tests.
cmd_publish_contract() {
  cp docs/openapi/erp.json docs/openapi/published/erp.json
  say "docs/openapi/published/erp.json is today's bundle. Commit it, and say in the message what breaks for whom."
}

CLIENT_JAR=$ERP_ROOT/clients/java/target/erp-client-$ERP_VERSION.jar

# cmd_clients [java|typescript]: the typed clients, made, compiled, and played against the suite; both when none is named.
cmd_clients() {
  case ${1:-} in "" | java | typescript) ;; *) fail "There is no client \"$1\": java or typescript." ;; esac
  runs gateway || fail "The suite does not run. Start it with ./erp up"
  [ "${1:-}" = typescript ] || play_java
  [ "${1:-}" = java ] || play_typescript
}

play_java() {
  require_jdk
  build_client
  "$JAVA" -cp "$CLIENT_JAR:$ERP_ROOT/clients/java/target/lib/*" uz.erp.client.Tour "http://localhost:$(port_of gateway)"
}

build_client() {
  if ! is_current "$CLIENT_JAR" pom.xml docs/openapi/erp.json clients/java/pom.xml clients/java/src/main \
    clients/java-generator/pom.xml clients/java-generator/src/main && [ "${ERP_BUILD:-on}" != off ]; then
    require_maven
    lock_build
    mkdir -p "$LOGS"
    say "Building clients/java"
    package clients/java >"$LOGS/build.log" 2>&1 || fail "The build failed, see $LOGS/build.log"
    touch "$CLIENT_JAR"
    exec 8>&-
  fi
}

play_typescript() {
  command -v npm >/dev/null || fail "Node was not found: there is no npm on the PATH. Install Node 20 or newer from https://nodejs.org."
  cd "$ERP_ROOT/clients/typescript"
  npm ci --no-audit --no-fund --loglevel=error
  npm run --silent build
  npm run --silent tour -- "http://localhost:$(port_of gateway)"
}
