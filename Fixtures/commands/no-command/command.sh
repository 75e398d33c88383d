# Galley alone shows its help.
galley
