# shellcheck shell=bash
# Checks the published OpenAPI and AsyncAPI documents against rules that many clients' generators rely on.

REDOCLY_VERSION=2.77.0

# Not a part of ./erp test: it needs Node, which nothing else here needs.
cmd_lint() {
  command -v npx >/dev/null || fail "Node was not found: there is no npx on the PATH. Install Node 20 or newer from https://nodejs.org."
  mkdir -p "$LOGS"
  local log=$LOGS/lint.log code=0
  REDOCLY_TELEMETRY=off npx --yes "@redocly/cli@$REDOCLY_VERSION" lint --config docs/redocly.yaml \
    --format "${1:-stylish}" docs/openapi/*.json docs/openapi/3.0/*.json docs/asyncapi/erp.yaml >"$log" 2>&1 || code=$?
  grep -Ev '^npm warn|^ *[╔║╚]' "$log" || true
  return "$code"
}
