# shellcheck shell=bash
# Builds what is not built or out of date, tests, and runs the programs of system-tests.

EMBEDDED_BUILT=$ERP_ROOT/platform/embedded/target/platform-embedded-$ERP_VERSION.jar
EMBEDDED_JAR=$(mutated "$EMBEDDED_BUILT")
SUITE_JAR=$ERP_ROOT/platform/suite/target/platform-suite-$ERP_VERSION.jar
SYSTEM_JAR=$ERP_ROOT/system-tests/target/system-tests-$ERP_VERSION.jar

# is_current ARTIFACT SOURCE...: exists and is not older than any of its sources.
is_current() {
  local artifact=$1 source existing=()
  shift
  [ -f "$artifact" ] || return 1
  for source in "$@"; do
    [ ! -e "$source" ] || existing+=("$source")
  done
  [ -z "$(find "${existing[@]}" -type f -newer "$artifact" -print 2>/dev/null | head -1)" ]
}

# The Maven modules that ./erp up needs and that are out of date, one per line.
stale_modules() {
  local part module root=(pom.xml platform/pom.xml)
  local platform=(suite.yaml)
  for module in platform/*/; do
    case $module in */embedded/ | */test-support/ | */target/) ;; *) platform+=("$module"pom.xml "$module"src/main) ;; esac
  done
  is_current "$EMBEDDED_BUILT" "${root[@]}" platform/embedded/pom.xml platform/embedded/src/main infra/postgres infra/kafka ||
    echo platform/embedded
  for part in discovery $SERVICES gateway; do
    module=$(module_of "$part")
    local sources=("${root[@]}" "$module/pom.xml" "$module/src/main")
    sources+=("${platform[@]}")
    is_current "$(built_jar_of "$part")" "${sources[@]}" || echo "$module"
  done
}

# Maven and the other short programs inherit the locks: when this script is killed, what it began still ends
# before anybody else begins.
maven() { mvn -B --no-transfer-progress "$@"; }

build_stale() {
  local stale started log=$LOGS/build.log
  [ "${ERP_BUILD:-on}" != off ] || return 0
  [ -n "$(stale_modules)" ] || return 0
  require_maven
  lock_build
  # The process that held the lock may have built it all.
  stale=$(stale_modules)
  [ -n "$stale" ] || return 0
  mkdir -p "$LOGS"
  started=$(now)
  say "Building $(echo "$stale" | tr '\n' ' ')(the first time takes minutes and downloads about 450 MB; see $log)"
  package "$(echo "$stale" | paste -sd, -)" >"$log" 2>&1 || {
    grep '^\[ERROR\]' "$log" | head -30 >&2 || tail -30 "$log" >&2
    fail "The build failed after $(seconds_since "$started") s. The whole output: $log"
  }
  touch_built "$stale"
  exec 8>&-
  progress build "done" "$(seconds_since "$started")"
}

# Formatting is checked by ./erp test: it should not stop anyone from trying something out.
package() { maven package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$1" -am; }

# Maven leaves a jar alone whose content did not change; its age must still say that it is current.
touch_built() {
  local module
  for module in $1; do
    case $module in
      platform/embedded) touch "$EMBEDDED_BUILT" ;;
      *) touch "$ERP_ROOT/$module/target/$module-$ERP_VERSION.jar" ;;
    esac
  done
}

cmd_build() {
  require_jdk
  lock_home
  if [ "${1:-}" = --mutant ] || [ -n "${ERP_MUTANT:-}" ]; then
    build_mutant "${2:-${ERP_MUTANT:?--mutant needs a name}}"
    return
  fi
  [ -n "$(stale_modules)" ] || say "Everything is built already."
  build_stale
  [ "${1:-}" != --caches ] || record_now
}

cmd_test() {
  require_jdk
  require_maven
  lock_build
  trap end_test_suites EXIT
  # The tests run the jars of this very build: they must never start a second one inside it.
  export ERP_BUILD=off
  if [ $# -gt 0 ]; then
    maven verify "$@"
    return
  fi
  # Two modules at once: each has servers of its own, and their tests often wait.
  maven -T 2 verify -pl '!system-tests'
  maven verify -pl system-tests -am
}

# What the tests started they also end; this is for tests that were killed.
end_test_suites() {
  local home
  for home in "$ERP_ROOT"/system-tests/target/erp*; do
    [ ! -d "$home/run" ] || ERP_HOME=$home "$ERP_ROOT/erp" down || true
  done
}

# The programs of system-tests, built when they are out of date.
build_system() {
  if ! is_current "$SYSTEM_JAR" pom.xml system-tests/pom.xml system-tests/src/main && [ "${ERP_BUILD:-on}" != off ]; then
    require_maven
    lock_build
    mkdir -p "$LOGS"
    say "Building system-tests"
    package system-tests >"$LOGS/build.log" 2>&1 || fail "The build failed, see $LOGS/build.log"
    touch "$SYSTEM_JAR"
    # What runs next may start ./erp itself, which builds, too.
    exec 8>&-
  fi
}

# cmd_system demo|bench|reconcile|mutants ARGS: a program that talks to a suite that runs.
# With --files no suite is needed: readers are held against damaged files in a JVM of their own.
cmd_fuzz() {
  if [ "${1:-}" != --files ]; then
    cmd_system fuzz "$@"
    return
  fi
  shift
  local seed=$RANDOM minutes=1
  while [ $# -gt 0 ]; do
    case $1 in
      --seed) seed=$2 ;;
      --minutes) minutes=$2 ;;
      *) fail "./erp fuzz --files [--seed S] [--minutes N]" ;;
    esac
    shift 2
  done
  require_jdk
  require_maven
  lock_build
  maven test -pl platform/test-support,catalog-service -am -Dtest='TableFuzzTest,PictureFuzzTest' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seed="$seed" -Dfuzz.minutes="$minutes" &&
    say "Seed $seed: no find."
}

cmd_system() {
  require_jdk
  build_system
  case "$*" in
    *--help* | "chaos"*--plan*) ;;
    # It asks a changed build of its own.
    "isolation --no-checks"*) ;;
    # They have suites of their own.
    mutants*) ;;
    # It reads and writes files only.
    contracts* | examples*) ;;
    # They stop parts of a suite of their own, which builds nothing.
    chaos* | rolling*) build_stale ;;
    *) runs gateway || fail "The suite does not run. Start it with ./erp up" ;;
  esac
  # The list of services first: system-tests need not be built again for a new service.
  ERP_GATEWAY=http://localhost:$(port_of gateway) exec "$JAVA" -cp "$SUITE_JAR:$SYSTEM_JAR:$ERP_ROOT/system-tests/target/lib/*" \
    uz.erp.systemtests.Main "$@"
}
