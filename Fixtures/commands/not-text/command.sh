# What is no text in UTF-8 is told by its kind.
printf 'PNG\000\001\002' > binary.md
printf '\377\376A\000b\000' > utf16.md
galley check .
