# Counts by rule and by post; tables are aligned by what a terminal shows.
printf 'Two  spaces, and it is in the the box.\n' > post.md
printf 'Two  spaces, twice  here.\n' > 漢字の記事.md
galley check --statistics --format gcc
