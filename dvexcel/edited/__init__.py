"""A report that people have edited meets new figures: found again, changed as tracked changes."""
