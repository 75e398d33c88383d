# Comments that silence what there is, so that what comes later is seen.
printf -- '---\ntitle: Two  spaces\n---\nTwo  spaces, and it is in the the box.\n\n| a |\n|---|\n| Two  spaces |\n' > post.md
printf 'Two  spaces.\n' > notes.txt
galley check --add-suppressions Typography.DuplicateSpace --format gcc post.md notes.txt; echo "status $?"
cat post.md
galley check --add-suppressions Repetition --diff post.md; echo "status $?"
galley check --add-suppressions Typografy post.md; echo "status $?"
galley check --add-suppressions Typography --fix post.md; echo "status $?"
