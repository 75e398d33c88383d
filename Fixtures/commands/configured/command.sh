# A .galley.yml says which rules run, at which level, with which options, and on which posts.
mv galley.yml .galley.yml
galley check --format gcc
