# What a blog has too much of to correct at once may not grow; all else is as strict as ever.
printf 'They deploy  every  week.\n\nAnd  on Sundays.\n' > post.md
for limit in 3 2; do
  printf 'budgets: {Typography.DuplicateSpace: %s}\n' "$limit" > .galley.yml
  galley check --quiet --format gcc . > output
  echo "status $? with $limit allowed"
done
cat output
printf 'budgets: {Typography: 9}\n' > .galley.yml
printf 'Caf\351.\n' > broken.md
galley check --quiet --format gcc . > output
echo "status $? for what no budget covers"
printf 'budgets:\n  Typografy: 3\n  Unicode: -1\n' > .galley.yml
galley check --quiet --format gcc . > output
echo "status $? with mistakes"
