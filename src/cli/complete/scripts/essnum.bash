# Complétion d’essnum pour bash ; completion of essnum for bash.
_essnum() {
    COMPREPLY=()
    local kind line
    local -a found
    mapfile -t found < <("${1/#\~\//$HOME/}" complete bash "${COMP_LINE:0:COMP_POINT}" \
        "$COMP_WORDBREAKS" "$COMP_TYPE" 2>/dev/null)
    kind=${found[0]-}
    case $kind in
        files | folders)
            compopt -o filenames
            local only=-f
            [[ $kind == folders ]] && only=-d
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen "$only" -- "$2")
            ;;
        *)
            [[ $kind == more ]] && compopt -o nospace
            COMPREPLY=("${found[@]:1}")
            ;;
    esac
}
complete -o nosort -F _essnum essnum 2>/dev/null || complete -F _essnum essnum
