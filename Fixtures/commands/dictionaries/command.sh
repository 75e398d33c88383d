# Text that is not English is checked by the Hunspell dictionary of its language, if there is one.
export DICPATH=installed
galley check --rule Spelling.Unknown --fail-on never .
echo "Ohne Wörterbuch wird nichts davon gelesen, auch mtos nicht." > post.sw.md
galley check --rule Spelling.Unknown post.sw.md
