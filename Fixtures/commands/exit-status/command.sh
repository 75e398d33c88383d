# --fail-on says which findings make the status 1.
printf 'Caf\351.\n' > post.md
galley check --quiet --format gcc post.md
echo $?
galley check --quiet --format gcc --fail-on never post.md
echo $?
galley check --quiet --format gcc --skip-rule Encoding post.md
