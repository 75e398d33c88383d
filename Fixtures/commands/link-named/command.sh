# A link that is named is followed, and a folder that two names lead to is read once.
ln -s posts alias
galley check --format json alias posts
