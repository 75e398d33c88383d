# Wrong usage is status 2 in every form.
galley chek
echo $?
galley check --fromat gcc
echo $?
galley check --min-level grave
echo $?
galley check --jobs 0
echo $?
galley check --glob '*.{md'
