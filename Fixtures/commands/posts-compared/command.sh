galley check --format gcc .
galley check --format json a-stray.md b.md c.md d.md | grep -A 2 '"related"' | head -4
# A post alone is not held against others.
galley check --format gcc a-stray.md
galley check --fix --unsafe-fixes --format gcc .
tail -n 1 a-stray.md e-stray.md
