# Several rules know of each of these mistakes.
cat > post.md <<'END'
Many user are new, and the log was splitted, as so much people said.
END
galley check --format line --fail-on never post.md
for rule in Grammar.Number Grammar.PluralNoun Grammar.IrregularVerb Spelling.Misspelling; do
  echo "--- $rule alone"
  galley check --format line --fail-on never --rule "$rule" post.md
done
