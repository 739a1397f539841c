"""Vietnamese text: Unicode form, folding, numbers and dates as officials write them."""
