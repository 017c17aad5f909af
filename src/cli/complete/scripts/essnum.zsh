#compdef essnum
# Complétion d’essnum pour zsh ; completion of essnum for zsh.
_essnum() {
    local program=${(Q)words[1]} line kind
    local -a found parts
    program=${program/#\~\//$HOME/}
    found=("${(@f)$(command "$program" complete zsh "${(@Q)words[1,CURRENT-1]}" ".${(Q)PREFIX}" 2>/dev/null)}")
    kind=$found[1]
    shift found
    case $kind in
        files)
            compset -P '--*='
            _files
            return
            ;;
        folders)
            compset -P '--*='
            _files -/
            return
            ;;
    esac
    local -a whole whole_shown begun begun_shown how
    local -i width=0
    for line in $found; do
        parts=("${(@ps:\t:)line}")
        (( ${#parts[1]} > width )) && width=${#parts[1]}
    done
    (( width > 48 )) && width=48
    for line in $found; do
        parts=("${(@ps:\t:)line}")
        local shown=$parts[1]
        [[ -n $parts[2] ]] && shown="${(r:$width:)shown}  $parts[2]"
        shown=${(r:COLUMNS-1:)shown}
        shown=${shown%%[[:space:]]##}
        if [[ $parts[3] == more ]]; then
            begun+=("$parts[1]")
            begun_shown+=("$shown")
        else
            whole+=("$parts[1]")
            whole_shown+=("$shown")
        fi
    done
    how=(-V essnum -l)
    if [[ $kind == meant ]]; then
        # What is typed is part of a name: the identifiers take its place, one after the other.
        how+=(-U)
        (( $#found > 1 )) && compstate[insert]=menu
    fi
    (( $#whole )) && compadd $how -d whole_shown -a whole
    (( $#begun )) && compadd $how -S '' -d begun_shown -a begun
}
if [[ $funcstack[1] == _essnum ]]; then
    _essnum "$@"
else
    compdef _essnum essnum
fi
