# shellcheck shell=bash
# The supervisor of a home: starts again what died by itself. ./erp up starts it, ./erp down ends it.
#
# A part is expected to run as long as its run file is there: ./erp stop and ./erp kill remove it. The supervisor
# changes nothing while another ./erp holds the home's lock, and looks again a second later.

# So many deaths of a part in so many seconds, and it is left alone until the operator starts it.
RESTARTS_AT_MOST=5
RESTARTS_WITHIN=600

start_supervisor() {
  [ "${ERP_RESTART:-on}" != off ] || return 0
  ! runs supervisor || return 0
  launch supervisor "$ERP_ROOT/erp" supervise
}

cmd_supervise() {
  local part nap
  require_jdk
  # What it starts must be what was built when the suite was started.
  export ERP_BUILD=off
  trap 'exit 0' TERM INT
  while :; do
    for part in $PARTS $SECOND_PARTS; do
      ! died "$part" || restart "$part"
    done
    # In the background, so that a signal is handled at once.
    sleep 1 &
    nap=$!
    wait "$nap" || true
  done
}

# Whether it died by itself and was not given up since.
died() {
  local abandoned
  [ -e "$(run_file "$1")" ] && ! runs "$1" || return 1
  eval "abandoned=\${abandoned_$1:-}"
  [ "$(cat "$(run_file "$1")")" != "$abandoned" ]
}

restart() {
  local part=$1 deaths death note recent='' count=0
  exec 9>>"$ERP_HOME/lock"
  # Again, under the lock: the process that held it may have stopped or started the part.
  if ! try_lock 9 || ! died "$part"; then
    exec 9>&-
    return
  fi
  eval "deaths=\${deaths_$part:-}"
  for death in $deaths; do
    [ $((SECONDS - death)) -ge "$RESTARTS_WITHIN" ] || recent="$recent $death" count=$((count + 1))
  done
  eval "deaths_$part='$recent $SECONDS'"
  if [ "$count" -ge "$RESTARTS_AT_MOST" ]; then
    log_restart "$part died $((count + 1)) times within $RESTARTS_WITHIN s and is left alone: ./erp start $part"
    note=$(cat "$(run_file "$part")")
    eval "abandoned_$part=\$note"
  else
    # In a subshell: what fails there (a full disk, a port that was taken) must not end the supervisor.
    log_restart "$part died ($(cause_of_death "$part")) and is started again"
    (sleep $((count * 2)) && begin "$part") || log_restart "$part could not be started"
  fi
  exec 9>&-
}

log_restart() { printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*"; }

# Why a part ended, if it said so: a JVM that is out of memory does, one that was killed does not.
cause_of_death() {
  grep -a -m 1 -o 'Terminating due to .*' "$(log_of "$1")" 2>/dev/null || printf 'its log: %s.1' "$(log_of "$1")"
}
