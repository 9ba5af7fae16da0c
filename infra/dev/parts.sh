# shellcheck shell=bash
# The parts of the suite, their ports and where their files are.

ERP_VERSION=0.1.0
SUITE=$ERP_ROOT/suite.yaml

# The names of the services, in the order of suite.yaml.
suite_services() { sed -n 's/^  \([a-z]\{2,20\}\):.*/\1/p' "$SUITE"; }

# suite_field SERVICE FIELD: its value as one line, without brackets and commas; nothing when it is not there.
suite_field() {
  awk -v service="$1" -v field="$2" '
    /^  [a-z]+:/ { here = ($1 == service ":"); reading = 0 }
    here && /^    [a-z]+:/ { reading = ($1 == field ":"); sub(/^ *[a-z]+: */, "") }
    here && reading { value = value " " $0 }
    END { gsub(/[][{},]/, " ", value); gsub(/ +/, " ", value); sub(/^ /, "", value); sub(/ $/, "", value); print value }
  ' "$SUITE"
}

SERVICES=$(suite_services | tr '\n' ' ')
SERVICES=${SERVICES% }

# Ports are asked for often: PORT_sales and so on, and who calls whom: CALLS_sales. The gateway calls auth-service.
CALLS_gateway=auth
for part in $SERVICES; do eval "PORT_$part='$(suite_field "$part" port)' CALLS_$part='$(suite_field "$part" calls)'"; done

# The services whose /internal a part calls.
calls_of() { eval "echo \"\${CALLS_$1:-}\""; }

# The services with an /internal that another part calls.
CALLED_SERVICES=$(for part in gateway $SERVICES; do calls_of "$part"; done | tr ' ' '\n' | sed '/^$/d' | sort -u | tr '\n' ' ')

is_called() { case " $CALLED_SERVICES" in *" $1 "*) return 0 ;; esac; return 1; }

# The secrets of its own that a service has: lines of variable and file.
own_secrets() { suite_field "$1" secrets | sed 's/: / /g' | tr ' ' '\n' | paste -d ' ' - - | sed '/^ *$/d'; }
PARTS="postgres kafka discovery $SERVICES gateway"
# Processes beside the parts.
BESIDE="prometheus supervisor recorder"
# A second instance of what may have several; started one by one only.
SECOND_PARTS="$(suite_services | sed 's/$/2/' | tr '\n' ' ')gateway2"

case $ERP_PORT_OFFSET in
  '' | *[!0-9]*) fail "ERP_PORT_OFFSET must be a number, not \"$ERP_PORT_OFFSET\"." ;;
esac
[ "$ERP_PORT_OFFSET" -le 40000 ] || fail "ERP_PORT_OFFSET is too large: ports end at 65535."

ERP_JVM=${ERP_JVM:-quick}
case $ERP_JVM in quick | server) ;; *) fail "ERP_JVM is quick or server, not \"$ERP_JVM\"." ;; esac

RUN=$ERP_HOME/run
LOGS=$ERP_HOME/logs
DATA=$ERP_HOME/data
SECRETS=$ERP_HOME/secrets
APPS=$ERP_HOME/apps

# What a part is an instance of: sales of sales2.
kind_of() { printf '%s' "${1%2}"; }

is_service() { case " $SERVICES " in *" $(kind_of "$1") "*) return 0 ;; esac; return 1; }

# The short name of a part, whichever way the user wrote it.
part_named() {
  local name=${1%-service}
  case " $PARTS $SECOND_PARTS " in
    *" $name "*) printf '%s' "$name" ;;
    *) fail "There is no part \"$1\". The parts are: $PARTS." ;;
  esac
}

part_or_helper() { case $1 in supervisor | recorder) echo "$1" ;; *) part_named "$1" ;; esac; }

base_port() {
  case $1 in
    *2) echo $(($(base_port "$(kind_of "$1")") + 200)) ;;
    postgres) echo 15432 ;;
    kafka) echo 19092 ;;
    discovery) echo 8761 ;;
    gateway) echo 8000 ;;
    prometheus) echo 9090 ;;
    *) eval "echo \"\${PORT_$1:-}\"" ;;
  esac
}

port_of() { echo $(($(base_port "$1") + ERP_PORT_OFFSET)); }

# The second port: Kafka's controller, else the management port.
second_port_of() {
  case $1 in
    postgres) ;;
    kafka) echo $((19093 + ERP_PORT_OFFSET)) ;;
    *) echo $(($(base_port "$1") + 1000 + ERP_PORT_OFFSET)) ;;
  esac
}

module_of() { if is_service "$1"; then echo "$(kind_of "$1")-service"; else kind_of "$1"; fi; }

# What the build made of a part.
built_jar_of() {
  local module
  module=$(module_of "$1")
  echo "$ERP_ROOT/$module/target/$module-$ERP_VERSION.jar"
}

# What is run: the same, unless ERP_MUTANT names a planted bug that has a jar of its own for the part.
jar_of() { mutated "$(built_jar_of "$1")"; }

mutated() {
  local mutant
  mutant=$ERP_ROOT/target/mutants/${ERP_MUTANT:-}/$(basename "$1")
  if [ -n "${ERP_MUTANT:-}" ] && [ -f "$mutant" ]; then echo "$mutant"; else echo "$1"; fi
}

log_of() {
  case $1 in
    *2) echo "$LOGS/$(module_of "$1")-2.log" ;;
    *) echo "$LOGS/$(module_of "$1").log" ;;
  esac
}
