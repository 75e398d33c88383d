# What applies to a post, with the line that says so.
mv galley.yml .galley.yml
galley config drafts/post.md
galley config | grep House
cd ..
galley config | head -n 5
