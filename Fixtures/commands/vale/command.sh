# A .vale.ini runs unchanged: only its rules, its walk, its exit status. What cannot run is told.
mv vale.ini .vale.ini
galley check --format line
galley check --format line --glob 'docs/*' --fail-on never --fix --unsafe-fixes
cat docs/b.txt post.md
