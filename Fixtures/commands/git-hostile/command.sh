# A repository can name programs that git runs. None of them runs here.
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git init --quiet --initial-branch=main
printf 'Old  text.\n' > post.md && git add . && git commit --quiet --message 1
for key in core.fsmonitor diff.external diff.x.command diff.x.textconv filter.x.clean filter.x.smudge \
    filter.x.process core.pager core.sshCommand core.editor; do
  git config $key "touch $PWD/was-run-$key; false"
done
echo '*.md filter=x diff=x' > .gitattributes
printf '#!/bin/sh\ntouch "'"$PWD"'/was-run-hook"\n' > .git/hooks/post-index-change
chmod +x .git/hooks/post-index-change
export GIT_EXTERNAL_DIFF="touch $PWD/was-run-external"
printf 'Old  text.\nNew  text.\n' > post.md
blob=$(git hash-object -w --no-filters post.md)
rm -f was-run-*
git -c core.fsmonitor=false -c core.hooksPath=/dev/null update-index --cacheinfo 100644,$blob,post.md
rm -f was-run-*
galley check --staged --format gcc
galley check --since HEAD --format gcc
ls
