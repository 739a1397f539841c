"""The figures from the command line; see `floor`."""

from the_thuc.labelled.floor import run

run()
