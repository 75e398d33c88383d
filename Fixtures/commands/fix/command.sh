# Sure corrections are made, others when asked for; what remains is reported.
printf 'Two  spaces, and it is in the the box.\n' > post.md
cp post.md ./-odd.md
galley check --fix --format gcc; echo "status $?"
cat post.md
galley check --fix --unsafe-fixes post.md; echo "status $?"
cat post.md ./-odd.md
# A link stays a link, mode and line ends stay.
mkdir real && printf '\357\273\277Two  spaces.\r\n' > real/post.md && chmod 640 real/post.md
ln -s real/post.md link.md
galley check --fix --quiet link.md; echo "status $?"
stat -c '%F %a' link.md real/post.md
od -c real/post.md
# What a killed run left behind goes away; what a file of the user's looks like it stays.
touch real/.galley-a1B2c3 real/.galley-notes
galley check --fix real; echo "status $?"
ls -A real
galley check --unsafe-fixes; echo "status $?"
echo 'Two  spaces.' | galley check --fix -; echo "status $?"
