"""One command a file, named as it is typed; each reads like a recipe of the stages."""
