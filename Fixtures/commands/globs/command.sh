# --glob narrows the walk, and takes files of a suffix that it names.
names() { sed -n 's/.*"path":"\([^"]*\)".*/\1/p'; }
galley check --format json --glob '*.{md,txt}' . | names
echo
galley check --format json --glob 'blog/**' --glob '!**/draft-*' . | names
echo
galley check --format json --glob '!blog/2*/' . | names
