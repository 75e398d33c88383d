# Writes what other programs need to call Galley, shows it, and leaves alone what is there.
git init --quiet blog && cd blog
export HOME=home && mkdir home
galley init --editor vscode --git-hook
galley init --editor vim --editor emacs > /dev/null
mkdir .gitlab && echo 'mine: {}' > .gitlab/galley.yml
galley init --ci gitlab --ci github | head -n 1
cat .gitlab/galley.yml
galley init --ci gitlab --force | head -n 1
find . -type f -not -path './.git/*' | sort
git config user.name Blog && git config user.email blog@example.org
printf 'They deploy  every week.\n' > post.md && git add post.md
git commit --quiet --message "A bad post" 2>&1 || echo "refused"
printf 'They deploy every week.\n' > post.md && git add post.md
git commit --quiet --message "A good post" 2>&1 && echo "taken"
