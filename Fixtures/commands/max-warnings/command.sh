# A team that has warnings left can hold their number.
printf 'They deploy  every week .\n' > post.md
printf 'They deploy \351 every week.\n' > broken.md
for n in 3 2 1; do
  galley check --quiet --format gcc --max-warnings "$n" post.md > output
  echo "status $? with $n allowed"
done
cat output
galley check --quiet --format gcc --max-warnings 9 . > /dev/null
echo "status $? with an error"
galley check --quiet --fail-on error --max-warnings 1 post.md > /dev/null
echo "status $? with warnings that would not count"
galley check --max-warnings -1
