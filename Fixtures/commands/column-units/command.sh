# Editors count columns in units of their own.
printf '👋🏽 cafe\314\201\t日本 a  b.\n' > post.md
for unit in code-points utf16 bytes; do
  galley check --quiet --rule Typography.DuplicateSpace --format gcc --column-unit "$unit" .
done
galley check --quiet --rule Typography.DuplicateSpace --format line --column-unit bytes .
