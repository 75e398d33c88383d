# What GitHub has no annotation for goes to the page of the job; paths count from the project.
git init --quiet blog
cd blog
mkdir posts
for n in $(seq 12); do printf 'They deploy  every week.\n'; done > 'posts/a|b.md'
cd posts
export GITHUB_STEP_SUMMARY="$PWD/../../summary.md"
printf 'Earlier steps.\n' > "$GITHUB_STEP_SUMMARY"
galley check --format github . | tail -n 4
cat "$GITHUB_STEP_SUMMARY"
galley check --format gcc . > /dev/null
wc -l < "$GITHUB_STEP_SUMMARY"
