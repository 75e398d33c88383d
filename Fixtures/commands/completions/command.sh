# Completions of shells come from the same definitions as --help.
for shell in bash zsh fish; do
  galley --generate-completion-script "$shell" > "completions.$shell"
  grep -c -- output-file "completions.$shell"
done
bash -n completions.bash && echo "bash reads it"
