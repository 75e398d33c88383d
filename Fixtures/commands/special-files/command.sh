# What is no file is a problem, named or found, and is never waited for.
mkfifo pipe.md
galley check --format gcc . /dev/null
