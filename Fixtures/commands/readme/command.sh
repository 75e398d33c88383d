# The example that README.md begins with.
galley check
