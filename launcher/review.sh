# shellcheck shell=sh disable=SC2154 # $root, $state, $cli and say come from the launcher
# A review of commits: what they synthesize is kept, so that each is built once.

# Reviews what --base and --head name: files as they are, commits by what they synthesize, and without a head the working tree.
review() {
  for argument; do
    case $argument in -h | --help) exec_java "$cli" review "$@" ;; esac
  done
  base=$(value_of --base "$@")
  head=$(value_of --head "$@")
  [ -z "$head" ] || [ ! -e "$head" ] || [ ! -e "$base" ] || exec_java "$cli" review "$@"
  (exec_java "$cli" review --only-check "$@") || exit
  [ -e "$base" ] || base=$(commit_of --base "$base")
  [ -z "$head" ] || [ -e "$head" ] || head=$(commit_of --head "$head")
  [ -n "$head" ] || {
    need_cdk
    need_archive
  }
  discard_review
  mkdir -p "$reviewed"
  export CDK_VALIDATION=false
  for side in base head; do
    eval "named=\$$side"
    case $named in
      '') synthesize_working_tree "$@" ;;
      commit:*) synthesize_commit "${named#commit:}" "$@" ;;
      *) assembly=$named ;;
    esac
    eval "$side=\$assembly"
  done
  review_sides "$@"
}

# The value of an option among the arguments; the last one counts.
value_of() { # the option, the arguments
  wanted=$1
  shift
  value=
  option=
  for argument; do
    case $option$argument in
      "$wanted"=*) value=${argument#*=} ;;
      "$wanted") option=$wanted && continue ;;
      *) [ "$option" != "$wanted" ] || value=$argument ;;
    esac
    option=
  done
  printf '%s\n' "$value"
}

commit_of() { # the option, what it names
  case $2 in -*) commit= ;; *) commit=$(git rev-parse --verify --quiet "$2^{commit}" 2>/dev/null) || commit= ;; esac
  [ -n "$commit" ] || fail 2 "$1 must be a file, a folder or a commit, got: $2"
  printf 'commit:%s\n' "$commit"
}

synthesize_working_tree() {
  assembly=$reviewed/head
  synthesize_context "$@" || fail "$status" 'the working tree could not be synthesized, see above'
}

# Sets assembly to what a commit synthesizes by its own launcher, or did before with the same context.
synthesize_commit() { # the commit, the arguments
  commit=$1
  shift
  assembly=$state/review/$commit-$(fingerprint "$@")
  [ ! -e "$assembly/manifest.json" ] || return 0
  say "synthesizing commit $(git rev-parse --short "$commit")"
  git -c core.hooksPath=/dev/null worktree add --quiet --force --detach "$tree" "$commit" >"$reviewed/log" 2>&1 || {
    cat "$reviewed/log" >&2
    fail 1 "the commit could not be checked out, see above"
  }
  project=$tree/$(git rev-parse --show-prefix)
  [ -x "$project/bandstand" ] || fail 2 "a commit must hold ./bandstand to be synthesized, got: $commit"
  if [ -d node_modules ] && cmp -s package-lock.json "$project/package-lock.json"; then
    cp -R node_modules "$project/node_modules"
  fi
  status=0
  synthesize_there "$@" >"$reviewed/log" 2>&1 || status=$?
  [ -e "$reviewed/commit/manifest.json" ] || [ "$status" -ne 0 ] || status=1
  [ "$status" -eq 0 ] || {
    cat "$reviewed/log" >&2
    fail 1 "commit $(git rev-parse --short "$commit") could not be synthesized, see above"
  }
  rm -rf "$assembly"
  mv "$reviewed/commit" "$assembly"
  remove_tree
}

# A lock that fails in CI is a matter of the working tree.
synthesize_there() (
  keep_context "$@"
  eval "set -- $context"
  unset CI BANDSTAND_STATUS
  # From elsewhere, its launcher would take the files of the caller's folder for those that the context names.
  cd "$project" || exit
  ./bandstand synth "$@" --quiet --no-notices --output "$reviewed/commit"
)

# Sets context to the arguments that select what is synthesized, each quoted.
keep_context() {
  context=
  option=
  for argument; do
    case $option$argument in
      -c | --context) option=$argument && continue ;;
      -c* | --context*)
        [ -z "$option" ] || context="$context $option"
        context="$context '$(printf '%s' "$argument" | sed "s/'/'\\\\''/g")'"
        ;;
    esac
    option=
  done
}

# What beside the commit decides what is synthesized.
fingerprint() {
  keep_context "$@"
  printf '%s\n' "$context" "${AWS_PROFILE:-}" "${AWS_REGION:-}" "${AWS_DEFAULT_REGION:-}" | git hash-object --stdin
}

# Calls the command with the folders in place of the commits.
review_sides() {
  option=
  count=$#
  while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $option$argument in
      --base=* | --head=*) option= && continue ;;
      --base | --head) option=$argument && continue ;;
      --base* | --head*)
        [ -z "$option" ] || {
          option=
          continue
        }
        ;;
    esac
    option=
    set -- "$@" "$argument"
  done
  (exec_java "$cli" review --synthesized --base "$base" --head "$head" "$@") || exit
}

# Removes what a review leaves, interrupted or not, and what others left that were killed; what was synthesized is kept for a month.
discard_review() {
  for left in "$state"/review/run.*; do
    ! [ -d "$left" ] || alive "${left##*.}" || {
      tree=$left/review.${left##*.}
      remove_tree
      rm -rf "$left"
    }
  done
  [ ! -d "$state/review" ] || find "$state/review" -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} +
  reviewed=$state/review/run.$$
  tree=$reviewed/review.$$
  trap 'remove_tree; rm -rf "$reviewed"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

remove_tree() {
  [ ! -e "$tree" ] || git worktree remove --force --force "$tree" >/dev/null 2>&1 || {
    worktrees=$(git rev-parse --git-path worktrees)
    rm -rf "$tree" "${worktrees:?}/${tree##*/}"
  }
}
