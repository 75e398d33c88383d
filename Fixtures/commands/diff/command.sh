# A diff that git and patch take; nothing is written.
printf 'One.\n\nTwo  spaces.\n\nIt is in the the box.' > post.md
cp post.md 'a "name".md'
galley check --diff; echo "status $?"
galley check --diff --unsafe-fixes post.md > fix.diff; echo "status $?"
patch --quiet --strip=1 < fix.diff && galley check --diff --unsafe-fixes post.md; echo "status $?"
echo 'Two  spaces.' | galley check --diff --stdin-filename new.md -; echo "status $?"
