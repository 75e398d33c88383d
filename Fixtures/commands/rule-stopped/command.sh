# A pattern that takes too long is stopped, the run goes on, and every report says so.
mkdir -p styles/House
cat > styles/House/Greedy.yml <<'END'
extends: existence
message: "Greedy"
tokens: ['(a+)+x']
END
printf 'styles: [default, House]\nstyles-path: styles\n' > .galley.yml
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "a"; print "! They deploy  every week." }' > post.md
galley check --quiet --format gcc --output-file json=report.json --output-file junit=report.xml \
  --output-file sarif=report.sarif post.md
echo "status $?"
grep -o '"problems":.*' report.json
grep -o '"executionSuccessful.*was stopped' report.sarif
grep -c '<error' report.xml
