# Links are not followed: neither a folder that holds itself nor what lies outside is read. A link to
# itself is a mistake to be told.
ln -s . itself
ln -s itself.md itself.md
ln -s /etc/hostname outside.md
galley check .
