# shellcheck shell=bash
# Builds with one planted bug (system-tests/mutants), beside the real build and never in its place.
#
# Only the changed sources are compiled, by javac alone: in seconds, and without the checks that would refuse
# some mistakes. All other classes and libraries are those of the real build, so a patch changes no constant:
# the compiler has copied it into the classes that use it.

MUTANT_PATCHES=$ERP_ROOT/system-tests/mutants
MUTANTS=$ERP_ROOT/target/mutants

# The patch file of a mutant, by its name without number; fails when there is none.
mutant_patch() {
  local file
  for file in "$MUTANT_PATCHES"/[0-9][0-9]-"$1".patch; do
    [ ! -f "$file" ] || { echo "$file"; return; }
  done
  fail "There is no mutant \"$1\". ./erp chaos --mutants --list shows all."
}

# mutant_header FILE NAME: a line of what stands before the changes.
mutant_header() { sed -n "/^diff --git/q; s/^$2: *//p" "$1"; }

build_mutant() {
  local name=$1 patch dir part file module started jars=()
  patch=$(mutant_patch "$name")
  build_stale
  lock_build
  dir=$MUTANTS/$name
  started=$(now)
  for part in $(mutant_header "$patch" Parts); do jars+=("$(built_jar_of "$part")"); done
  ! is_current "$dir/built" "$patch" "$ERP_ROOT/infra/dev/mutant.sh" "$EMBEDDED_BUILT" "${jars[@]}" || return 0
  rm -rf "$dir"
  mkdir -p "$dir/source" "$dir/classes"
  for file in $(sed -n 's#^--- a/##p' "$patch"); do
    mkdir -p "$dir/source/$(dirname "$file")"
    cp "$ERP_ROOT/$file" "$dir/source/$file"
  done
  # With a ceiling for its search, git takes this folder for no repository and applies to the copy.
  (cd "$dir/source" && GIT_CEILING_DIRECTORIES=$dir git apply "$patch") ||
    fail "$patch does not apply to the present sources."
  for part in $(mutant_header "$patch" Parts); do
    package_mutant "$dir" "$part" "$(mutant_header "$patch" Modules)"
  done
  # The same for a part that runs already, to be exchanged in it.
  mkdir -p "$dir/swap"
  for module in $(mutant_header "$patch" Modules); do
    [ ! -d "$dir/classes/$module/uz" ] || cp -R "$dir/classes/$module/uz" "$dir/swap/"
  done
  rm -rf "$dir/classes" "$dir/fat"
  touch "$dir/built"
  exec 8>&-
  progress mutant "$name is built" "$(seconds_since "$started")"
}

# package_mutant DIR PART MODULES: the part's jar, with what the modules became.
package_mutant() {
  local dir=$1 part=$2 module
  case $part in
    postgres | kafka)
      compile_mutant "$dir" platform/embedded "$EMBEDDED_BUILT:$ERP_ROOT/platform/embedded/target/lib/*"
      cp "$EMBEDDED_BUILT" "$dir/$(basename "$EMBEDDED_BUILT")"
      (cd "$dir/classes/platform/embedded" && "$JAVA_HOME/bin/jar" --update --file="$dir/$(basename "$EMBEDDED_BUILT")" .)
      return
      ;;
  esac
  local jar base built fat=$dir/fat/$part
  jar=$dir/$(basename "$(built_jar_of "$part")")
  base=$(mutant_base "$part")
  cp "$(built_jar_of "$part")" "$jar"
  for module in $3; do
    compile_mutant "$dir" "$module" "$base/app.jar:$base/lib/*"
    if [ "$module" = "$(module_of "$part")" ]; then
      mkdir -p "$fat/BOOT-INF"
      cp -R "$dir/classes/$module" "$fat/BOOT-INF/classes"
    elif [ "${module%/*}" = platform ]; then
      built=platform-${module#*/}-$ERP_VERSION.jar
      mkdir -p "$fat/BOOT-INF/lib"
      cp "$base/lib/$built" "$fat/BOOT-INF/lib/"
      (cd "$dir/classes/$module" && "$JAVA_HOME/bin/jar" --update --file="$fat/BOOT-INF/lib/$built" .)
    fi
  done
  # Not compressed: libraries inside must not be.
  (cd "$fat" && "$JAVA_HOME/bin/jar" --update --no-compress --file="$jar" BOOT-INF)
}

# compile_mutant DIR MODULE CLASSPATH: what changes of a module.
compile_mutant() {
  local source=$1/source/$2/src/main classes=$1/classes/$2
  [ ! -d "$classes" ] || return 0
  mkdir -p "$classes"
  [ ! -d "$source/java" ] || find "$source/java" -name '*.java' >"$1/sources"
  [ ! -s "$1/sources" ] || "$JAVA_HOME/bin/javac" -g -parameters -proc:none -nowarn -Xlint:none --release "$NEEDED_JDK" -cp "$3" -d "$classes" @"$1/sources" 2>"$1/javac.log" ||
    fail "The mutant does not compile: $(head -20 "$1/javac.log")"
  [ ! -d "$source/resources" ] || cp -R "$source/resources/." "$classes/"
  rm -f "$1/sources"
}

# The real application of a part with its libraries side by side, to compile against.
mutant_base() {
  local base=$MUTANTS/base/$1 jar want
  jar=$(built_jar_of "$1")
  want=$(stamp "$jar")
  if [ ! -f "$base/stamp" ] || [ "$(cat "$base/stamp")" != "$want" ]; then
    rm -rf "$base"
    mkdir -p "$MUTANTS/base"
    "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$base" >/dev/null 2>&1 || fail "Cannot extract $jar."
    mv "$base/$(basename "$jar")" "$base/app.jar"
    echo "$want" >"$base/stamp"
  fi
  echo "$base"
}

cmd_chaos() {
  if [ "${1:-}" = --mutants ]; then
    shift
    cmd_system mutants "$@"
  else
    cmd_system chaos "$@"
  fi
}
