# shellcheck shell=sh disable=SC2154 # $root, $state, $node and $cli come from the launcher
# The commands that the CDK CLI runs.

export CDK_DISABLE_VERSION_CHECK=1
cdk=$root/node_modules/aws-cdk/bin/cdk

# Runs the CDK CLI. Where the app found bad settings, its exit code counts, not the CLI's.
run_cdk_app() {
  BANDSTAND_STATUS=$state/status.$$
  export BANDSTAND_STATUS
  status=0
  "$node" "$cdk" "$@" || status=$?
  [ ! -s "$BANDSTAND_STATUS" ] || [ "$status" -eq 0 ] || read -r status <"$BANDSTAND_STATUS"
  rm -f "$BANDSTAND_STATUS"
  return "$status"
}

# Synthesizes before something else happens: tells what went wrong, not where the templates are.
run_cdk_synth() {
  status=0
  run_cdk_app synth --quiet "$@" >"$state/synth.$$" 2>&1 || status=$?
  grep -v -e '^Successfully synthesized to ' -e '^Supply a stack id ' -e '^[.]/bandstand app: Subprocess exited' -e '^$' "$state/synth.$$" >&2 || :
  rm -f "$state/synth.$$"
  return "$status"
}

# The flags of a CDK command, one a line: from its help, which breaks the longest, and from the CLI's own completion.
known_flags() {
  flags=$state/flags/$1
  [ -s "$flags" ] && [ -z "$(find package-lock.json -newer "$flags")" ] && return
  mkdir -p "$state/flags"
  {
    "$node" "$cdk" --get-yargs-completions cdk "$1" -
    "$node" "$cdk" "$1" --help | sed -n 's/^  \(-[^ ,]*\(, -[^ ,]*\)*\).*/\1/p' | tr -d ' ' | tr ',' '\n'
  } >"$flags.$$"
  mv "$flags.$$" "$flags"
}

# The CDK CLI ignores a flag it does not know, so that a mistyped one would deploy something else than was meant.
check_flags() {
  known_flags "$1"
  of=$1
  shift
  for argument; do
    case $argument in
      --) return ;;
      --*) flag=${argument%%=*} ;;
      -?) flag=$argument ;;
      *) continue ;;
    esac
    case $flag in --*[A-Z]*) flag=$(printf '%s' "$flag" | sed 's/[A-Z]/-&/g' | tr '[:upper:]' '[:lower:]') ;; esac
    grep -qxFe "$flag" -e "--${flag#--no-}" "$flags" || unknown "option $flag of $of" "$flag" "$(cat "$flags")"
  done
}

wants_help() {
  for argument; do
    case $argument in -h | --help) return 0 ;; esac
  done
  return 1
}

cdk_help() {
  case $1 in
    deploy)
      cat <<'END'
bandstand deploy refuses to replace a running image by the placeholder, and to lose what bandstand.lock.json holds. It takes
every option of cdk deploy beside:

  --back-to-placeholder  Replace it all the same
  --update-lock          Write the logical ids of the stateful resources into bandstand.lock.json

END
      ;;
    synth)
      cat <<'END'
bandstand synth tells which stateful resources of bandstand.lock.json would be lost; in CI that is exit code 1. It takes every
option of cdk synth beside:

  --update-lock  Write the logical ids of the stateful resources into bandstand.lock.json

END
      ;;
  esac
  "$node" "$cdk" "$1" --help | sed '1s/^cdk /bandstand /'
}

# Sets assembly, the folder that a synthesis with these arguments writes or reads.
find_assembly() {
  assembly=cdk.out
  option=
  for argument; do
    case $option in
      -o | --output) assembly=$argument ;;
      -a | --app) [ ! -d "$argument" ] || assembly=$argument ;;
    esac
    case $argument in
      --output=*) assembly=${argument#--output=} ;;
      --app=*) [ ! -d "${argument#--app=}" ] || assembly=${argument#--app=} ;;
    esac
    option=$argument
  done
}

# Calls cdk synth with those of the arguments that shape the synthesis; the rest belong to the command that follows it.
synthesize() {
  find_assembly "$@"
  option=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    if [ -n "$option" ]; then
      option=
    else
      case $argument in
        -[acopr] | --app | --context | --output | --plugin | --role-arn | --profile | --region | --proxy | --ca-bundle-path)
          option=$argument
          ;;
        -c* | --app=* | --context=* | --output=* | --plugin=* | --role-arn=* | --profile=* | --region=* | --proxy=* | --ca-bundle-path=*) ;;
        --lookups* | --no-lookups | --strict | --trace | -v* | --verbose | --debug* | --*color | --*notices) ;;
        *) continue ;;
      esac
    fi
    set -- "$@" "$argument"
  done
  run_cdk_synth "$@"
}

# Stops where a service that runs a real image would go back to the placeholder.
guard() {
  grep -q placeholder "$assembly"/*.template.json || return 0
  stacks=$(exec_java "$cli" guard --assembly "$assembly" -- "$@")
  [ -n "$stacks" ] || return 0
  # shellcheck disable=SC2086 # one word each
  "$node" "$cdk" diff --app "$assembly" --method=template --no-color $stacks >"$state/diff.$$" 2>&1 || {
    cat "$state/diff.$$" >&2
    rm -f "$state/diff.$$"
    fail 1 'what is deployed could not be read, see above'
  }
  status=0
  (exec_java "$cli" guard --assembly "$assembly" --diff "$state/diff.$$" -- "$@") || status=$?
  rm -f "$state/diff.$$"
  return "$status"
}

# Compares the stateful resources with the lock where there is one, or writes it.
lock_ids() {
  [ -n "$update_lock" ] || [ -e bandstand.lock.json ] || return 0
  (exec_java "$cli" lock --assembly "$assembly" ${update_lock:+--update-lock} "$@")
}

synth() {
  update_lock=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    [ "$argument" != --update-lock ] || { update_lock=1 && continue; }
    set -- "$@" "$argument"
  done
  check_flags synth "$@"
  run_cdk_app synth "$@" || return
  find_assembly "$@"
  lock_ids
}

deploy() {
  placeholder_allowed=
  update_lock=
  own_app=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $argument in
      --back-to-placeholder) placeholder_allowed=1 && continue ;;
      --update-lock) update_lock=1 && continue ;;
      -a | --app | --app=* | --watch) own_app=1 ;;
    esac
    set -- "$@" "$argument"
  done
  check_flags deploy "$@"
  export CDK_VALIDATION=true
  synthesize "$@"
  lock_ids --deploy
  [ -n "$placeholder_allowed" ] || guard "$@"
  [ -n "$own_app" ] || set -- --app "$assembly" "$@"
  exec "$node" "$cdk" deploy "$@"
}

# Notes a file that the plan is drawn into.
picture() { # the option, the file
  case $2 in
    '') fail 2 "$1 must name a file, got: an empty name" ;;
    -*) fail 2 "$1 must name a file, got: $2" ;;
  esac
  case $1 in
    --html) html=$2 ;;
    --svg) svg=$2 ;;
  esac
}

# Findings do not keep the page back: it tells them, and they count as 1. Into what it is drawn is none of the CDK's business.
plan() {
  html=
  svg=
  option=
  rest=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    [ "$argument" != -- ] || rest=1
    if [ -n "$option" ]; then
      picture "$option" "$argument"
      option=
      continue
    fi
    case $rest$argument in
      --html | --svg) option=$argument ;;
      --html=* | --svg=*) picture "${argument%%=*}" "${argument#*=}" ;;
      *) set -- "$@" "$argument" ;;
    esac
  done
  [ -z "$option" ] || fail 2 "$option must name a file"
  check_flags synth "$@"
  assembly=$state/plan.$$
  trap 'rm -rf "$assembly"' EXIT
  status=0
  run_cdk_synth "$@" --output "$assembly" || status=$?
  [ "$status" -le 1 ] && [ -e "$assembly/manifest.json" ] || return "$status"
  (exec_java "$cli" plan --assembly "$assembly" ${html:+--html "$html"} ${svg:+--svg "$svg"} -- "$@") || status=$?
  return "$status"
}

# Prints the template of a stack that the options alone shape. A CDK app makes it, so the options come to it as context.
bootstrap() {
  CDK_CONTEXT_JSON=$(exec_java "$cli" bootstrap "$@")
  export CDK_CONTEXT_JSON
  exec_java dev.bandstand.app.GithubBootstrap
}

# Removes a folder when the launcher ends, interrupted or not.
discard_at_the_end() {
  discarded=$1
  trap 'rm -rf "$discarded"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# Simulates a template that is named, else what is synthesized for it; a mistake in the options is told before that.
simulate() {
  # shellcheck disable=SC2034 # exec_java reads it
  [ "$command" = simulate ] || jit= # a search runs long enough for the second compiler to pay
  for argument; do
    case $argument in
      --template | --template=* | --list-parameters | -h | --help) exec_java "$cli" "$command" "$@" ;;
    esac
  done
  with_synthesized "$@"
}

# Runs a command on what is synthesized for it.
with_synthesized() {
  (exec_java "$cli" "$command" --only-check "$@") || exit
  need_cdk
  need_archive
  assembly=$state/$command.$$
  discard_at_the_end "$assembly"
  export CDK_VALIDATION=false
  synthesize_context "$@" || fail "$status" 'the stacks could not be synthesized, see above'
  (exec_java "$cli" "$command" --synthesized "$assembly" "$@") || exit
}

# Estimates the costs of a template that is named, else of what is synthesized for it.
cost() {
  option=
  for argument; do
    case $option$argument in
      -h | --help) exec_java "$cli" cost "$@" ;;
      --base | --region | --usage | --format | -c | --context) option=$argument ;;
      -*) option= ;;
      *) exec_java "$cli" cost "$@" ;;
    esac
  done
  with_synthesized "$@"
}

# Synthesizes what the context among the arguments selects.
synthesize_context() {
  option=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $option$argument in
      -c | --context) option=$argument ;;
      -c* | --context*)
        set -- "$@" ${option:+"$option"} "$argument"
        option=
        ;;
    esac
  done
  run_cdk_synth "$@" --no-notices --output "$assembly"
}

# Rehearses what is synthesized for it. The rehearsal ends what it started and deletes the assemblies when it is told to stop.
rehearse() {
  for argument; do
    case $argument in --assembly | --assembly=*) exec_java "$cli" rehearse "$@" ;; esac
  done
  assemblies=$state/rehearse.$$
  discard_at_the_end "$assemblies"
  mkdir -p "$assemblies"
  synthesize_each "$@"
  trap - EXIT HUP INT TERM
  exec_java "$cli" rehearse --synthesized "$assemblies" "$@"
}

# One assembly for each file among the arguments, or one for what the context names: the folders 1, 2, ...
synthesize_each() {
  : >"$assemblies/files"
  option=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $option$argument in
      -c | --context | --endpoint) option=$argument ;;
      --endpoint?* | --remote-endpoint) option= ;;
      -c* | --context*)
        set -- "$@" ${option:+"$option"} "$argument"
        option=
        ;;
      -*) return ;;
      *) printf '%s\n' "$argument" >>"$assemblies/files" ;;
    esac
  done
  if [ -s "$assemblies/files" ]; then
    worst=0
    folder=0
    while IFS= read -r file; do
      folder=$((folder + 1))
      run_cdk_synth "$@" -c "config=$file" --no-notices --output "$assemblies/$folder" </dev/null || {
        say "$file could not be synthesized, see above"
        [ "$status" -le "$worst" ] || worst=$status
      }
    done <"$assemblies/files"
    [ "$worst" -eq 0 ] || exit "$worst"
  else
    run_cdk_synth "$@" --no-notices --output "$assemblies/1" || fail "$status" 'the stacks could not be synthesized, see above'
  fi
}
