# A rule file that is wrong is told of, and all other rules run.
mv galley.yml .galley.yml
galley check --format gcc
