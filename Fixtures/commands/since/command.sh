# Against the commit where a branch parted: committed, staged, unstaged and untracked alike.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git init --quiet --initial-branch=main
check() { echo "== $1"; shift; galley check --format gcc --quiet "$@"; echo "status $?"; }
printf 'Old  text.\r\n\r\nOne.\r\n' > crlf.md
printf 'Old  text.\n\nOne.\n' > post.md
printf 'Old  text.\n' > still.md
git add . && git commit --quiet --message 1
git checkout --quiet -b topic
echo 'Committed  so.' >> post.md && git commit --quiet --all --message 2
git checkout --quiet main && echo 'Elsewhere  so.' >> still.md && git commit --quiet --all -m 3
git checkout --quiet topic
check 'committed' --since main
echo 'Staged  so.' >> post.md && git add post.md
echo 'Unstaged  so.' >> post.md
echo 'Untracked  so.' > new.md
printf 'Old  text.\n\nOne.\n' > crlf.md
check 'all of it' --since main
check 'whole files' --since main --whole-file post.md
mkdir below && cp new.md below
(cd below && check 'from a folder below' --since main . ../post.md)
check 'fixed on changed lines alone' --since main --fix
head -n 20 *.md
