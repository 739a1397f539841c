"""The Excel face: it parses, calls and shows; it decides nothing."""

import sys

# xlwings has a part under another licence, which it loads when it finds a key somewhere on the
# computer. Only its free part is used here: for this process the other does not exist.
sys.modules.setdefault("xlwings.pro", None)  # type: ignore[arg-type] # None forbids an import
