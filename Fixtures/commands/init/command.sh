# A configuration to begin with says what holds without it, and is never written over another.
galley init && galley config | head -n 6
galley init
echo $?
galley init --force > /dev/null
galley init no-such-folder
