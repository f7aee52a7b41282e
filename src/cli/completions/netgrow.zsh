#compdef netgrow
# Completes netgrow in zsh: netgrow itself says what the words up to the cursor can go on with, each with a
# word about it behind a tab. zsh quotes what it takes.
_netgrow() {
    local typed offer
    local -a offers values shown open opened
    typed=$QIPREFIX$PREFIX$QIPREFIX[-1]
    offers=("${(@f)$(command netgrow complete zsh -- "${(@Q)words[1,CURRENT-1]}" "${(Q)typed}" 2>/dev/null)}")
    case $offers[1] in
        '') return 1 ;;
        $'\tfiles') _files; return ;;
        $'\tfolders') _files -/; return ;;
    esac
    for offer in $offers; do
        if [[ ${offer%%$'\t'*} == *: ]]; then
            open+=("${offer%%$'\t'*}")
            opened+=("${offer//$'\t'/  -- }")
        else
            values+=("${offer%%$'\t'*}")
            shown+=("${offer//$'\t'/  -- }")
        fi
    done
    # What does not begin as typed has no beginning to insert; it is chosen instead.
    (( $#offers > 1 )) && [[ $offers[1] != "${(Q)typed}"* ]] && compstate[insert]=menu
    compadd -U -l -V netgrow -d shown -a values
    compadd -U -l -V netgrow -S '' -d opened -a open
}
if [[ $funcstack[1] == _netgrow ]]; then
    _netgrow "$@"
else
    compdef _netgrow netgrow
fi
