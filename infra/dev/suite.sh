# shellcheck shell=bash
# Files made from suite.yaml, and new services.

SUITE_FILES=$ERP_ROOT/infra/suite-files/target

# cmd_suite [--write]: says which made files are not current; makes them.
cmd_suite() {
  case ${1:-} in
    '') suite_files check ;;
    --write) suite_files write ;;
    *) fail "./erp suite [--write]" ;;
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
  is_current "$jar" pom.xml infra/suite-files/pom.xml infra/suite-files/src/main platform/suite/pom.xml platform/suite/src/main &&
    return 0
  require_maven
  lock_build
  mkdir -p "$LOGS"
  package infra/suite-files >"$LOGS/build.log" 2>&1 || fail "The build failed, see $LOGS/build.log"
  touch "$jar"
  exec 8>&-
}
