#!/usr/bin/env bash
# Makes infra/.env out of infra/env.example, readable by its owner only. Safe to run again: it adds what a new version of
# the example asks for and changes nothing, because the databases were made with the passwords that are there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 077
file=.env

random_password() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
random_key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

value_of() {
  case $1 in
    *PASSWORD=) random_password ;;
    *KEY=) random_key ;;
  esac
}

# Complete or not at all; a kill or a full disk must not leave half of the passwords.
if [ -s "$file" ]; then cp "$file" "$file.next"; else : >"$file.next"; fi
chmod 600 "$file.next"
added=0
while IFS= read -r line; do
  case $line in
    '' | '#'*) [ -s "$file" ] || printf '%s\n' "$line" >>"$file.next" ;;
    *)
      if ! grep -q "^${line%%=*}=" "$file.next"; then
        printf '%s%s\n' "$line" "$(value_of "$line")" >>"$file.next"
        added=$((added + 1))
      fi
      ;;
  esac
done <env.example
mv -f "$file.next" "$file"
[ "$added" = 0 ] || echo "infra/.env: $added settings were added."
