# Standard input is reported under the name it is given, which says what it is written in too.
printf 'Caf\351.\n' | galley check --format gcc -
printf 'Caf\351.\n' | galley check --format line --stdin-filename posts/a.html -
