# shellcheck shell=bash
# Files made from suite.yaml, and new services.

SUITE_FILES=$ERP_ROOT/infra/suite-files/target

# cmd_suite [--write|--list]: says which made files are not current; makes them; names all.
cmd_suite() {
  case ${1:-} in
    '') suite_files check ;;
    --write) suite_files write ;;
    --list) suite_files list ;;
    *) fail "./erp suite [--write|--list]" ;;
  esac
}

# suite_files COMMAND...: the program of infra/suite-files.
suite_files() {
  require_jdk
  build_suite_files
  "$JAVA" -cp "$SUITE_FILES/suite-files-$ERP_VERSION.jar:$SUITE_FILES/lib/*" uz.erp.suitefiles.Main "$ERP_ROOT" "$@"
}

build_suite_files() {
  local jar=$SUITE_FILES/suite-files-$ERP_VERSION.jar
  [ "${ERP_BUILD:-on}" != off ] || return 0
  is_current "$jar" pom.xml infra/suite-files/pom.xml infra/suite-files/src/main platform/suite/pom.xml platform/suite/src/main &&
    return 0
  require_maven
  lock_build
  mkdir -p "$LOGS"
  package infra/suite-files >"$LOGS/build.log" 2>&1 || fail "The build failed, see $LOGS/build.log"
  touch "$jar"
  exec 8>&-
}

# cmd_new_service NAME PORT: lists it, writes its skeleton, makes the files that depend on the list; then runs the skeleton's own
# tests, which write its OpenAPI document, and makes what integrators get of it.
cmd_new_service() {
  [ $# -eq 2 ] || fail "./erp new-service NAME PORT (a short name such as restaurant; the port of its API)"
  local log=$LOGS/new-service.log
  suite_files new-service "$@"
  require_maven
  lock_build
  mkdir -p "$LOGS"
  say "Formatting and testing $1-service (a minute or two; see $log)"
  maven spotless:apply verify -pl "$1-service" -am -Dopenapi.write=true -Dtest="uz/erp/$1/**" -Dit.test="uz/erp/$1/**" \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false >"$log" 2>&1 || {
    grep '^\[ERROR\]' "$log" | head -30 >&2
    fail "Its tests failed, see $log"
  }
  exec 8>&-
  (cmd_system contracts --write)
  say "$1-service is a part of the suite: ./erp up starts it. Next: docs/adding-a-service.md"
}
