# Interrupted, Galley ends with status 130. Here it waits for standard input that never comes.
mkfifo pipe
timeout --preserve-status --signal INT 0.5 galley check - <> pipe
