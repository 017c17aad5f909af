# Complétion d’essnum pour fish ; completion of essnum for fish.
function __essnum_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l token (commandline --current-token --cut-at-cursor)
    set -l last (string unescape -- $token; or string unescape -- $token\'; or string unescape -- $token\")
    set -l program (string replace --regex -- '^~/' $HOME/ $words[1])
    set -l found (command $program complete fish $words .$last 2>/dev/null)
    switch "$found[1]"
        case files folders
            set -l option (string match --regex -- '^--[a-z0-9-]+=' $token)
            set -l path (string replace --regex -- '^--[a-z0-9-]+=' '' $token)
            set -l complete __fish_complete_path
            test $found[1] = folders; and set complete __fish_complete_directories
            for way in ($complete "$path" '')
                echo "$option"$way
            end
        case '*'
            for way in $found[2..-1]
                set -l parts (string split \t -- $way)
                printf '%s\t%s\n' $parts[1] $parts[2]
            end
    end
end
complete --command essnum --no-files --keep-order --arguments '(__essnum_complete)'
