# States of a repository that a commit hook meets.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git init --quiet --initial-branch=main
check() { echo "== $1"; galley check --staged --format gcc --quiet; echo "status $?"; }
mkdir posts
printf 'Old  text.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n' > posts/post.md
cp posts/post.md posts/gone.md
cp posts/post.md 'a b é
c.md'
ln -s posts/post.md link.md
git add . && git commit --quiet --message 1
git rm --quiet posts/gone.md
check 'deletion'
git mv posts/post.md posts/moved.md
check 'rename'
echo 'New  text.' >> posts/moved.md && git add .
check 'rename and change'
chmod +x 'a b é
c.md' && git add .
check 'mode'
echo 'New  text.' >> 'a b é
c.md' && git add .
check 'spaces, a line feed and other letters in the name'
git commit --quiet --message 2
(cd posts && echo 'More  text.' >> moved.md && git add . && check 'in a folder below')
git commit --quiet --message 3
printf 'caf\351  au lait\n' > latin.md && git add .
check 'a file that is not UTF-8'
printf 'a\0b' > latin.md && git add .
check 'a file that is not text'
git reset --quiet --hard 2> reset.log
git checkout --quiet -b other && echo 'Ours  so.' > both.md && git add . && git commit --quiet -m 4
git checkout --quiet main && echo 'Theirs  so.' > both.md && git add . && git commit --quiet -m 5
git merge --quiet other > merge.log 2>&1
check 'merge conflict'
git reset --quiet --hard 2> reset.log
git worktree add --quiet ../tree
(cd ../tree && echo 'Work  tree.' > tree.md && git add . && check 'worktree')
git init --quiet ../inner && (cd ../inner && echo 'In  there.' > inner.md && git add . && git commit --quiet -m 1)
git -c protocol.file.allow=always submodule --quiet add ../inner inner
check 'submodule'
(cd inner && echo 'In  it.' > new.md && git add . && check 'within the submodule')
git reset --quiet --hard 2> reset.log
git sparse-checkout set posts 2> sparse.log
echo 'Sparse  so.' > posts/sparse.md && git add posts
check 'sparse checkout'
