# Counts by rule and by post; tables are aligned by what a terminal shows.
printf 'Two  spaces, and it is in the the box.\n' > post.md
printf 'Two  spaces, twice  here.\n' > 漢字の記事.md
galley check --statistics --format gcc
# What is corrected is counted as corrected, and a post in another language has no grades of English.
printf -- '---\nlang: fr\n---\nIl est ici. Elle est là-bas.\n' > autre.md
galley check --statistics --quiet --fix post.md autre.md
galley check --statistics --quiet autre.md
