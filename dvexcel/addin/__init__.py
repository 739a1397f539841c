"""The Excel face: it parses, calls and shows; it decides nothing."""

import sys

# xlwings has a part under another licence, which it loads when it finds a key somewhere on the
# computer. Only its free part is used here: for this process the other does not exist.
sys.modules.setdefault("xlwings.pro", None)  # type: ignore[arg-type] # None forbids an import


def _import_xlwings() -> None:
    """Load xlwings alone: it takes whatever it finds of what it can convert to, half a second long.

    Afterwards those libraries are there again, for who adds up.
    """
    absent = [name for name in ("numpy", "pandas", "PIL", "matplotlib") if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment] # as above
    try:
        import xlwings  # noqa: F401, PLC0415 - loaded here so that it is loaded like this
    finally:
        for name in absent:
            del sys.modules[name]


_import_xlwings()
