# An empty post is a clean one, and so is a byte order mark alone.
: > empty.md
printf '\357\273\277' > mark.md
galley check --format json .
