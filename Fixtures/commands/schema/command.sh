# Editors complete both kinds of files by schemas; that of the configuration knows the rules here.
galley rules --schema | head -n 5
galley config --schema | grep -A 1 '"Typography.DuplicateSpace"'
