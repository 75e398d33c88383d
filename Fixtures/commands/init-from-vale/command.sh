# What a .vale.ini says is said again in Galley's notation.
mv vale.ini .vale.ini
galley init
galley check --format gcc
