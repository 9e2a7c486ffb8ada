# Completes tikcalc in bash 4 or newer: commands, options, and what their values can be.
# Printed by "tikcalc completion bash" for the rate card in use. For the shell that runs:
#   source <(tikcalc completion bash)

# What there is: sets "commands" and "options" to those of command $1, and "value" to what follows
# its option $2 or, where $2 is a number, what a word can be with so many before it. A "?" before it
# says that it can be left out.
_tikcalc_about() {
  commands='' options='' value=''
  case $1 in
@ABOUT@
  esac
}

# Sets "words" to what a value can be, and "aliases" to what stands for one of them.
_tikcalc_words() {
  words='' aliases=''
  case $1 in
@WORDS@
  esac
}

# Offers those words that begin like what is typed, in any case.
_tikcalc_offer() {
  local word
  for word in $1; do
    [[ ${word,,} != "${typed,,}"* ]] || COMPREPLY+=("$given$word")
  done
}

_tikcalc() {
  local IFS=$' \t\n' commands options value words aliases
  local command='' option='' alone='' given='' count=0 i word
  local typed=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()

  # What the words before mean. Bash hands "--format=json" over as three of them.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    # A value that can be left out, marked "?", is no option.
    if [[ -n $option && ($value != \?* || $word != -*) ]]; then
      [[ $word == = ]] || option=''
    elif [[ $word == -- && -z $alone ]]; then
      alone=yes
    elif [[ $word == -?* && -z $alone ]]; then
      _tikcalc_about "$command" "$word"
      option=${value:+$word}
    else
      _tikcalc_about "$command" "$count"
      if [[ " $commands " == *" $word "* ]]; then
        command=${command:+$command }$word
      else
        # "12k beauty" is an estimate.
        [[ -n $command || $word != [0-9]* ]] || command=estimate
        count=$((count + 1))
      fi
    fi
  done

  if [[ $typed == = ]]; then
    typed=''
  elif [[ -z $option$alone && $typed == --*=* ]]; then
    # COMP_WORDBREAKS has lost its "=".
    option=${typed%%=*} given=$option= typed=${typed#*=}
  fi
  typed=${typed#[\"\']}

  _tikcalc_about "$command" "${option:-$count}"
  if [[ -z $option$alone && ($typed == -* || -z $typed$commands$value) ]]; then
    _tikcalc_offer "$options"
    return
  fi
  value=${value#\?}
  case $value in
    file) compopt -o default ;;
    folder) compopt -o dirnames ;;
    *)
      _tikcalc_words "$value"
      [[ -n $option ]] || words+=" $commands"
      _tikcalc_offer "$words"
      # An alias is for whoever began to type one.
      [[ -n ${COMPREPLY[*]} || -z $typed ]] || _tikcalc_offer "$aliases"
      ;;
  esac
}

complete -F _tikcalc tikcalc
