# A path that leads nowhere is a problem; the others are checked all the same.
galley check --format gcc nowhere.md post.md
