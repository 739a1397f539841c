"""The frame that every template shares: page, styles, header table, body, signature.

A template is an ordinary Word file with visible tags; nothing in it is hidden from the clerk.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.shared import Twips

from dvexcel.model.paper import Level
from dvexcel.office_file.ooxml import TWIPS_PER_MM, W, element
from dvexcel.office_file.packages import read_parts, with_fixed_properties, write_parts
from dvexcel.specs.letter_widths import text_width
from dvexcel.text.outline import ON_TWO_LINES
from dvexcel.word.blank import blank_document
from dvexcel.word.fields import MOST_SIGNERS, TABLE_LEVEL
from dvexcel.word.fit import LINES, centred
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.document import Document as Doc
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from dvexcel.specs.rule_book import RuleBook

FOOT_COLUMNS = (75.0, 90.0)
_GUESS = 40.0  # mm of text above a rule line while a template has only tags there


class Frame:
    """A template in the making."""

    def __init__(self, book: RuleBook, *, wide: bool = False) -> None:
        self.book = book
        self.document = blank_document(book, wide=wide)
        self.room = book.text_height if wide else book.text_width

    def add(self, text: str, style: Style, into: _Cell | None = None) -> Paragraph:
        """A paragraph in the body, or in a cell of a table."""
        made: Paragraph
        if into is None:
            made = self.document.add_paragraph(text)
        elif _is_fresh(into):
            made = into.paragraphs[0]
            made.add_run(text)
        else:
            made = into.add_paragraph(text)
        made.style = style.value
        return made

    def tag(self, tag: str, into: _Cell | None = None) -> None:
        """A paragraph that only steers: it is gone when the document is made."""
        self.add(f"{{%p {tag} %}}", Style.THE_MAU, into)

    def each(self, variable: str, field: str, style: Style, into: _Cell | None = None) -> None:
        """One paragraph for every line of a field."""
        self.tag(f"for {variable} in {field}", into)
        self.add(f"{{{{ {variable} }}}}", style, into)
        self.tag("endfor", into)

    def rule_line(self, style: Style, room: float, into: _Cell | None = None) -> None:
        """The line below a text; fitted to the text when that is known."""
        part = self.book.parts[LINES[style][1]]
        if part.line_below is None:
            raise LookupError(f"{part.key} has no line below")
        above = text_width(part.text, part.points, bold=part.bold) if part.text else _GUESS
        line = self.add("", style, into)
        left, right = centred(above * part.line_below.used / 100, room)
        line.paragraph_format.left_indent = Twips(left)
        line.paragraph_format.right_indent = Twips(right)

    def table(self, rows: int, widths: Sequence[float]) -> Callable[[int, int], _Cell]:
        """A borderless table as wide as ``widths`` (mm) together, centred on the text."""
        table = self.document.add_table(rows=rows, cols=len(widths))
        outside = (self.book.text_width - sum(widths)) / 2
        properties = table._tbl.tblPr  # noqa: SLF001 - python-docx cannot place a table
        for child in list(properties):
            properties.remove(child)
        properties.append(element("tblW", w=_twips(sum(widths)), type="dxa"))
        properties.append(element("tblInd", w=_twips(outside), type="dxa"))
        properties.append(element("tblLayout", type="fixed"))
        margins = element("tblCellMar")
        margins.extend(element(side, w=0, type="dxa") for side in ("left", "right"))
        properties.append(margins)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - as above
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Twips(_twips(width))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Twips(_twips(width))
        cell_at: Callable[[int, int], _Cell] = table.cell
        return cell_at

    def body(self) -> None:
        """The loop over the body: one visible paragraph a level."""
        self.tag("for doan in noi_dung")
        # "Phần I" stands on a line of its own above its title.
        for at, level in enumerate(one for one in Level if one in ON_TWO_LINES):
            self.tag(f'{"elif" if at else "if"} doan.cap == "{level}"')
            self.add("{{ doan.so }}", Style.PHAN)
            self.add("{{ doan.loi }}", Style.TEN_PHAN)
        levels = (
            ("doan.tieu_de", Style.MUC_SO_TIEU_DE),
            (f'doan.cap == "{Level.DIEU}"', Style.DIEU),
            (f'doan.cap == "{Level.KHOAN}"', Style.KHOAN),
            (f'doan.cap == "{Level.MUC_LA_MA}"', Style.MUC_LA_MA),
            (f'doan.cap == "{Level.MUC_SO}"', Style.MUC_SO),
            (f'doan.cap == "{Level.MUC_SO_NHO}"', Style.MUC_SO),
            (f'doan.cap == "{Level.DIEM}"', Style.DIEM),
            (f'doan.cap == "{Level.GACH}"', Style.GACH),
            (f'doan.cap == "{Level.CONG}"', Style.GACH),
        )
        for condition, style in levels:
            self.tag(f"elif {condition}")
            self.add("{{ doan.so }}{{ doan.loi }}", style)
        self.tag(f'elif doan.cap == "{TABLE_LEVEL}"')
        self.add("{{ doan.bang }}", Style.THAN)
        self.tag("else")
        self.add("{{ doan.so }}{{ doan.loi }}", Style.THAN)
        self.tag("endif")
        self.tag("endfor")

    def number(self, into: _Cell) -> None:
        """Number and symbol."""
        label = self.book.parts["so_ky_hieu"].text
        self.add(f"{label}{{{{ so_ky_hieu }}}}", Style.SO_KY_HIEU, into)

    def place_and_date(self, into: _Cell) -> None:
        """Place and date, on the line of the number."""
        self.add("{{ dia_danh }}, {{ ngay_ban_hanh|ngay_dai }}", Style.DIA_DANH, into)

    def draft_mark(self, into: _Cell) -> None:
        """What a draft says of itself, below the number."""
        self.tag("if du_thao", into)
        self.add("{{ du_thao }}", Style.DU_THAO, into)
        self.tag("endif", into)

    def called(self) -> None:
        """The recipients behind words that begin the text: "… trân trọng kính mời:"."""
        self.tag("if kinh_gui_mot")
        self.add("{{ loi_goi }} {{ kinh_gui_mot }}", Style.THAN)
        self.tag("else")
        self.add("{{ loi_goi }}", Style.THAN)
        self.each("dong", "kinh_gui", Style.DONG_KINH_GUI)
        self.tag("endif")

    def kinh_gui(self, label: str = "") -> None:
        """The recipients, on the line of "Kính gửi:" or listed below it."""
        label = label or self.book.parts["kinh_gui"].text
        self.tag("if kinh_gui_mot")
        line = self.add(f"{label} ", Style.KINH_GUI_MOT)
        # The label may be italic; the recipient's name never is.
        line.add_run("{{ kinh_gui_mot }}").italic = False
        self.tag("elif kinh_gui")
        self.add(label, Style.KINH_GUI_NHIEU)
        self.each("dong", "kinh_gui", Style.DONG_KINH_GUI)
        self.add("", Style.GIAN_CACH)
        self.tag("endif")

    def can_cu(self) -> None:
        """The grounds."""
        self.each("dong", "can_cu", Style.CAN_CU)

    def annex_head(self) -> None:
        """What an annex is called, and what it belongs to."""
        self.add("{{ phu_luc }}", Style.PHU_LUC)
        self.add("{{ ten_phu_luc|in_hoa }}", Style.TEN_PHU_LUC)
        self.add("{{ kem_theo }}", Style.KEM_THEO)
        if "kem_theo" in self.book.parts:
            self.rule_line(Style.KE_PHU_LUC, self.room)

    def foot(self) -> None:
        """Nơi nhận on the left, level with the signature on the right."""
        self.add("", Style.GIAN_CACH)
        cell = self.table(1, FOOT_COLUMNS)
        left, right = cell(0, 0), cell(0, 1)
        self.add(self.book.parts["noi_nhan"].text, Style.NOI_NHAN, left)
        self.each("dong", "noi_nhan", Style.DONG_NOI_NHAN, left)
        self.tag("if quyen_han", right)
        self.add("{{ quyen_han }}", Style.QUYEN_HAN, right)
        self.tag("endif", right)
        self.each("dong", "chuc_vu", Style.CHUC_VU, right)
        self.add("", Style.CHO_KY, right)
        self.add("{{ ho_ten }}", Style.HO_TEN, right)

    def foot_of_many(self) -> None:
        """Two or three signatures side by side, Nơi nhận below them."""
        self.add("", Style.GIAN_CACH)
        for word, signers in ((f"if ky_{MOST_SIGNERS}.ho_ten", MOST_SIGNERS), ("else", 2)):
            self.tag(word)
            cell = self.table(1, [self.book.text_width / signers] * signers)
            for at in range(signers):
                into = cell(0, at)
                self.add(f"{{{{ ky_{at + 1}.chuc_vu }}}}", Style.CHUC_VU, into)
                self.add("", Style.CHO_KY, into)
                self.add(f"{{{{ ky_{at + 1}.ho_ten }}}}", Style.HO_TEN, into)
        self.tag("endif")
        self.add(self.book.parts["noi_nhan"].text, Style.NOI_NHAN)
        self.each("dong", "noi_nhan", Style.DONG_NOI_NHAN)

    def data(self, title: str) -> bytes:
        """The finished template."""
        _end_thinly(self.document)
        target = io.BytesIO()
        self.document.save(target)
        return write_parts(with_fixed_properties(read_parts(target.getvalue()), title))


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


def _is_fresh(cell: _Cell) -> bool:
    """Whether nothing was put in the cell yet: python-docx makes it with one bare paragraph."""
    (first, *others) = cell.paragraphs
    return not others and first._p.pPr is None and not first.text  # noqa: SLF001 - as above


def _end_thinly(document: Doc) -> None:
    """Word wants a paragraph behind the last table; a thin one starts no new page."""
    last = document.add_paragraph(style=Style.GIAN_CACH.value)
    spacing = element("spacing", before=0, after=0, line=20, lineRule="exact")
    properties = last._p.get_or_add_pPr()  # noqa: SLF001 - as above
    for old in properties.findall(W + "spacing"):
        properties.remove(old)
    properties.append(spacing)
