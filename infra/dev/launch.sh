#!/bin/sh
# launch.sh RUNFILE COMMAND...: notes its pid and identity in RUNFILE, then becomes COMMAND.
#
# Noted by the process itself: nobody can be killed between starting it and writing it down.
set -e
. "$(dirname "$0")/identity.sh"
file=$1
shift
identify $$
echo "$$ $IDENTITY" >"$file.next"
mv -f "$file.next" "$file"
exec "$@"
