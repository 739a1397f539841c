"""The templates of State documents, after mẫu 1.1 to 1.10 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.specs.document_kinds import commands
from dvexcel.specs.forms import LETTER, RULING
from dvexcel.specs.rule_book import current_book
from dvexcel.word.frame import Frame
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from docx.table import _Cell

    from dvexcel.specs.forms import PaperForm

# A millimetre into each margin: "Thành phố Hồ Chí Minh, ngày …" needs 99 mm on one line.
_COLUMNS = (66.5, 100.5)


def document(form: PaperForm, title: str) -> bytes:
    """The template of papers of that form."""
    frame = Frame(current_book(System.STATE))
    left = _header(frame, dated=form.is_dated_above)
    if form.head == LETTER:
        prefix = frame.book.parts["trich_yeu_cong_van"].text
        frame.add(f"{prefix}{{{{ trich_yeu }}}}", Style.TRICH_YEU_CONG_VAN, left)
    frame.draft_mark(left)
    if form.head != LETTER:
        frame.add("{{ ten_loai|in_hoa }}", Style.TEN_LOAI)
        if form.has_subject:
            frame.add("{{ trich_yeu }}", Style.TRICH_YEU)
            frame.rule_line(Style.KE_TRICH_YEU, frame.book.text_width)
    if form.head == RULING:
        frame.add("{{ tham_quyen|in_hoa }}", Style.THAM_QUYEN)
        frame.can_cu()
        frame.add(f"{commands(form.kind)}:", Style.MENH_LENH)
    elif form.in_text:
        frame.can_cu()
        frame.called()
    else:
        frame.kinh_gui(form.address)
        frame.can_cu()
    frame.body()
    if form.many_sign:
        frame.foot_of_many()
    else:
        frame.foot()
    return frame.data(title)


def _header(frame: Frame, *, dated: bool) -> _Cell:
    """The two columns at the top; the answer is the cell of the number."""
    left, right = _COLUMNS
    parts = frame.book.parts
    cell = frame.table(2, _COLUMNS)
    frame.each("dong", "co_quan_cap_tren", Style.CO_QUAN_CAP_TREN, cell(0, 0))
    frame.each("dong", "co_quan", Style.CO_QUAN_BAN_HANH, cell(0, 0))
    frame.rule_line(Style.KE_CO_QUAN, left, cell(0, 0))
    frame.add(parts["quoc_hieu"].text, Style.QUOC_HIEU, cell(0, 1))
    frame.add(parts["tieu_ngu"].text, Style.TIEU_NGU, cell(0, 1))
    frame.rule_line(Style.KE_TIEU_NGU, right, cell(0, 1))
    frame.number(cell(1, 0))
    if dated:
        frame.place_and_date(cell(1, 1))
    return cell(1, 0)
