# shellcheck shell=bash
# What the suite is made of, and whether the same sources give the same bytes.

# cmd_sbom [--write]: the bill of materials, and each library's licence.
cmd_sbom() {
  require_jdk
  require_maven
  mkdir -p "$LOGS"
  maven -q org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom -DschemaVersion=1.6 -DincludeTestScope=false \
    -DoutputName=erp.cdx -DoutputFormat=json \
    -DexcludeArtifactId=system-tests,platform-test-support,platform-embedded,suite-files,erp-client-generator >"$LOGS/sbom.log" 2>&1 ||
    fail "The bill of materials was not written, see $LOGS/sbom.log"
  build_system
  "$JAVA" -cp "$SYSTEM_JAR:$ERP_ROOT/system-tests/target/lib/*" uz.erp.systemtests.Main supply "$@"
}

# Builds what is committed twice, in places, time zones, languages and with file modes that differ.
cmd_reproduce() {
  local base=$ERP_ROOT/target/reproduce
  require_jdk
  require_maven
  command -v git >/dev/null || fail "git was not found; the committed sources are taken from it."
  rm -rf "$base"
  mkdir -p "$base"
  mkdir -p "$base/two/further"
  build_apart "$base/one" UTC C.UTF-8 022
  build_apart "$base/two/further/down" Asia/Tashkent tr_TR.UTF-8 077
  (cd "$base/one" && hashes) >"$base/one.sha256"
  (cd "$base/two/further/down" && hashes) >"$base/two.sha256"
  [ -s "$base/one.sha256" ] || fail "Nothing was built."
  if ! diff "$base/one.sha256" "$base/two.sha256"; then
    fail "Two builds of the same sources differ."
  fi
  cat "$base/one.sha256"
  say "$(wc -l <"$base/one.sha256" | tr -d ' ') jars, built twice: the same bytes."
}

# build_apart FOLDER TIMEZONE LANGUAGE UMASK
build_apart() {
  say "Building in $1"
  (
    umask "$4"
    mkdir -p "$1"
    git archive HEAD | tar -x -C "$1"
    cd "$1"
    TZ=$2 LC_ALL=$3 maven -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl '!system-tests'
  ) >"$1.log" 2>&1 || fail "The build failed, see $1.log"
}

hashes() { find . -path '*/target/*.jar' -not -name '*.original' | sort | xargs sha256sum; }
