# A name cannot write to the terminal, and need not be UTF-8 to be read.
printf '\351\n' > "$(printf 'a\033[31m.md')"
printf '\351\n' > "$(printf 'caf\351.md')"
galley check --format gcc .
