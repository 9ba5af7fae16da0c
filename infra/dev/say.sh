# shellcheck shell=bash
# What the script says, and how it gives up.

say() { printf '%s\n' "$*"; }

# One clear sentence on standard error, and an exit code that is not 0.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Seconds since the epoch with two decimals where the machine has them.
now() {
  if [ -n "${EPOCHREALTIME:-}" ]; then
    # In some languages the decimals come after a comma.
    printf '%s' "${EPOCHREALTIME/,/.}"
  else
    date +%s
  fi
}

seconds_since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }

# progress PART TEXT SECONDS
progress() { printf '  %-12s %-34s %6s s\n' "$1" "$2" "$3"; }
