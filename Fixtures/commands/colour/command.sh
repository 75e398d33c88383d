# Colour is the terminal's, unless asked for or refused; NO_COLOR counts before CLICOLOR_FORCE.
printf '\351\n' > post.md
galley check post.md | grep -c "$(printf '\033')"
CLICOLOR_FORCE=1 galley check post.md | grep -c "$(printf '\033')"
NO_COLOR=1 CLICOLOR_FORCE=1 galley check post.md | grep -c "$(printf '\033')"
NO_COLOR=1 galley check --color always post.md
