# A .galley.yml that is there and cannot be read is an error; it does not count as none.
printf 'They deploy  every week.\n' > post.md
ln -s nowhere .galley.yml
galley check --format gcc
echo "status $?"
rm .galley.yml && mkdir .galley.yml
galley check --format gcc
echo "status $?"
rmdir .galley.yml && mkfifo .galley.yml
galley check --format gcc
echo "status $?"
