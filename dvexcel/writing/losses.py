"""What openpyxl leaves behind when it copies a workbook, read from the parts that hold it.

Only what a unit could miss is named: a printer's own settings are no loss. Source: openpyxl's
documentation ("openpyxl does currently not read all possible items") and saves tried out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BY_NAME: tuple[tuple[str, str], ...] = (
    (r"xl/(vbaProject\.bin|macrosheets/)", "macro"),
    (r"xl/(ctrlProps|activeX)/", "nút bấm, ô chọn (form control)"),
    (r"xl/embeddings/", "tệp nhúng trong trang tính"),
    (r"xl/(slicers|slicerCaches|timelines|timelineCaches)/", "bộ lọc nhanh (slicer)"),
    (r"xl/(threadedComments|persons)/", "trao đổi nhiều lượt trong nhận xét"),
    (r"xl/(queryTables/|connections\.xml)", "kết nối dữ liệu ngoài"),
    (r"_xmlsignatures/", "chữ ký số của tệp"),
)
_DRAWING, _SHEET = re.compile(r"xl/drawings/drawing[^/]*\.xml"), re.compile(r"xl/worksheets/[^/]+")
_IN_DRAWINGS: tuple[tuple[bytes, str], ...] = (
    (b"<xdr:sp>", "hình vẽ, hộp chữ"),
    (b"<xdr:sp ", "hình vẽ, hộp chữ"),
    (b"<xdr:pic>", "ảnh"),
    (b"<xdr:graphicFrame", "định dạng riêng của biểu đồ"),
)
_IN_SHEETS: tuple[tuple[bytes, str], ...] = (
    (b"x14:dataValidation ", "danh sách chọn lấy từ trang khác"),
    (b"x14:cfRule ", "định dạng có điều kiện kiểu mới"),
    (b"x14:sparkline>", "biểu đồ nhỏ trong ô (sparkline)"),
    (b"<picture ", "ảnh nền của trang tính"),
    (b"<legacyDrawingHF ", "ảnh ở đầu trang, chân trang in"),
)


def losses(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """What a copy of the workbook with these ``parts`` cannot carry, as a person would name it."""
    found: dict[str, None] = {}
    for name, data in parts.items():
        for pattern, what in _BY_NAME:
            if re.match(pattern, name):
                found[what] = None
        inside: tuple[tuple[bytes, str], ...] = ()
        if _DRAWING.fullmatch(name):
            inside = _IN_DRAWINGS
        elif _SHEET.fullmatch(name):
            inside = _IN_SHEETS
        for mark, what in inside:
            if mark in data:
                found[what] = None
    return tuple(found)
