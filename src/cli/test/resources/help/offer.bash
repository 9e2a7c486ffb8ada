# Prints what bash is offered: offer.bash SCRIPT WORD..., of which the last is being typed.
source "$1"
shift

# Bash refuses it outside a completion; what it is asked for is part of the offer.
compopt() { echo "files: $2"; }

COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$* COMP_POINT=${#COMP_LINE}
read -r _ _ function _ < <(complete -p tikcalc)
"$function" tikcalc "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
