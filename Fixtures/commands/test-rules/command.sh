# The examples in rule files are their tests.
galley test styles
echo $?
galley test styles/House/Please.yml
echo $?
galley test styles/House/Pleas.yml
