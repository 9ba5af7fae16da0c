# shellcheck shell=bash
# The suite in containers: what Docker Compose needs, and then Docker Compose.

# Compose 2 is a command of docker, Compose 1.29 a program of its own; infra/compose.yaml serves both.
docker_compose() {
  if docker compose version >/dev/null 2>&1; then
    exec docker compose -f "$ERP_ROOT/infra/compose.yaml" "$@"
  elif command -v docker-compose >/dev/null; then
    exec docker-compose -f "$ERP_ROOT/infra/compose.yaml" "$@"
  fi
  fail "Docker Compose was not found: neither \"docker compose\" nor docker-compose."
}

cmd_compose() {
  command -v docker >/dev/null || fail "Docker was not found. Without it the suite runs by ./erp up"
  [ $# -gt 0 ] || set -- ps
  "$ERP_ROOT/infra/compose/make-env.sh"
  case $1 in
    up | build | create | run)
      require_jdk
      build_stale
      ;;
  esac
  docker_compose "$@"
}
