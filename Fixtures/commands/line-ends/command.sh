# Lines are counted alike whatever ends them; a byte order mark is in no column.
printf 'One\r\n\351\r\n' > crlf.md
printf 'One\r\351\r' > cr.md
printf 'One\n\351' > lf.md
printf '\357\273\277\351\n' > mark.md
galley check --format gcc .
