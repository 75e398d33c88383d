# Old findings are known by their content, not by their place.
check() { echo "== $1"; shift; galley check --format gcc "$@"; echo "status $?"; }
printf 'Two  spaces.\n\nIt is in the the box.\n' > post.md
mkdir posts && printf 'Two  spaces and more.\n' > posts/other.md
check 'written' --write-baseline baseline.json
cat baseline.json
check 'known' --baseline baseline.json
printf 'A new paragraph.\n\nTwo  spaces.\n\nIt is in the the box.\n' > post.md
check 'moved' --baseline baseline.json
printf 'A new paragraph.\n\nTwo  spaces. Three  spaces.\n\nIt is in the the box.\n' > post.md
check 'a new one' --baseline baseline.json
galley check --format sarif --baseline baseline.json | grep -o '"baselineState":"[a-z]*"'
printf 'Only two  spaces, after  all.\n\nIt is in the the box.\n' > post.md
check 'one rewritten, one new' --baseline baseline.json
printf 'It is in the the box.\n' > post.md
check 'fixed' --baseline baseline.json
(cd posts && check 'from another folder' --baseline ../baseline.json ..)
check 'only new ones are fixed' --baseline baseline.json --fix
rm posts/other.md
check 'a post is gone' --baseline baseline.json
check 'written anew' --write-baseline baseline.json
cat baseline.json
check 'none' --baseline none.json
echo '{"version":2,"findings":[]}' > later.json
check 'of a later version' --baseline later.json
check 'no baseline' --baseline post.md
