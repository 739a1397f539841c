"""Totals become the data of a document (a Paper); no library, no file."""
