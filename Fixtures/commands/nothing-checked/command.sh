# Finding no post is no success to be proud of: it is said, but changes no exit status.
galley check
galley check --quiet
