# shellcheck shell=bash
# Prometheus on this machine: what is installed, else Debian's package, unpacked beside the build and not installed.

OBSERVE=$ERP_ROOT/infra/observability/prometheus
PROMETHEUS_TOOLS=$ERP_ROOT/target/prometheus

# prometheus_tool NAME: the path of prometheus or promtool; fails where neither can be had.
prometheus_tool() {
  command -v "$1" && return 0
  [ -x "$PROMETHEUS_TOOLS/usr/bin/$1" ] || unpack_prometheus || return 1
  echo "$PROMETHEUS_TOOLS/usr/bin/$1"
}

unpack_prometheus() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  local folder
  folder=$(mktemp -d)
  (
    cd "$folder"
    # The list of packages may be missing or old.
    apt-get download prometheus || { apt-get update && apt-get download prometheus; }
    dpkg-deb -x prometheus_*.deb tools
    mkdir -p "$(dirname "$PROMETHEUS_TOOLS")"
    rm -rf "$PROMETHEUS_TOOLS"
    mv tools "$PROMETHEUS_TOOLS"
  ) >"$folder/log" 2>&1 || { rm -rf "$folder"; return 1; }
  rm -rf "$folder"
}

cmd_rules() {
  local promtool
  promtool=$(prometheus_tool promtool) ||
    fail "promtool cannot be had: install Prometheus, or run this where Debian's packages can be downloaded."
  "$promtool" check rules "$OBSERVE"/rules/*.yaml
  "$promtool" test rules "$OBSERVE"/tests/*.yaml
}

# The parts of this home, by their management ports.
prometheus_config() {
  local part
  cat <<TEXT
global: {scrape_interval: 5s, evaluation_interval: 5s}
rule_files: ["$OBSERVE/rules/*.yaml"]
scrape_configs:
  - job_name: erp
    metrics_path: /actuator/prometheus
    authorization: {credentials_file: "$SECRETS/management"}
    static_configs:
TEXT
  for part in discovery $SERVICES gateway; do
    echo "      - {targets: [\"localhost:$(second_port_of "$part")\"], labels: {part: $part}}"
  done
}

start_prometheus() {
  local prometheus
  if runs prometheus; then return 0; fi
  prometheus=$(prometheus_tool prometheus) ||
    fail "Prometheus cannot be had: install it, or run this where Debian's packages can be downloaded. Everything else runs."
  ! port_is_taken "$(port_of prometheus)" || fail "Port $(port_of prometheus), which Prometheus needs, is taken."
  mkdir -p "$DATA/prometheus"
  prometheus_config >"$DATA/prometheus.yml"
  launch prometheus "$prometheus" --config.file="$DATA/prometheus.yml" --storage.tsdb.path="$DATA/prometheus" \
    --storage.tsdb.retention.time=15d --web.listen-address="127.0.0.1:$(port_of prometheus)"
  say "  Prometheus  http://localhost:$(port_of prometheus)"
}
