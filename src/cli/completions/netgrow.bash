# Completes netgrow in bash: netgrow itself says what the line up to the cursor can go on with, quoted for
# where it stands. $2 is the end of the line that bash is going to replace.
_netgrow() {
    mapfile -t COMPREPLY < <(command netgrow complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    case ${COMPREPLY[0]-} in
        $'\tfiles') COMPREPLY=(); compopt -o default ;;
        $'\tfolders') COMPREPLY=(); compopt -o dirnames ;;
        *:) compopt -o nospace ;;
    esac
}
complete -F _netgrow netgrow
compopt -o nosort netgrow 2>/dev/null
