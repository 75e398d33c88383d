# What applies to a post, with the line that says so.
mv galley.yml .galley.yml
galley config drafts/post.md | grep -vE '^(Encoding|FrontMatter|Grammar|Repetition|Suppression|Spelling|Terms|Typography.[P-Z]|Unicode)'
galley config | grep House
cd ..
galley config | head -n 3
