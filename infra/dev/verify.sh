# shellcheck shell=bash
# Verifying: over the suite that runs, or over what a stopped one left, with PostgreSQL and Kafka started for it.

# cmd_verify ARGS: the exit code is the program's, 0 when all invariants hold.
cmd_verify() {
  local part missing= code=0 patience=()
  require_jdk
  case " $* " in *" --help "*) ;; *) [ -d "$DATA/postgres" ] || fail "There is nothing to verify in $ERP_HOME." ;; esac
  build_system
  case " $* " in
    *" --help "*) ;;
    *)
      for part in postgres kafka; do runs "$part" || missing="$missing $part"; done
      # With the lock, so that no other ./erp starts the suite meanwhile and has its servers ended under it.
      [ -z "$missing" ] || start_servers_for_verify $missing
      any_service_runs || patience=(--wait 0)
      ;;
  esac
  "$JAVA" -cp "$SYSTEM_JAR:$ERP_ROOT/system-tests/target/lib/*" uz.erp.systemtests.Main verify \
    ${patience[@]+"${patience[@]}"} "$@" || code=$?
  # shellcheck disable=SC2086
  [ -z "$missing" ] || end_parts $missing
  trap - EXIT
  return "$code"
}

start_servers_for_verify() {
  lock_home
  build_stale
  make_secrets
  # shellcheck disable=SC2064
  trap "end_parts $*" EXIT
  require_ports "$@"
  start_parts "$@"
}

any_service_runs() {
  local part
  for part in $SERVICES; do runs "$part" && return 0; done
  return 1
}
