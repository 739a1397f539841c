"""The standard workbooks as data: what builds them also reads, checks and explains them."""
