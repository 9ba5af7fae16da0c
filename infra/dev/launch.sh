#!/bin/sh
# launch.sh RUNFILE COMMAND...: records its pid and identity in RUNFILE, then becomes COMMAND.
#
# Recorded by the process itself: no kill can come between starting it and recording it.
set -e
. "$(dirname "$0")/identity.sh"
file=$1
shift
identify $$
echo "$$ $IDENTITY" >"$file.next"
mv -f "$file.next" "$file"
exec "$@"
