# What counts is what git's index holds, whatever the working folder does; and of that the changed
# lines.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git init --quiet --initial-branch=main
check() { echo "== $1"; shift; galley check --staged --format gcc "$@"; echo "status $?"; }
printf 'Old  text.\n\nOne  more.\n' > post.md
git add post.md
check 'first commit'
git commit --quiet --message 1
printf 'Old  text.\n\nGood text.\n' > post.md && git add post.md
printf 'Bad  text.\n\nGood  text.\n' > post.md
check 'good staged, bad unstaged'
git add post.md
printf 'Good text.\n\nGood text.\n' > post.md
check 'bad staged, good unstaged'
printf 'Old  text.\n\nBad  text.\n' > post.md && git add post.md
check 'one line of two'
check 'the whole file' --whole-file
check 'a diff of the staged text' --diff
check 'nothing is written to it' --fix
GIT_INDEX_FILE=.git/other git read-tree HEAD
GIT_INDEX_FILE=.git/other galley check --staged; echo "status $?"
git commit --quiet --message 2
check 'nothing is staged'
printf 'New  words.\n' > post.md && git add post.md && mkdir sub
check 'named by an absolute path' "$PWD/sub/../post.md" | sed "s|$PWD|HERE|"
check 'named by its absolute folder' "$PWD" | sed "s|$PWD|HERE|"
