"""What goes out with the forms: who gets which file, and the words to send it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.text.dates import by_words, periods_words
from dvexcel.workspace import form_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.form import FormIssue
    from dvexcel.model.ledger import Office
    from dvexcel.model.sheets import CellValue


def sending_rows(forms: Iterable[FormIssue], office: Office) -> list[dict[str, CellValue]]:
    """One row a form for the list "Danh sách gửi", in the order of the list of units."""
    return [_row(number, form, office) for number, form in enumerate(forms, 1)]


def _row(number: int, form: FormIssue, office: Office) -> dict[str, CellValue]:
    unit, name = form.unit, form_name(form.unit.code, form.period.code)
    return {
        "stt": number,
        "ma": unit.code,
        "ten": unit.name,
        "dau_moi": unit.contact,
        "dien_thoai": unit.phone,
        "email": unit.email,
        "tep": name,
        "tieu_de": f"Biểu báo cáo {form.work.name} {periods_words(form.periods)} – {unit.name}",
        "loi_nhan": (
            f"Kính gửi {unit.name}: {office.name} gửi biểu báo cáo {form.work.name} "
            f"{periods_words(form.periods)} (tệp {name}). Đề nghị đơn vị điền các ô màu vàng, in "
            f"trang Bản in để ký và gửi lại {by_words(form.period)}. Trân trọng cảm ơn."
        ),
    }
