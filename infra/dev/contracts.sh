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

# The typed client of clients/typescript: made, compiled, and played against the suite. Not a part of ./erp test: it needs Node.
cmd_clients() {
  command -v npm >/dev/null || fail "Node was not found: there is no npm on the PATH. Install Node 20 or newer from https://nodejs.org."
  runs gateway || fail "The suite does not run. Start it with ./erp up"
  cd "$ERP_ROOT/clients/typescript"
  npm ci --no-audit --no-fund --loglevel=error
  npm run --silent build
  npm run --silent tour -- "http://localhost:$(port_of gateway)"
}
