# shellcheck shell=bash
# Processes by pid and start time, so that a pid that was given to another program is never touched.

. "$ERP_ROOT/infra/dev/identity.sh"

run_file() { echo "$RUN/$1"; }

# Prints the pid of a running part; fails when it does not run.
pid_of() {
  local pid recorded
  if [ -r "$RUN/$1" ]; then
    read -r pid recorded <"$RUN/$1" || true
    if [ -n "${recorded:-}" ] && identify "$pid" && [ "$IDENTITY" = "$recorded" ]; then
      echo "$pid"
      return 0
    fi
  fi
  [ "$1" = postgres ] && orphaned_postgres
}

# PostgreSQL detaches itself, so a kill of this script can come before its pid is recorded.
orphaned_postgres() {
  local pid
  [ -r "$DATA/postgres/data/postmaster.pid" ] || return 1
  read -r pid <"$DATA/postgres/data/postmaster.pid" || return 1
  identify "$pid" || return 1
  case "$(ps -ww -o args= -p "$pid" 2>/dev/null)" in
    *postgres*"$DATA/postgres/data"*) echo "$pid" ;;
    *) return 1 ;;
  esac
}

runs() { pid_of "$1" >/dev/null; }

note_pid() {
  identify "$2" || return 0
  mkdir -p "$RUN"
  echo "$2 $IDENTITY" >"$RUN/.$1.next"
  mv -f "$RUN/.$1.next" "$RUN/$1"
}

# launch PART COMMAND...: a process of its own session, out of reach of this terminal's Ctrl-C.
# It notes its own pid before it becomes the command; so a kill of this script leaves no stray.
launch() {
  local part=$1 log
  shift
  log=$(log_of "$part")
  mkdir -p "$RUN"
  rotate_log "$part"
  if command -v setsid >/dev/null; then
    setsid "$ERP_ROOT/infra/dev/launch.sh" "$(run_file "$part")" "$@" </dev/null >"$log" 2>&1 8>&- 9>&- &
  else
    (
      set -m
      nohup "$ERP_ROOT/infra/dev/launch.sh" "$(run_file "$part")" "$@" </dev/null >"$log" 2>&1 8>&- 9>&- &
    )
  fi
  await_run_file "$part"
}

# What the previous process said is kept until the next one ends.
rotate_log() {
  local log
  log=$(log_of "$1")
  mkdir -p "$LOGS"
  [ ! -s "$log" ] || mv -f "$log" "$log.1"
}

await_run_file() {
  local i
  for ((i = 0; i < 100; i++)); do
    runs "$1" && return
    [ ! -s "$(log_of "$1")" ] || return 0
    sleep 0.05
  done
}

# One ./erp at a time changes a home. The lock is the operating system's: it goes with its holder.
lock_home() {
  mkdir -p "$ERP_HOME" || fail "Cannot make the folder $ERP_HOME."
  exec 9>>"$ERP_HOME/lock"
  await_lock 9 "in $ERP_HOME"
}

# The same for the sources, which several homes may share.
lock_build() {
  mkdir -p "$ERP_ROOT/target"
  exec 8>>"$ERP_ROOT/target/build.lock"
  await_lock 8 "building"
}

await_lock() {
  try_lock "$1" && return
  say "Another ./erp is at work $2; waiting for it to finish."
  local i
  for ((i = 0; i < 900; i++)); do
    sleep 1
    try_lock "$1" && return
  done
  fail "Another ./erp has been at work $2 for 15 minutes: giving up."
}

try_lock() {
  if command -v flock >/dev/null; then
    flock -n "$1"
  else
    # The descriptor is shared with perl, and so is the lock it takes on it.
    perl -e 'use Fcntl ":flock"; open(F, ">>&=$ARGV[0]") && flock(F, LOCK_EX | LOCK_NB) or exit 1' "$1"
  fi
}
