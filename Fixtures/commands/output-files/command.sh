# One pass writes every report; a file appears whole, and one that is refused leaves no trace.
printf 'They deploy  every week .\n' > post.md
printf 'old\n' > report.sarif
ln -s report.sarif link.sarif
galley check --format gcc --output-file sarif=link.sarif --output-file checkstyle=report.xml \
  --output-file gitlab=report.json --output-file html=report.html .
echo "status $?"
ls -A
test -L link.sarif && grep -c '"ruleId"' report.sarif
cat report.xml report.json
galley check --output-file sarif=no/folder/report.sarif .
echo "status $?"
galley check --output-file yaml=report.yml .
echo "status $?"
galley check --output-file json=post.md post.md
echo "status $?"
galley check --output-file json=report.json --output-file sarif=./report.json post.md
echo "status $?"
