# shellcheck shell=bash
# Passwords and keys, made once per home and readable by their owner only.

secret() { cat "$SECRETS/$1"; }

# Appears complete or not at all; an empty file is what a full disk or a power cut leaves.
make_secret() {
  local file=$SECRETS/$1
  [ ! -s "$file" ] || return 0
  (
    umask 077
    mkdir -p "$SECRETS"
    "$2" >"$file.next"
    [ -s "$file.next" ] || exit 1
    mv -f "$file.next" "$file"
  ) || fail "Cannot write the secret $file."
}

random_password() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }

random_key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

# Who talks to Kafka; infra/kafka/access.csv says what each may do there, admin everything.
kafka_principals() {
  echo admin
  sed -n 's/^\([a-z][a-z-]*\),.*/\1/p' "$ERP_ROOT/infra/kafka/access.csv" | sort -u
}

make_secrets() {
  local service principal file
  for service in $SERVICES; do
    make_secret "${service}_owner" random_password
    make_secret "${service}_login" random_password
  done
  # By which parts know each other: at the registry, at /internal of a service, at management ports.
  for service in $SERVICES gateway; do make_secret "discovery_$service" random_password; done
  for service in $CALLED_SERVICES; do make_secret "internal_$service" random_password; done
  make_secret management random_password
  for principal in $(kafka_principals); do make_secret "kafka_$principal" random_password; done
  for service in $SERVICES; do
    while read -r _ file; do make_secret "$file" random_key; done < <(own_secrets "$service")
  done
}
