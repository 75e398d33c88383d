# A name that no rule bears is wrong usage, with what was probably meant.
galley check --rule Encoding.InvalidUFT8 .
echo $?
galley check --skip-rule Nothing.Like .
