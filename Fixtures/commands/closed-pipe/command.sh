# A reader that has seen enough ends the run without a word.
seq 3000 | awk '{ printf "\351\n" > "post" $1 ".md" }'
{ galley check --format gcc .; echo $? >&2; } | head -n 1
