"""The templates of Party documents, after Hướng dẫn 05-HD/VPTW."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.specs.forms import LETTER
from dvexcel.specs.rule_book import current_book
from dvexcel.word.frame import Frame
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from docx.table import _Cell

    from dvexcel.specs.forms import PaperForm

_COLUMNS = (73.0, 94.0)


def document(form: PaperForm, title: str) -> bytes:
    """The template of papers of that form; a công văn has its subject under the number."""
    frame = Frame(current_book(System.PARTY))
    left = _header(frame)
    if form.head == LETTER:
        prefix = frame.book.parts["trich_yeu_cong_van"].text
        frame.add(f"{prefix}{{{{ trich_yeu }}}}", Style.TRICH_YEU_CONG_VAN, left)
    frame.draft_mark(left)
    if form.head != LETTER:
        frame.add("{{ ten_loai|in_hoa }}", Style.TEN_LOAI)
        frame.add("{{ trich_yeu }}", Style.TRICH_YEU)
        frame.add(frame.book.parts["gach_duoi_trich_yeu"].text, Style.GACH_TRICH_YEU)
    frame.kinh_gui(form.address)
    frame.can_cu()
    frame.body()
    frame.foot()
    return frame.data(title)


def _header(frame: Frame) -> _Cell:
    """The two columns at the top; the answer is the cell of the number."""
    parts = frame.book.parts
    cell = frame.table(2, _COLUMNS)
    frame.each("dong", "co_quan_cap_tren", Style.CO_QUAN_CAP_TREN, cell(0, 0))
    frame.each("dong", "co_quan", Style.CO_QUAN_BAN_HANH, cell(0, 0))
    frame.add(parts["dau_sao"].text, Style.DAU_SAO, cell(0, 0))
    frame.add(parts["tieu_de"].text, Style.TIEU_DE_DANG, cell(0, 1))
    frame.rule_line(Style.KE_TIEU_DE, _COLUMNS[1], cell(0, 1))
    frame.number(cell(1, 0))
    frame.place_and_date(cell(1, 1))
    return cell(1, 0)
