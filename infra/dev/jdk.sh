# shellcheck shell=bash
# Finds a JDK that is new enough, also when the default java is an older one, and Maven.

NEEDED_JDK=25

# The version in a JDK's release file; nothing when it is no JDK or too old.
suitable_jdk() {
  local home=$1 version
  [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$home/release" | head -1)
  [ -n "$version" ] && [ "$version" -ge "$NEEDED_JDK" ]
}

jdk_candidates() {
  local java
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  # macOS has a stub on the PATH that opens a dialogue when no JDK is installed: ask its finder first.
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$NEEDED_JDK+" 2>/dev/null || true
  elif java=$(command -v java); then
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  local home
  for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$home" ] || echo "$home"
  done
}

require_jdk() {
  local home
  while IFS= read -r home; do
    if suitable_jdk "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      JAVA=$JAVA_HOME/bin/java
      return
    fi
  done < <(jdk_candidates)
  fail "No JDK $NEEDED_JDK or newer was found. Install one (for example from https://adoptium.net) or point JAVA_HOME at it."
}

require_maven() {
  command -v mvn >/dev/null || fail "Maven was not found: there is no mvn on the PATH. Install it from your package manager or https://maven.apache.org."
}
