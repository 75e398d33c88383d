# The walk leaves out what the repository ignores, hidden files and built folders; a file that is
# named is checked all the same.
mkdir -p .git/info && echo '/private.md' > .git/info/exclude
mv gitignore .gitignore
mv drafts/gitignore drafts/.gitignore
mkdir -p .hidden node_modules/x && cp post.md .hidden/ && cp post.md node_modules/x/
galley check --format json --quiet .
galley check --format json --quiet drafts old.md private.md
