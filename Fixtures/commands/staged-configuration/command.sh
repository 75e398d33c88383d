# The configuration and the rule files of a commit are those that it will hold.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git init --quiet --initial-branch=main
check() { echo "== $1"; galley check --staged --format gcc; echo "status $?"; }
rule() { printf 'extends: existence\nmessage: "%s"\nlevel: warning\ntokens: [foo]\n' "$1"; }
off='rules: {Typography.DuplicateSpace: off}'
echo 'One  foo.' > post.md
git add post.md
echo "$off" > .galley.yml
check 'a configuration that git knows nothing of'
git add .galley.yml
rm .galley.yml
check 'one that is staged and gone from the folder'
echo 'rules: {Typography.DuplicateSpace: error}' > .galley.yml
check 'one that was changed since'
mkdir -p house/House && rule 'Staged.' > house/House/Foo.yml
printf 'styles-path: house\nstyles: [House]\n' > .galley.yml
git add .
rule 'Changed since.' > house/House/Foo.yml
rule 'Not staged.' > house/House/Bar.yml
check 'rules of a style'
(mkdir sub && cd sub && cp ../post.md sub.md && git add . && check 'from a folder below')
git rm --quiet --cached -f house/House/Foo.yml
check 'a style of which nothing is staged'
echo house > .gitignore
check 'a style that git ignores, such as one that is fetched'
printf 'styles-path: nowhere\n' > .galley.yml && git add .galley.yml
check 'a mistake in what is staged'
