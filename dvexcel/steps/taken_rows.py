"""A paper taken from a file becomes new rows of Văn bản đi and Nội dung."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from dvexcel.context.numbering import Numbering
from dvexcel.context.office import ending_of
from dvexcel.model.notice import warning
from dvexcel.model.paper import Insert, Level, System
from dvexcel.model.place import Cell
from dvexcel.reading.typed_body import TypedBody
from dvexcel.specs.document_kinds import kinds
from dvexcel.specs.lists import LOAI_VAN_BAN_DI
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.sheets import SheetRow
    from dvexcel.the_thuc.taking import TakenPaper

OPEN_FIELDS = warning(
    "HT736",
    "Dòng lấy từ Word còn ô để trống",
    "Dòng “{code}” của trang Văn bản đi chưa có {fields}.",
    "Trong tệp không thấy, hoặc loại văn bản này dvexcel chưa soạn được.",
    "Mời ghi các ô ấy trước khi soạn.",
)
OTHER_ISSUER = warning(
    "HT737",
    "Cơ quan ban hành không có ở trang Cơ quan",
    "Văn bản đứng tên “{issuer}”; dòng “{code}” ghi mã cơ quan “{office}”.",
    "Trang Cơ quan chưa có cơ quan mang tên ấy.",
    "Mời xem lại cột Cơ quan của dòng “{code}”, hoặc thêm cơ quan ở trang Cơ quan.",
)
NOT_TAKEN = warning(
    "HT738",
    "Có chữ trong tệp chưa lấy vào sổ",
    "{count} dòng nằm ngoài thân văn bản và không thuộc phần đầu, phần cuối: {lines}.",
    "dvexcel không đoán các dòng này là gì.",
    "Mời xem có dòng nào cần ghi vào sổ; dấu công văn đến, chữ trong hình thì không cần.",
)
FOOTNOTES = warning(
    "HT739",
    "Chú thích cuối trang chưa lấy được",
    "Văn bản có {count} chú thích cuối trang.",
    "Chú thích nằm ở phần riêng của tệp Word.",
    "Mời ghi từng chú thích vào đoạn của nó ở trang Nội dung, dạng [^chú thích].",
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_NOWHERE = Cell("", 0, 0)  # the rows are not written yet
_NAMED = 4  # lines quoted in one sentence


def proposed_code(paper: TakenPaper, today: date) -> str:
    """A code a clerk would choose: letters of the kind and year, "KH-2026"."""
    letters = kinds(paper.system).get(paper.kind) or ("CV" if paper.kind else "VB")
    said = _YEAR.findall(paper.trich_yeu)
    year = paper.issued.year if paper.issued else int(said[0]) if said else today.year
    return f"{fold(letters).upper().replace(' ', '')}-{year}"


def paper_row(ledger: Ledger, paper: TakenPaper, code: str) -> tuple[SheetRow, list[Finding]]:
    """The row of Văn bản đi, and what is still to be written or looked at."""
    office, known = _office(ledger, paper)
    system = paper.system or (office.system if office else System.STATE)
    has_authority = office is not None and bool(office.authority)
    row: SheetRow = {
        "ma": code,
        "he_thong": system.value,
        "loai": paper.kind,
        "co_quan": office.code if office else "",
        "so": paper.number,
        "ngay": paper.issued,
        "trich_yeu": paper.trich_yeu,
        "kinh_gui": "\n".join(paper.kinh_gui),
        "can_cu": "\n".join(paper.can_cu),
        "noi_nhan": "\n".join(paper.noi_nhan),
        "quyen_han": paper.authority or ("-" if has_authority and paper.signer else ""),
        "chuc_vu": "\n".join(paper.office_lines),
        "nguoi_ky": paper.signer,
        "ket_thuc": "" if paper.ending in {"", ending_of(system)} else paper.ending,
    }
    return row, list(_said(paper, row, known=known))


def _said(paper: TakenPaper, row: SheetRow, *, known: bool) -> Iterator[Finding]:
    code, file = row["ma"], paper.file
    seen = f" (văn bản đứng tên “{paper.issuer}”)" if paper.issuer else ""
    titles = {"loai": "Loại", "co_quan": f"Cơ quan{seen}", "trich_yeu": "Trích yếu"}
    fields = [title for key, title in titles.items() if not row[key]]
    if row["loai"] and row["loai"] not in LOAI_VAN_BAN_DI:
        fields.append(f"loại mà dvexcel soạn được (tệp ghi “{row['loai']}”)")
    if fields:
        yield OPEN_FIELDS.at(file=file, code=code, fields=", ".join(fields))
    if paper.issuer and row["co_quan"] and not known:
        office = row["co_quan"]
        yield OTHER_ISSUER.at(file=file, issuer=paper.issuer, code=code, office=office)
    if paper.left:
        more = "…" if len(paper.left) > _NAMED else ""
        lines = "; ".join(f"“{line}”" for line in paper.left[:_NAMED]) + more
        yield NOT_TAKEN.at(file=file, count=len(paper.left), lines=lines)
    if paper.footnotes:
        yield FOOTNOTES.at(file=file, count=paper.footnotes)


def _office(ledger: Ledger, paper: TakenPaper) -> tuple[Office | None, bool]:
    """The office that issues it by name or letters, and whether they told it; else our own."""
    fitting = [
        one for one in ledger.offices.values() if paper.system is None or one.system is paper.system
    ]
    wanted = fold(paper.issuer)
    for one in fitting:
        if wanted and wanted in {fold(one.name), fold(" ".join(one.name_lines))}:
            return one, True
    letters = set(re.split(r"[-/]", paper.letters))
    for one in fitting:
        if not wanted and one.symbol in letters:
            return one, True
    own = [one for one in fitting if one.keeps_ledger] or fitting
    return (own[0] if own else ledger.own_office), False


def text_rows(paper: TakenPaper, code: str, system: System, tables: str) -> Iterator[SheetRow]:
    """The rows of Nội dung; a number that counting gives by itself is left to be counted.

    ``tables`` is the workbook in the folder of papers that holds the tables. Levels are told by the
    very reader of Nội dung, so the rows say what the paper said.
    """
    body = TypedBody()
    for text in paper.texts:
        said = f"{tables}!{text.text}" if text.insert is Insert.TABLE else text.text
        body.add(text.insert, "", said, _NOWHERE)
    numbering = Numbering(system)
    for row in body.texts:
        number = ""
        if isinstance(row.level, Level):
            number = _typed(numbering, row.level, row.number)
        elif row.level is Insert.ANNEX:
            numbering = Numbering(system)
        yield {"van_ban_di": code, "cap": row.level.value, "so": number, "noi_dung": row.text}


def _typed(numbering: Numbering, level: Level, number: str) -> str:
    """What to write in the column Số so that the number is printed as the paper has it."""
    counted = deepcopy(numbering).next(level)
    printed = numbering.next(level, number)
    return "" if printed == counted else number
