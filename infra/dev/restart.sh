# shellcheck shell=bash
# Starts parts again that died: a process of its own (the restarter), begun by up and ended by down.
#
# A part has died when its run file is there and its process is not: stop, kill and down remove the file.

RESTART_EVERY=${ERP_RESTART_EVERY:-1}
# A part that dies so often in a row is left alone; one that ran this long has started well.
RESTART_TRIES=5
RESTART_WELL=120

start_restarter() {
  [ "${ERP_RESTART:-on}" != off ] || return 0
  runs restarter || launch restarter "$ERP_ROOT/erp" restarter
}

cmd_restarter() {
  local part
  require_jdk
  while [ -d "$RUN" ]; do
    for part in $PARTS $SECOND_PARTS; do
      look_after "$part" || note "$(module_of "$part") could not be started again: see the lines above"
    done
    sleep "$RESTART_EVERY"
  done
}

# note TEXT: a line with the time, in the restarter's log.
note() { say "$(date '+%Y-%m-%d %H:%M:%S') $*"; }

# look_after PART: starts it again if it has died and its turn has come.
look_after() {
  local part=$1 died tries next began
  [ -e "$(run_file "$part")" ] || return 0
  ! runs "$part" || return 0
  died=$(cat "$(run_file "$part")" 2>/dev/null) || return 0
  eval "tries=\${tries_$part:-0} next=\${next_$part:-0} began=\${began_$part:-0}"
  if eval "[ \"\${known_$part:-}\" != \"\$died\" ]"; then
    # Another process than the one that died before: count anew if that one had started well, or was the user's own.
    if [ $((SECONDS - began)) -ge "$RESTART_WELL" ] || eval "[ -n \"\${given_up_$part:-}\" ]"; then tries=0; fi
    next=$((SECONDS + (tries == 0 ? 0 : 1 << tries)))
    eval "known_$part=\$died tries_$part=\$tries next_$part=\$next given_up_$part="
    note "$(module_of "$part") (pid ${died%% *}) died$(reason_of "$part")"
  fi
  eval "[ -z \"\${given_up_$part:-}\" ]" || return 0
  if [ "$tries" -ge "$RESTART_TRIES" ]; then
    eval "given_up_$part=yes"
    note "$(module_of "$part") died $tries times in a row and is not started again. ./erp start $part tries once more"
    return 0
  fi
  [ "$SECONDS" -ge "$next" ] || return 0
  (start_again "$part") || return 1
  ! runs "$part" || eval "tries_$part=$((tries + 1)) began_$part=$SECONDS"
}

# In a subshell, with which the lock ends. While another ./erp is at work the part is looked at again later.
start_again() {
  exec 9>>"$ERP_HOME/lock"
  try_lock 9 || return 0
  if [ ! -e "$(run_file "$1")" ] || runs "$1"; then return 0; fi
  note "$(module_of "$1") is started again; what it said last is in $(log_of "$1").1"
  begin "$1"
}

reason_of() {
  if tail -n 50 "$(log_of "$1")" 2>/dev/null | grep -q OutOfMemoryError; then printf ': out of memory'; fi
}

# For status: what happened since up.
show_restarts() {
  local log
  log=$(log_of restarter)
  [ -s "$log" ] || return 0
  say
  say "Parts that died (all of it in $log):"
  tail -n 5 "$log" | sed 's/^/  /'
}
