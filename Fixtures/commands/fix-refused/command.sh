# A post that cannot be written, or not without loss, is left alone; the others are done.
for name in hard readonly done; do printf 'Two  spaces.\n' > $name.md; done
ln hard.md second-name
ln -s loop-b.md loop-a.md && ln -s loop-a.md loop-b.md
ln -s nowhere.md dangling.md
chmod 444 readonly.md
cp "$(command -v galley)" ./galley
as_user() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  chown --no-dereference 65534:65534 . *.md
  as_user() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
fi
as_user ./galley check --fix --format gcc hard.md readonly.md loop-a.md dangling.md done.md
echo "status $?"
cat *.md second-name 2> errors
ls -A | grep -c '^\.galley'
chmod 644 readonly.md && chmod 555 .
as_user ./galley check --fix --format gcc readonly.md
echo "status $?"
chmod 755 .
