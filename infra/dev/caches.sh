# shellcheck shell=bash
# Start-up caches of the JVM (JEP 483 and 514): classes loaded and linked ahead of time. record.sh records them.

# One per mode of ERP_JVM: a cache fits the options it was recorded with only.
cache_file() { echo "$APPS/$1/start-$ERP_JVM.aot"; }

# What makes a cache unusable when it changes: JDK, options but for sizes of the heap, libraries. Those of an
# application are extracted together, and its cache lies beside them.
cache_stamp() {
  grep -E '^(JAVA_RUNTIME_VERSION|IMPLEMENTOR_VERSION|OS_ARCH)=' "$JAVA_HOME/release" || true
  java_options "$1" | grep -v "^-Xm"
  if [ "$1" = kafka ]; then
    stamp "$EMBEDDED_JAR"
    ls "$ERP_ROOT/platform/embedded/target/lib"
  else
    cat "$APPS/$1/stamp" 2>/dev/null || true
  fi
}

has_cache() {
  local file
  file=$(cache_file "$1")
  [ -s "$file" ] && [ -f "$file.stamp" ] && [ "$(cat "$file.stamp")" = "$(cache_stamp "$1")" ]
}

# The option that records or uses the cache of a part; nothing when there is none to use. A truncated file is
# noticed by the JVM, which says so and starts without it.
cache_options() {
  local file
  file=$(cache_file "$1")
  if is_recorded "$1"; then
    mkdir -p "$(dirname "$file")"
    rm -f "$file.next"
    echo "-XX:AOTCacheOutput=$file.next"
  elif [ "${ERP_AOT:-on}" != off ] && has_cache "$1"; then
    echo "-XX:AOTCache=$file"
  fi
}

# Whether this start of a part is for its cache.
is_recorded() { case " ${RECORDED:-} " in *" $1 "*) return 0 ;; esac; return 1; }

# The parts whose start can be cached and is not.
parts_without_cache() {
  local part
  for part in kafka discovery $SERVICES gateway; do has_cache "$part" || echo "$part"; done
}
