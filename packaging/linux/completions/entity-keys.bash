# Completion of entity-keys' options in bash.

_entity_keys()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $before in
        --ca-file | --log)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return
            ;;
        --language)
            mapfile -t COMPREPLY < <(compgen -W 'en de sl' -- "$word")
            return
            ;;
        --demo-entities | --profile | --api-url | --account | --requests-per-minute) return ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W \
        '--demo --demo-entities --profile --api-url --account --ca-file --log --language --requests-per-minute --help
        --help-all --version' -- "$word")
}
complete -F _entity_keys entity-keys
