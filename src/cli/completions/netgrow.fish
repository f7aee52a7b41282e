# Completes netgrow in fish: netgrow itself says what the words up to the cursor can go on with, each with a
# word about it behind a tab. fish quotes what it takes.
function __netgrow_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l offers (command netgrow complete fish -- $words (commandline --current-token --cut-at-cursor) 2>/dev/null)
    switch "$offers[1]"
        case \tfiles
            __fish_complete_path (commandline --current-token)
        case \tfolders
            __fish_complete_directories (commandline --current-token)
        case '*'
            printf '%s\n' $offers
    end
end
complete --command netgrow --no-files --keep-order --arguments '(__netgrow_complete)'
