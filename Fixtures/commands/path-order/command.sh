# Files are reported in the order of their bytes, whatever order they are named in and however many
# are checked at a time.
names() { sed -n 's/.*"path":"\([^"]*\)".*/\1/p'; }
galley check --format json --jobs 8 b.md ./a . | names
