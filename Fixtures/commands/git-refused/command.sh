# What cannot be done is said, and nothing is checked in its place.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
check() { echo "== $1" >&2; shift; "$@"; echo "status $?" >&2; }
echo 'Two  spaces.' > post.md
check 'no repository' galley check --staged
mkdir bin && ln -s "$(command -v galley)" bin/galley
check 'no git' env PATH=bin galley check --staged
git init --quiet --initial-branch=main && git add . && git commit --quiet --message 1
check 'no such commit' galley check --since nowhere
check 'an option for a name' galley check --since --output=x
git checkout --quiet --orphan apart && git commit --quiet --message 2
check 'nothing in common' galley check --since main
git commit --quiet --allow-empty --message 3
git clone --quiet --depth 1 --no-single-branch "file://$PWD" ../shallow
(cd ../shallow && check 'shallow' galley check --since origin/main)
check 'both' galley check --staged --since main
check 'whole files of nothing' galley check --whole-file
check 'standard input' galley check --staged -
