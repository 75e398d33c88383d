# The hook refuses a commit for what is staged on the lines that it changes, and for nothing else.
git init -q . && git config user.name Blog && git config user.email blog@example.org
commit() {
  echo "== $1"
  git commit -q -m "$1" && echo made || echo refused
}
printf 'An old  slip.\n' >post.md
git add . && git commit -q -m "Begin"
galley init --git-hook >hook
printf 'An old  slip.\n\nA new  one.\n' >post.md && git add .
commit 'A slip is staged'
printf 'An old  slip.\n\nA good line.\n' >post.md && git add .
printf 'An old  slip.\n\nA good line, and a bad  one.\n' >post.md
commit 'A slip is not staged'
git reset -q --hard && rm post.md && git add .
commit 'The post is gone'
printf 'int  main;\n' >main.c && git add .
commit 'No post'
git config core.hooksPath .husky && rm -f .git/hooks/pre-commit
galley init --git-hook
echo "status $?"
