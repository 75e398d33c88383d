# Outside of a repository an ignore file is a file like any other.
echo '*.md' > .gitignore
galley check .
