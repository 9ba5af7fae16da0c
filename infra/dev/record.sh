# shellcheck shell=bash
# Recording start-up caches: each part is started once more and ended, in a home of the recorder's own with
# databases, Kafka and ports of its own. Behind the first ./erp up nobody waits for it; ./erp build --caches does.

# The recorder's home. It runs the applications of the home that it records for: a cache fits their files only.
RECORDER_HOME=$ERP_HOME/recorder
# A JVM writes its cache as it ends.
RECORDING_TIMEOUT=900

# In the background, at the lowest priority: a till that sells meanwhile should not notice.
start_recorder() {
  [ "${ERP_AOT:-on}" != off ] && [ -n "$(parts_without_cache)" ] && ! runs recorder || return 0
  rotate_log recorder
  launch recorder nice -n 19 "$ERP_ROOT/erp" record
  say
  say "  Start-up caches are recorded in the background; later starts are faster (see $(log_of recorder))."
}

end_recorder() {
  local pid
  if pid=$(pid_of recorder); then kill_part recorder "$pid"; fi
  rm -f "$(run_file recorder)"
  clear_recorder_home
}

# Ends what a recorder started, however it ended itself. Nothing of its home is worth keeping.
clear_recorder_home() {
  [ -d "$RECORDER_HOME" ] || return 0
  (
    local pid part
    enter_recorder_home
    for part in kafka discovery $SERVICES gateway; do
      if pid=$(pid_of "$part"); then kill_part "$part" "$pid"; fi
    done
    end_part postgres "$STOP_TIMEOUT"
  )
  rm -rf "$RECORDER_HOME"
}

enter_recorder_home() {
  ERP_HOME=$RECORDER_HOME RUN=$RECORDER_HOME/run LOGS=$RECORDER_HOME/logs DATA=$RECORDER_HOME/data
  SECRETS=$RECORDER_HOME/secrets
}

# For those who would rather wait for it.
record_now() {
  local part missing
  ! any_runs || fail "The suite runs. End it with ./erp down first: its applications are extracted anew."
  end_recorder
  for part in discovery $SERVICES gateway; do extract "$part"; done
  missing=$(parts_without_cache)
  [ -n "$missing" ] || { say "All start-up caches are recorded already."; return; }
  # shellcheck disable=SC2086
  record $missing
}

# cmd_record [PART...]: what start_recorder launches; all that have none, or those named.
cmd_record() {
  local part
  require_jdk
  for part in "$@"; do [ "$part" = kafka ] || extract "$part"; done
  # shellcheck disable=SC2046
  if [ $# -gt 0 ]; then record "$@"; else record $(parts_without_cache); fi
}

# record PART...: two at a time, Kafka and discovery while the others use them.
record() {
  local started part rest=
  started=$(now)
  trap clear_recorder_home EXIT
  enter_recorder_home
  ERP_PORT_OFFSET=$(free_offset) || fail "No free ports for the recorder."
  require_memory 6
  NEEDED_DISK_MIB=4096
  require_disk
  make_secrets
  say "Recording start-up caches of $(echo "$@")"
  for part in "$@"; do case $part in kafka | discovery) ;; *) rest="$rest $part" ;; esac; done
  RECORDED="$*"
  start_parts postgres
  start_parts kafka discovery
  # shellcheck disable=SC2086
  set -- $rest
  while [ $# -gt 0 ]; do
    # shellcheck disable=SC2086
    start_parts "$1" ${2:-}
    stop_recorded "$1" ${2:-}
    shift
    [ $# -eq 0 ] || shift
  done
  stop_recorded discovery kafka
  say "Recorded after $(seconds_since "$started") s."
}

# The first shift of all ports by which nothing else answers.
free_offset() {
  local offset part port
  for ((offset = 3000; offset <= 20000; offset += 500)); do
    ERP_PORT_OFFSET=$offset
    for part in $PARTS; do
      for port in $(port_of "$part") $(second_port_of "$part"); do ! port_is_taken "$port" || continue 3; done
    done
    echo "$offset"
    return
  done
  return 1
}

# stop_recorded PART...: the caches are written as the JVMs end.
stop_recorded() {
  local part helpers=
  for part in "$@"; do
    (
      begun=$(now)
      end_part "$part" "$RECORDING_TIMEOUT"
      keep_cache "$part" "$(seconds_since "$begun")"
    ) &
    helpers="$helpers $!"
  done
  # By name: the parts that were started here are children of this shell, too.
  # shellcheck disable=SC2086
  wait $helpers
}

# Complete or not at all: the JVM was killed, or the disk was full, when there is no file.
keep_cache() {
  local file
  is_recorded "$1" || return 0
  file=$(cache_file "$1")
  if [ -s "$file.next" ]; then
    cache_stamp "$1" >"$file.stamp"
    mv -f "$file.next" "$file"
    progress "$1" "start-up cache recorded" "$2"
  else
    say "  $1: no cache was recorded, see $(log_of "$1")" >&2
  fi
}
