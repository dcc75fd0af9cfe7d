# Completion of entity-keys' options in fish.

complete -c entity-keys -f
complete -c entity-keys -l demo -d 'Open the demo workspace'
complete -c entity-keys -l demo-entities -x -d 'With --demo: accounts of so many entities'
complete -c entity-keys -l profile -x -d 'Open this profile'
complete -c entity-keys -l api-url -x -d 'Open an unsaved profile at this address'
complete -c entity-keys -l account -x -d 'The account id to send'
complete -c entity-keys -l ca-file -rF -d 'A PEM file with further authorities to trust'
complete -c entity-keys -l log -rF -d 'Append what happens to this file'
complete -c entity-keys -l language -x -a 'en de sl' -d 'Speak this language'
complete -c entity-keys -l requests-per-minute -x -d 'Send at most so many requests a minute'
complete -c entity-keys -s h -l help -d 'Show the options'
complete -c entity-keys -l help-all -d 'Show the options, those of Qt included'
complete -c entity-keys -s v -l version -d 'Show the version'
