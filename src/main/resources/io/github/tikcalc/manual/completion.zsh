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

@COMMANDS@

# Loaded from $fpath, this file is the function; sourced, it registers it.
if [[ $funcstack[1] == _tikcalc ]]; then
  _tikcalc "$@"
else
  compdef _tikcalc tikcalc
fi
