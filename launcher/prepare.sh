# shellcheck shell=sh disable=SC2154 # $root, $state and say come from the launcher
# What must be there before anything runs: a JDK, Node, the CDK CLI, the compiled classes, the class-data archive.

app=dev.bandstand.app.BandstandApp
cli=dev.bandstand.cli.Bandstand

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail 3 "JAVA_HOME must name a JDK 17 or newer, got: $JAVA_HOME"
  else
    java=$(command -v java) || fail 3 'java is missing: install a JDK 17 or newer'
  fi
  java=$(readlink -f "$java")
  jdk=$java
  release=${java%/bin/java}/release
  [ ! -r "$release" ] || while IFS= read -r line; do
    case $line in JAVA_VERSION=* | JAVA_RUNTIME_VERSION=*) jdk="$jdk ${line#*=}" ;; esac
  done <"$release"
}

# The machine's Node when it is new enough for the CDK, else the one that package.json pins.
find_node() {
  machine_node=$(command -v node) || fail 3 'node is missing: install Node.js with npm'
  node=$root/node_modules/node/bin/node
  [ "$machine_node" != "$node" ] || return 0
  recorded=
  [ ! -r "$state/node" ] || IFS= read -r recorded <"$state/node" || :
  case $recorded in
    "$machine_node "*) machine_major=${recorded##* } ;;
    *)
      machine_major=$("$machine_node" --version)
      machine_major=${machine_major#v}
      machine_major=${machine_major%%.*}
      mkdir -p "$state"
      printf '%s %s\n' "$machine_node" "$machine_major" >"$state/node.$$"
      mv "$state/node.$$" "$state/node"
      ;;
  esac
  [ "$machine_major" -lt 22 ] || node=$machine_node
}

# The CDK libraries start a Node of their own, through a shell that splits JSII_NODE at spaces: found on the PATH instead.
use_node() {
  PATH=${node%/*}:$PATH
  export PATH JSII_RUNTIME_PACKAGE_CACHE="${JSII_RUNTIME_PACKAGE_CACHE:-enabled}"
  export JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION=true JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION=true
  export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=true
}

installed() {
  [ -x "$node" ] && [ -r node_modules/aws-cdk/bin/cdk ] || return 1
  for marker in node_modules/.package-lock.json "$state/npm"; do
    [ ! -e "$marker" ] || [ -n "$(find package-lock.json -newer "$marker")" ] || return 0
  done
  return 1
}

install() {
  command -v npm >/dev/null || fail 3 'npm is missing: install Node.js with npm'
  optional=
  [ "$node" != "$machine_node" ] || optional='--omit=optional --no-optional'
  say 'installing the CDK CLI (npm ci)'
  # shellcheck disable=SC2086 # one word each
  npm ci $optional --ignore-scripts --no-audit --no-fund >"$state/npm.log" 2>&1 || {
    cat "$state/npm.log" >&2
    fail 3 'the CDK CLI could not be installed, see above'
  }
  [ -x "$node" ] || {
    say "installing a newer Node beside it, because this machine has Node $machine_major (npm)"
    # The package's own install script, which npm may not run.
    (cd node_modules/node && "$machine_node" installArchSpecificPackage.js) >"$state/npm.log" 2>&1 || cat "$state/npm.log" >&2
  }
  [ -x "$node" ] || fail 3 "Node.js 22 or newer is missing and npm could not bring it, got: $machine_node $machine_major"
  : >"$state/npm"
}

# Reads what the last build left: the folder of the classes, the JDK, and the jars of the libraries.
built() {
  [ -r "$state/stamp" ] || return 1
  { IFS= read -r classes && IFS= read -r built_with && IFS= read -r libraries; } <"$state/stamp" || return 1
  [ "$built_with" = "$jdk" ] && [ -d "$classes" ] || return 1
  [ -z "$(find pom.xml .mvn src/main -newer "$state/stamp")" ] || return 1
  old_ifs=$IFS
  IFS=:
  for jar in $libraries; do
    [ -r "$jar" ] || {
      IFS=$old_ifs
      return 1
    }
  done
  IFS=$old_ifs
}

build() {
  [ -x "${java%java}javac" ] || fail 3 "a JDK 17 or newer is needed, this is a runtime without compiler: $java"
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  case $version in
    1.* | [0-9] | 1[0-6]) fail 3 "a JDK 17 or newer is needed, got: $java $version" ;;
  esac
  command -v mvn >/dev/null || fail 3 'mvn is missing: install Maven'
  say 'compiling (mvn compile)'
  : >"$state/started"
  mvn -B -q compile dependency:build-classpath -DincludeScope=runtime \
    "-Dmdep.outputFile=$state/libraries" >"$state/mvn.log" 2>&1 || {
    cat "$state/mvn.log" >&2
    fail 1 'the build failed, see above'
  }
  # Runs use a copy, so that neither the next build nor "mvn clean" pulls classes from under one that still runs.
  next=$state/classes.$$
  rm -rf "$next"
  cp -R target/classes "$next"
  for old in "$state"/classes.*; do
    case $old in "$next" | "${classes:-}") ;; *) rm -rf "$old" ;; esac
  done
  {
    printf '%s\n%s\n' "$next" "$jdk"
    cat "$state/libraries"
    echo
  } >"$state/stamp.next"
  touch -r "$state/started" "$state/stamp.next"
  mv "$state/stamp.next" "$state/stamp"
  built || :
}

archived() {
  [ -r "$state/archive" ] || return 1
  { IFS= read -r archived_jdk && IFS= read -r archived_jars && IFS= read -r untrained; } <"$state/archive" || return 1
  [ "$archived_jdk" = "$jdk" ] && [ "$archived_jars" = "$libraries" ] || return 1
  [ -z "$untrained" ] || [ "$untrained" = "$classes" ]
}

# A class-data archive of what the library jars load in a run of the app and in one of a command. Without it every start
# is slower, so nothing here ends the launcher; where the app itself fails, the next build tries again.
archive() {
  jsa=$state/libraries.jsa
  training=$state/training
  untrained=
  rm -rf "$jsa" "$jsa.next" "$training"
  CDK_OUTDIR=$training CDK_VALIDATION=false CDK_CONTEXT_JSON='{"config":"config/workshop.yaml"}' \
    "$java" -XX:DumpLoadedClassList="$state/app.lst" -cp "$libraries:$classes" "$app" || untrained=$classes
  "$java" -XX:DumpLoadedClassList="$state/cli.lst" -cp "$libraries:$classes" "$cli" explain || untrained=$classes
  sort -u "$state/app.lst" "$state/cli.lst" >"$state/all.lst"
  "$java" -Xshare:dump -XX:SharedClassListFile="$state/all.lst" -XX:SharedArchiveFile="$jsa.next" -cp "$libraries"
  mv "$jsa.next" "$jsa"
  rm -rf "$training"
  printf '%s\n%s\n%s\n' "$jdk" "$libraries" "$untrained" >"$state/archive"
}

# The same for the commands that need no CDK. They have our own classes in it too, packed into a jar in front of the libraries,
# so that it goes with the build; it lies in the folder of the classes.
archive_commands() {
  jar=$classes/commands.jar
  training=$root/launcher/training
  rm -f "$classes"/commands.*
  "${java%java}jar" -c -f "$jar" -C "$classes" dev || return
  set -- "$java" -cp "$jar:$libraries"
  for format in markdown json; do
    "$@" -XX:DumpLoadedClassList="$classes/commands.$format" "$cli" review --region eu-central-1 \
      --base "$training/base.json" --head "$training/head.json" --fail-on never --format "$format" || return
  done
  "$@" -XX:DumpLoadedClassList="$classes/commands.cost" "$cli" cost --region eu-central-1 "$training/head.json" || return
  sort -u "$classes/commands.markdown" "$classes/commands.json" "$classes/commands.cost" >"$classes/commands.lst"
  "$@" -Xshare:dump -XX:SharedClassListFile="$classes/commands.lst" -XX:SharedArchiveFile="$classes/commands.next" || return
  mv "$classes/commands.next" "$classes/commands.jsa"
}

alive() { [ -n "$1" ] && { [ -d "/proc/$1" ] || kill -0 "$1" 2>/dev/null; }; }

owner() { { IFS= read -r pid <"$state/lock/pid"; } 2>/dev/null || pid=; }

lock() {
  mkdir -p "$state"
  waited=0
  until mkdir "$state/lock" 2>/dev/null; do
    owner
    # A lock without an owner is either one second old or left by a launcher that was killed in that second.
    if ! alive "$pid" && { [ -n "$pid" ] || [ "$waited" -ge 5 ]; }; then
      break_lock "$pid"
      continue
    fi
    [ "$waited" -ne 1 ] || say "waiting for another bandstand to finish building (process ${pid:-unknown})"
    [ "$waited" -lt 1800 ] || fail 3 "gave up waiting for process ${pid:-unknown}; when it is none of yours, delete $state/lock"
    sleep 1
    waited=$((waited + 1))
  done
  trap unlock EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo $$ >"$state/lock/pid"
}

# Only one of several that wait may break a dead owner's lock, and only while it is still that owner's.
break_lock() {
  mkdir "$state/lock.breaking" 2>/dev/null || {
    sleep 1
    return 0
  }
  dead=$1
  owner
  [ "$pid" != "$dead" ] || rm -rf "$state/lock"
  rmdir "$state/lock.breaking"
}

unlock() {
  rm -rf "$state/lock"
  trap - EXIT HUP INT TERM
}

need_cdk() {
  find_node
  installed || {
    lock
    installed || install
    unlock
  }
  use_node
}

need_build() {
  find_java
  built || {
    lock
    built || build
    unlock
  }
}

need_archive() {
  archived || {
    lock
    archived || {
      say 'preparing fast starts (class-data archive)'
      archive >"$state/archive.log" 2>&1 || :
    }
    unlock
  }
}

# One run in CI would not pay for it. What failed is not tried again before the next build.
need_command_archive() {
  [ -z "${CI:-}" ] || return 0
  [ -e "$classes/commands.log" ] || {
    lock
    [ -e "$classes/commands.log" ] || {
      say 'preparing fast starts (class-data archive)'
      archive_commands >"$state/commands.log" 2>&1 || :
      mv "$state/commands.log" "$classes/commands.log"
    }
    unlock
  }
}

# Most commands end before the second compiler would pay; those that compute empty this.
jit=-XX:TieredStopAtLevel=1

# A missing, stale or unreadable archive is passed over in silence; so is a damaged one, thanks to the check of its sums.
exec_java() {
  jsa=$state/libraries.jsa
  path=$libraries:$classes
  [ "$1" != "$cli" ] || [ ! -r "$classes/commands.jsa" ] || [ ! -r "$classes/commands.jar" ] || {
    jsa=$classes/commands.jsa
    path=$classes/commands.jar:$libraries
  }
  exec "$java" ${jit:+"$jit"} -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr \
    -Xshare:auto -XX:SharedArchiveFile="$jsa" -XX:+VerifySharedSpaces \
    -Dslf4j.internal.verbosity=ERROR -cp "$path" "$@"
}
