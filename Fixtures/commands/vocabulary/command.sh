# What a house accepts no rule of spelling doubts: words in any letter case, and patterns.
mv galley.yml .galley.yml
galley check --format gcc post.md
