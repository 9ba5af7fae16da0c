# shellcheck shell=bash
# What must be true before anything is started, each with a sentence for people.

NEEDED_MEMORY_MIB=3584
NEEDED_DISK_MIB=2048

# Memory that can be had now: the machine's, or what a container's limit leaves of it. Nothing if unknown.
available_memory_mib() {
  [ -r /proc/meminfo ] || return 0
  local machine limit used reclaimable
  machine=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
  used=$(cat /sys/fs/cgroup/memory.current 2>/dev/null || echo 0)
  if [ "$limit" != max ]; then
    # What the limit counts as used includes file contents that are given up when needed.
    reclaimable=$(awk '$1 == "inactive_file" { print $2 }' /sys/fs/cgroup/memory.stat 2>/dev/null || echo 0)
    limit=$(((limit - used + ${reclaimable:-0}) / 1048576))
    [ "$limit" -ge "$machine" ] || machine=$limit
  fi
  echo "$machine"
}

# require_memory PARTS_TO_START
require_memory() {
  local available needed all
  available=$(available_memory_mib)
  [ -n "$available" ] || return 0
  all=$(set -- $PARTS && echo $#)
  needed=$((NEEDED_MEMORY_MIB * $1 / all))
  [ "$available" -ge "$needed" ] || fail "Too little memory: $1 parts need about $needed MiB, and $available MiB are available. Close something, or give this machine more."
}

require_disk() {
  local available
  mkdir -p "$ERP_HOME" || fail "Cannot make the folder $ERP_HOME."
  available=$(df -Pk "$ERP_HOME" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$available" -ge "$NEEDED_DISK_MIB" ] || fail "Too little disk: $ERP_HOME needs $NEEDED_DISK_MIB MiB, and $available MiB are free."
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# "java (pid 123)", or nothing when the machine does not show it.
holder_of_port() {
  local found=
  if command -v ss >/dev/null; then
    found=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' | head -1)
  fi
  if [ -z "$found" ] && command -v lsof >/dev/null; then
    found=$(lsof -nP -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | awk 'NR == 2 { print $1 " (pid " $2 ")" }')
  fi
  echo "$found"
}

# require_ports PART...: names every port that is taken, not just the first.
require_ports() {
  local part port holder taken=
  for part in "$@"; do
    for port in $(port_of "$part") $(second_port_of "$part"); do
      if port_is_taken "$port"; then
        holder=$(holder_of_port "$port")
        taken="${taken}Port $port, which $part needs, is taken${holder:+ by $holder}."$'\n'
      fi
    done
  done
  [ -z "$taken" ] || fail "${taken}End what holds it, or shift all ports with ERP_PORT_OFFSET=100 ./erp up"
}
