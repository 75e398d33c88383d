# What each rule took, though not how long: no two machines agree on that.
galley check --profile --quiet --format gcc post.md 2> times
echo "status $?"
head -n 1 times
tail -n +2 times | sed -E 's/ +[0-9.]+ +[0-9.]+ %$/  …/' | sort | grep -E '^[A-Z][a-z]+ |Typo'
