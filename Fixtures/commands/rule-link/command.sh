# The page that a rule file links to is in every format that has a place for it.
mv galley.yml .galley.yml
printf 'It is simply so.\n' > post.md
for format in json rdjson sarif; do
  galley check --quiet --fail-on never --format $format post.md | grep -o '"[a-zA-Z]*":"https://example[^"]*"'
done
galley explain House.Simply
