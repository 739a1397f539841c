"""Finds what closes a document: Nơi nhận with its list, authority, office and name, annexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.read.typed import is_typed_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.read.header import Parts

_AUTHORITY = re.compile(
    r"^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|(?:T\s*/\s*M|K\s*/\s*T|T\s*/\s*L)\b|(?:TM|KT|TL|TUQ)\s)"
)
# With their tones: "CHỦ" and "TRƯỞNG" are offices, "CHU" and "TRƯƠNG" families.
_OFFICE = re.compile(
    r"^(?:PHÓ |QUYỀN |CHỦ |GIÁM ĐỐC|CHÁNH|TRƯỞNG|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG"
    r"|TỔNG |HIỆU TRƯỞNG|[ỦU][YỶ] VIÊN|THỦ T|VIỆN TRƯỞNG|ĐỘI TRƯỞNG)"
)
_DASH = re.compile(r"^[-–+•*]")
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)?"  # K'Bril is a name too
_NAME = re.compile(rf"^(?:{_WORD}\.?\s+){{1,6}}{_WORD}$|^[^\W\d_]+['’][^\W\d_]+$")
# What may not stand before a name, and does: a rule of its own says so.
_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:GS|PGS|TS|ThS|BS|BSCK[I1]*|KS|LS)\.?(?=\s)"
    r"|Luật sư|Bác sĩ|Kỹ sư|Tiến sĩ|Thạc sĩ|Đồng chí|Đ/c)[\s.,]+"
)
_ANNEX = re.compile(r"^phu luc(?: (?:so )?[ivxl\d]+)?$")
_BELONGS = re.compile(r"^(?:ban hanh |phe duyet |duoc |gui )*(?:kem\b|dinh kem\b)")
_HEADING = re.compile(r"^(?:[IVXL]+|[A-Z]|\d+)\s*[.)-]")
_SURNAME = re.compile(
    r"^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do"
    r"|ho|ngo|duong|ly|dinh|dao|doan|lam|trinh|mai|to|ta"
    r"|cao|ha|chu|luong|quach|thai|tang|truong|luu|vuong|kieu|nong"
    r"|ma)$"
)


def find_foot(lines: Sequence[Line], start: int) -> Parts:
    """The closing components among the lines from ``start`` on."""
    closing = lines[start:]
    label = next((line for line in closing if _is_label(line)), None)
    parts: Parts = {}
    if label is not None:
        parts[Component.NOI_NHAN] = (label,)
        listed = tuple(_listed(lines, label))
        if listed:
            parts[Component.DONG_NOI_NHAN] = listed
    parts.update(_signature(closing, label, parts))
    return parts


def _is_label(line: Line) -> bool:
    return fold(line.text) == "noi nhan" or fold(line.text).startswith("noi nhan nhu tren")


def _listed(lines: Sequence[Line], label: Line) -> Iterator[Line]:
    """The recipients: the rest of the label's cell or box, else the lines that begin with "-"."""
    cell, box = label.paragraph.cell, label.paragraph.box
    begun = False
    for line in lines[label.order + 1 :]:
        if cell is not None or box:
            same_column = (
                cell is not None
                and line.paragraph.cell is not None
                and line.paragraph.cell.table == cell.table
                and line.paragraph.cell.column == cell.column
            )
            here = line.paragraph.cell == cell and line.paragraph.box == box
            if here or (same_column and _DASH.match(line.text)):
                yield line
        elif _DASH.match(line.text):
            begun = True
            yield line
        elif begun and line.alone and not line.text.isupper() and not _looks_like_name(line.text):
            return


def _signature(closing: Sequence[Line], label: Line | None, parts: Parts) -> Parts:
    """Authority, office and name: the capitals beside Nơi nhận, and the name below them."""
    taken = {line.order for found in parts.values() for line in found}
    candidates = [
        line
        for line in _signing_side(closing, label)
        if line.order not in taken and not is_typed_rule(line.text)
    ]
    found: dict[Component, list[Line]] = {}
    for line in candidates:
        text = line.text
        if _ANNEX.match(fold(text)):
            break
        if (text.isupper() and not _is_capital_name(text)) or _is_small_office(line):
            is_authority = bool(_AUTHORITY.match(text))
            in_cell = line.paragraph.cell is not None  # beside Nơi nhận whatever the office
            known = is_authority or in_cell or _OFFICE.match(text.upper())
            if not found and label is not None and not known:
                continue
            level = Component.QUYEN_HAN if is_authority else Component.CHUC_VU
            found.setdefault(level, []).append(line)
        elif found and (_looks_like_name(text) or _is_capital_name(text)):
            found[Component.HO_TEN] = [line]
            break
    return {component: tuple(lines) for component, lines in found.items()}


def _is_small_office(line: Line) -> bool:
    """Whether an office was typed in small letters, in the cell where one signs."""
    text = line.text
    in_cell = line.paragraph.cell is not None and len(text) < _LONGEST_OFFICE
    known = _OFFICE.match(text.upper()) or _AUTHORITY.match(text)
    return in_cell and bool(known) and not _looks_like_name(text)


def _signing_side(closing: Sequence[Line], label: Line | None) -> list[Line]:
    """Where the signature may stand: the columns beside Nơi nhận, else anywhere at the end."""
    if label is None:
        return _last_block(closing)
    cell = label.paragraph.cell
    if cell is None:
        return [line for line in closing if line.order > _before(closing, label)]
    return [
        line
        for line in closing
        if line.paragraph.cell is not None
        and line.paragraph.cell.table == cell.table
        and line.paragraph.cell.column != cell.column
    ] or [line for line in closing if line.order > label.order]


_LOOK_BACK = 6


def _before(closing: Sequence[Line], label: Line) -> int:
    """Without a table the signature may be typed a few lines above Nơi nhận."""
    for line in closing:
        if label.order - _LOOK_BACK <= line.order < label.order and _opens_signature(line):
            return line.order - 1
    return label.order


def _last_block(closing: Sequence[Line]) -> list[Line]:
    """The last lines: capitals and a name, however many stand at the very end.

    With annexes behind it the signature is where an authority or an office begins.
    """
    end = len(closing)
    start = end
    while start and _may_sign(closing[start - 1].text):
        start -= 1
    if start < end:
        return list(closing[start:])
    starts = [at for at, line in enumerate(closing) if _opens_signature(line)]
    signed = [at for at in starts if any(map(_names, closing[at + 1 : at + _SIGNED_WITHIN]))]
    return list(closing[signed[0] :]) if signed else []


_SIGNED_WITHIN = 5  # lines


def _names(line: Line) -> bool:
    return _looks_like_name(line.text) or _is_capital_name(line.text)


def _may_sign(text: str) -> bool:
    return (text.isupper() and len(text) < _LONGEST_OFFICE) or _looks_like_name(text)


def _opens_signature(line: Line) -> bool:
    text = line.text
    return (
        text.isupper()
        and bool(_AUTHORITY.match(text) or _OFFICE.match(text))
        and len(text) < _LONGEST_OFFICE
    )


_LONGEST_OFFICE = 60


def _looks_like_name(text: str) -> bool:
    text = _RANK.sub("", text)
    words = text.split()
    return (
        bool(_NAME.match(text)) and all(word[0].isupper() for word in words) and not text.isupper()
    )


def _is_capital_name(text: str) -> bool:
    """Whether a line in capitals is a person's name: it begins with a usual family name."""
    words = fold(text).split()
    return (
        text.isupper()
        and bool(_NAME.match(text))
        and len(words) > 1
        and bool(_SURNAME.match(words[0]))
        and not _OFFICE.match(text)
    )


def find_annexes(lines: Sequence[Line], start: int) -> Parts:
    """The annexes behind the signature: label, title, and what they belong to."""
    labels, titles, belonging = [], [], []
    for line in lines[start:]:
        if _ANNEX.match(fold(line.text)) and line.paragraph.cell is None:
            labels.append(line)
        elif labels and line.order - labels[-1].order <= _ANNEX_HEAD:
            if _BELONGS.match(fold(line.text)):
                belonging.append(line)
            elif _is_title(line, labels[-1]) and not belonging_to(belonging, labels[-1]):
                titles.append(line)
    found = (
        (Component.PHU_LUC, labels),
        (Component.TEN_PHU_LUC, titles),
        (Component.KEM_THEO, belonging),
    )
    return {component: tuple(some) for component, some in found if some}


_ANNEX_HEAD = 5


def _is_title(line: Line, label: Line) -> bool:
    """Whether a line names the annex: in capitals, or set like a title right below the label.

    A heading with its number belongs to the text.
    """
    bold = all(run.letters.bold for run in line.inked)
    titled = bold and line.paragraph.setting.align is Align.GIUA and line.paragraph.cell is None
    named = line.text.isupper() or (titled and line.order == label.order + 1)
    return named and not _HEADING.match(line.text)


def belonging_to(belonging: Sequence[Line], label: Line) -> bool:
    """Whether this annex's "Kèm theo" was already met."""
    return any(line.order > label.order for line in belonging)
