# shellcheck shell=bash
# Ending, and telling what runs.

STOP_TIMEOUT=40

# end_part PART SECONDS: asks, waits, then insists; forgets the part when it is gone.
end_part() {
  local part=$1 patience=$2 pid waited=0
  pid=$(pid_of "$part") || {
    rm -f "$(run_file "$part")"
    return 0
  }
  # To PostgreSQL a TERM means to wait until all clients have left, an INT to send them away.
  if [ "$part" = postgres ]; then kill -INT "$pid" 2>/dev/null || true; else kill -TERM "$pid" 2>/dev/null || true; fi
  while runs "$part"; do
    if [ "$waited" -ge $((patience * 10)) ]; then
      say "  $part did not end within $patience s and is killed."
      kill_part "$part" "$pid"
      break
    fi
    sleep 0.1
    waited=$((waited + 1))
  done
  rm -f "$(run_file "$part")"
}

# With its process group: a JVM may have one of its own at work. PostgreSQL's go by themselves, unharmed.
kill_part() {
  if [ "$1" = postgres ]; then
    kill -KILL "$2" 2>/dev/null || true
  else
    kill -KILL -- "-$2" 2>/dev/null || kill -KILL "$2" 2>/dev/null || true
  fi
  while runs "$1"; do sleep 0.05; done
}

# end_parts PART...: all of them at once, a line for each when it has ended.
end_parts() {
  local part helpers=
  for part in "$@"; do
    if runs "$part"; then
      (
        begun=$(now)
        end_part "$part" "$STOP_TIMEOUT"
        progress "$part" stopped "$(seconds_since "$begun")"
      ) &
      helpers="$helpers $!"
    else
      rm -f "$(run_file "$part")"
    fi
  done
  # Bare, wait would wait for the parts that this shell started as well.
  # shellcheck disable=SC2086
  [ -z "$helpers" ] || wait $helpers
}

any_runs() {
  local part
  for part in $PARTS $SECOND_PARTS $BESIDE; do runs "$part" && return 0; done
  return 1
}

cmd_down() {
  local started
  started=$(now)
  lock_home
  end_recorder
  if ! any_runs; then
    rm -rf "$RUN"
    say "Nothing runs."
    return
  fi
  # First, or it would start again what is ended here.
  end_part supervisor "$STOP_TIMEOUT"
  end_parts prometheus gateway gateway2
  # shellcheck disable=SC2086
  end_parts $SERVICES ${SECOND_PARTS% gateway2}
  end_parts discovery kafka
  end_parts postgres
  rm -rf "$RUN"
  say "Everything has ended after $(seconds_since "$started") s. The data stays in $DATA."
}

cmd_stop_part() {
  [ $# -eq 1 ] || fail "Usage: ./erp stop PART"
  local part
  part=$(part_or_helper "$1")
  lock_home
  runs "$part" || { say "$part does not run."; return; }
  if [ "$part" = recorder ]; then end_recorder; else end_parts "$part"; fi
}

cmd_kill_part() {
  [ $# -eq 1 ] || fail "Usage: ./erp kill PART"
  local part pid
  part=$(part_named "$1")
  lock_home
  pid=$(pid_of "$part") || fail "$part does not run."
  kill_part "$part" "$pid"
  # It is dead because the operator wanted it.
  rm -f "$(run_file "$part")"
  say "$part was killed (pid $pid)."
}

cmd_reset() {
  local answer
  lock_home
  if [ "${1:-}" != --yes ]; then
    [ -t 0 ] || fail "This wipes all data in $ERP_HOME. Say so with: ./erp reset --yes"
    read -r -p "Wipe all data, secrets and logs in $ERP_HOME? [y/N] " answer
    case $answer in y | Y | yes) ;; *) fail "Nothing was wiped." ;; esac
  fi
  if any_runs; then
    # The lock is this process's own: the same descriptor serves both.
    cmd_down
  fi
  end_recorder
  rm -rf "$DATA" "$SECRETS" "$LOGS" "$RUN"
  say "All data is gone."
}

cmd_logs() {
  [ $# -ge 1 ] || fail "Usage: ./erp logs PART [-f]"
  local part log
  part=$(part_or_helper "$1")
  log=$(log_of "$part")
  [ -f "$log" ] || fail "$part has not written a log yet ($log)."
  if [ "${2:-}" = -f ]; then exec tail -n 100 -F "$log"; else exec tail -n 200 "$log"; fi
}

# Resident memory in KiB; the processes of PostgreSQL share theirs, so that part counts once.
memory_of() {
  if [ "$1" = postgres ]; then postgres_memory "$2"; else ps -o rss= -p "$2" | tr -d ' '; fi
}

postgres_memory() {
  local pid total=0 shared own
  for pid in $1 $(ps -A -o pid=,ppid= | awk -v parent="$1" '$2 == parent { print $1 }'); do
    own=$(ps -o rss= -p "$pid" | tr -d ' ')
    shared=0
    [ "$pid" = "$1" ] || shared=$(awk '/^RssShmem:/ { print $2 }' "/proc/$pid/status" 2>/dev/null || echo 0)
    total=$((total + ${own:-0} - ${shared:-0}))
  done
  echo "$total"
}

cmd_status() {
  local part pid state memory sum=0
  printf '%-12s %8s %7s  %-10s %12s\n' PART PID PORT STATE "MEMORY (MiB)"
  for part in $PARTS $SECOND_PARTS prometheus; do
    case $part in *2 | prometheus) runs "$part" || continue ;; esac
    pid=- memory=0
    if pid=$(pid_of "$part"); then
      if answers "$part"; then state=running; else state=silent; fi
      memory=$(memory_of "$part" "$pid")
      sum=$((sum + ${memory:-0}))
    elif [ -e "$(run_file "$part")" ]; then
      pid=- state=died
    else
      pid=- state=stopped
    fi
    printf '%-12s %8s %7s  %-10s %12s\n' "$part" "$pid" "$(port_of "$part")" "$state" $((${memory:-0} / 1024))
  done
  printf '%-12s %8s %7s  %-10s %12s\n' sum '' '' '' $((sum / 1024))
  [ ! -s "$(log_of supervisor)" ] || { say; tail -n 5 "$(log_of supervisor)"; }
}
