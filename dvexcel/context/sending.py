"""What goes out with the forms: who gets which file, and the words to send it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.text.dates import due_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.ledger import Office
    from dvexcel.model.period import Period
    from dvexcel.model.sheets import CellValue
    from dvexcel.model.unit import Unit


def form_name(unit: Unit, period: Period) -> str:
    """The file name of a unit's form."""
    return f"bieu_{unit.code}_{period.code}.xlsx"


def sending_rows(
    units: Iterable[Unit], period: Period, office: Office
) -> list[dict[str, CellValue]]:
    """One row a unit for the list "Danh sách gửi", in the order of the list of units."""
    due = due_words(period.due, excluded=period.due_excluded)
    return [
        {
            "stt": number,
            "ma": unit.code,
            "ten": unit.name,
            "dau_moi": unit.contact,
            "dien_thoai": unit.phone,
            "email": unit.email,
            "tep": form_name(unit, period),
            "loi_nhan": (
                f"Kính gửi {unit.name}: {office.name} gửi biểu báo cáo công tác dân vận "
                f"{period.code.words} (tệp {form_name(unit, period)}). Đề nghị đơn vị điền các ô "
                f"màu vàng, in trang Bản in để ký và gửi lại {due}. Trân trọng cảm ơn."
            ),
        }
        for number, unit in enumerate(units, 1)
    ]
