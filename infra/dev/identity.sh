# shellcheck shell=sh
# identify PID sets IDENTITY to what tells this process from any other that ever gets its pid: when it was
# started, and in which boot. Fails when there is no such process, or only the remains of one that ended.
#
# Without other programs where /proc is there: this is asked many times a second.
identify() {
  if [ -d /proc/self ]; then
    # After the command's name, which may hold anything: the state first, the start in ticks as 20th.
    { read -r _identify_stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    read -r _identify_boot </proc/sys/kernel/random/boot_id
    # shellcheck disable=SC2086
    set -- ${_identify_stat##*) }
    [ "$1" != Z ] && [ "$1" != X ] || return 1
    IDENTITY=${20}-${_identify_boot%%-*}
  else
    case $(ps -o stat= -p "$1") in '' | Z*) return 1 ;; esac
    IDENTITY=$(LC_ALL=C TZ=UTC ps -o lstart= -p "$1" | tr -s ' ' '-')
  fi
}
