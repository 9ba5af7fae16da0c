# shellcheck shell=bash
# Start-up caches of the JVM (JEP 483 and 514): classes loaded and linked ahead of time.
#
# They are recorded on request only. Recording costs each application half of its start again and then about
# 20 s of processor time as it stops: as a side effect of up and down, the first start, the one that counts
# for a newcomer, would take half as long again and the first stop minutes.

AOT_PATIENCE=900

aot_file() { echo "$APPS/$1/start.aot"; }

# Everything that makes a cache unusable when it changes: JDK, options, libraries.
aot_stamp() {
  grep -E '^(JAVA_RUNTIME_VERSION|IMPLEMENTOR_VERSION|OS_ARCH)=' "$JAVA_HOME/release" || true
  java_options "$1"
  if [ "$1" = kafka ]; then
    stamp "$EMBEDDED_JAR"
    ls "$ERP_ROOT/platform/embedded/target/lib"
  else
    stamp "$(jar_of "$1")"
  fi
}

has_cache() {
  local file
  file=$(aot_file "$1")
  [ -s "$file" ] && [ -f "$file.stamp" ] && [ "$(cat "$file.stamp")" = "$(aot_stamp "$1")" ]
}

# The option that records or uses the cache of a part; nothing when there is none to use.
aot_options() {
  local file
  file=$(aot_file "$1")
  if [ "${RECORDING:-}" = yes ]; then
    mkdir -p "$(dirname "$file")"
    rm -f "$file" "$file".*
    echo "-XX:AOTCacheOutput=$file.next"
  elif [ "${ERP_AOT:-on}" != off ] && has_cache "$1"; then
    echo "-XX:AOTCache=$file"
  fi
}

# Complete or not at all: the JVM was killed, or the disk was full, when there is no file.
keep_cache() {
  local file
  file=$(aot_file "$1")
  if [ -s "$file.next" ]; then
    aot_stamp "$1" >"$file.stamp"
    mv -f "$file.next" "$file"
    progress "$1" "start-up cache recorded" "$2"
  else
    say "  $1: no cache was recorded, see $(log_of "$1")" >&2
  fi
}

# stop_recorded PART...: the caches are written as the JVMs end.
stop_recorded() {
  local part helpers=
  for part in "$@"; do
    (
      begun=$(now)
      end_part "$part" "$AOT_PATIENCE"
      keep_cache "$part" "$(seconds_since "$begun")"
    ) &
    helpers="$helpers $!"
  done
  # By name: the parts that were started here are children of this shell, too.
  # shellcheck disable=SC2086
  wait $helpers
}

parts_without_cache() {
  local part
  for part in kafka discovery $SERVICES gateway; do has_cache "$part" || echo "$part"; done
}

cmd_warm() {
  local missing waiting started
  started=$(now)
  require_jdk
  lock_home
  ! any_runs || fail "The suite runs. End it with ./erp down first: caches are recorded while applications start and stop."
  build_stale
  missing=$(parts_without_cache | tr '\n' ' ')
  [ -n "${missing// /}" ] || {
    say "All start-up caches are there already."
    return
  }
  NEEDED_DISK_MIB=4096
  # shellcheck disable=SC2086
  require_ports $PARTS
  require_disk
  make_secrets
  say "Recording start-up caches of $missing(two at a time, some minutes once per build)"
  trap 'say "Interrupted. ./erp down ends what still runs." >&2; exit 130' INT TERM
  start_parts postgres
  RECORDING=yes
  start_parts kafka discovery
  waiting=$(without kafka $(without discovery $missing))
  while [ -n "${waiting// /}" ]; do
    # shellcheck disable=SC2086
    set -- $waiting
    start_parts "$1" ${2:-}
    stop_recorded "$1" ${2:-}
    shift
    [ $# -eq 0 ] || shift
    waiting=$*
  done
  stop_recorded discovery kafka
  end_parts postgres
  rm -rf "$RUN"
  say "Recorded after $(seconds_since "$started") s. The next ./erp up uses them."
}
