# All that is said about each rule, a rule a line.
galley rules --format json | head -n 1
galley rules --format json | grep -F '"rule":"Typography.DuplicateSpace"'
