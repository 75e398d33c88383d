# Bytes that are not UTF-8 are findings, and the rest of the file is read.
printf 'Caf\351 au lait.\n\nHalf a sign: \342\202.\n' > latin1.md
galley check latin1.md
