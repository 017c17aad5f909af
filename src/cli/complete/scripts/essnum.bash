# Complétion d’essnum pour bash ; completion of essnum for bash. La version 3.2, celle de macOS, n’a ni
# mapfile, ni compopt, ni COMP_TYPE ; version 3.2, that of macOS, has none of these.
_essnum() {
    COMPREPLY=()
    local kind= line only
    while IFS= read -r line; do
        if [[ -z $kind ]]; then
            kind=$line
        else
            COMPREPLY+=("$line")
        fi
    done < <("${1/#\~\//$HOME/}" complete bash "${COMP_LINE:0:COMP_POINT}" \
        "$COMP_WORDBREAKS" "${COMP_TYPE-}" 2>/dev/null)
    case $kind in
        files | folders)
            compopt -o filenames 2>/dev/null || :
            only=-f
            [[ $kind == folders ]] && only=-d
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen "$only" -- "$2")
            ;;
        more)
            compopt -o nospace 2>/dev/null || :
            ;;
    esac
}
complete -o nosort -F _essnum essnum 2>/dev/null || complete -F _essnum essnum
