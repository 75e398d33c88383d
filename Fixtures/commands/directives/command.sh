# Every shape of directive. What is silenced is not shown; what is said about a directive stands
# where it does.
galley check --format gcc . notes.txt
