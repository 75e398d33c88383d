galley check --help
