#compdef tikcalc
# Completes tikcalc in zsh: commands, options, and what their values can be.
# Printed by "tikcalc completion zsh" for the rate card in use. Save it as _tikcalc in a folder of
# $fpath, or, for the shell that runs, after compinit:
#   source <(tikcalc completion zsh)

# Offers what a value can be; what stands for one of them is for whoever began to type it.
_tikcalc_words() {
  local -a known aliases
  case $1 in
@WORDS@
  esac
  _describe -t values value known -M 'm:{[:lower:]}={[:upper:]}' ||
    { [[ -n $PREFIX ]] && compadd -M 'm:{[:upper:]}={[:lower:]}' -a aliases }
}

# Says what stands here where nothing can be offered. A message keeps zsh from filling in an option
# that has begun, so there is none before a hyphen.
_tikcalc_told() {
  [[ $PREFIX == -* ]] || _message -e values $1
}

# _arguments takes what follows an option that can stand alone for its value, be it another option.
_tikcalc_alone() {
  if [[ $PREFIX == -* ]] && (( $@[(Ie)$words[CURRENT-1]] )); then
    words[CURRENT-1]=()
    (( CURRENT-- ))
    compstate[restore]='' # or both come back when this function ends
  fi
}

@COMMANDS@

# Loaded from $fpath, this file is the function; sourced, it registers it.
if [[ $funcstack[1] == _tikcalc ]]; then
  _tikcalc "$@"
else
  compdef _tikcalc tikcalc
fi
