# Every report is the same, however many files are checked at a time.
for n in $(seq 60); do printf 'They deploy  every week .\n\nThe the end %s.\n' "$n" > "post$n.md"; done
formats="text gcc line json jsonl sarif github gitlab checkstyle junit rdjson rdjsonl html"
for jobs in 1 7; do
  mkdir "$jobs"
  set --
  for format in $formats; do set -- "$@" --output-file "$format=$jobs/$format"; done
  galley check --quiet --fail-on never --jobs "$jobs" "$@" post*.md > /dev/null
done
ls 1 | wc -l
diff -r 1 7 && echo same
