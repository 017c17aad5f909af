# Complétion d’essnum pour elvish ; completion of essnum for elvish.
use str
set edit:completion:arg-completer[essnum] = {|@words|
    var found = []
    try {
        set found = [((external $words[0]) complete elvish (all $words[..-1]) .$words[-1] 2>/dev/null | from-lines)]
    } catch _ { }
    if (== 0 (count $found)) {
        return
    }
    if (has-value [files folders] $found[0]) {
        edit:complete-filename $@words
        return
    }
    for line $found[1..] {
        var word label after = (str:split "\t" $line)
        var suffix = ' '
        if (eq $after more) { set suffix = '' }
        var display = $word
        if (not-eq $label '') { set display = $word'  '$label }
        edit:complex-candidate $word &display=$display &code-suffix=$suffix
    }
}
