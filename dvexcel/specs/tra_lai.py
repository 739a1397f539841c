"""What dvexcel adds to a unit's workbook that it hands back, and how it knows its own marks again.

A marked copy is itself a return: reading leaves these additions out, and the next round takes
them off before it puts new ones on.
"""

from __future__ import annotations

#: The sheet put in front; its title tells it from a sheet that a unit happens to call the same.
SHEET = "Lỗi"
TITLE = "Các điểm mời đơn vị xem lại"
#: Every note of ours begins with this line, below what the unit wrote there itself.
NOTE_HEAD = "▶ dvexcel:"
#: The condition of our colours: always true, and nobody else would write it. It holds no function,
#: because the open Excel takes functions by their names in the language it is shown in.
ALWAYS = '"dvexcel"<>""'
_ENDING = ".tra_lai"
_XLSX = ".xlsx"
SUFFIX = f"{_ENDING}{_XLSX}"


def marked_name(file: str, unit: str, taken: set[str]) -> str:
    """The file's own name with our ending; two units may send files of one name."""
    stem = file.removesuffix(_XLSX).removesuffix(_ENDING)
    name = f"{stem}{SUFFIX}"
    if name.casefold() in taken:
        name = f"{stem} ({unit}){SUFFIX}"
    taken.add(name.casefold())
    return name
