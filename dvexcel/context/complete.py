"""Before a document is drafted: what its form needs is there, else the cell to fill is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.signing import signers_of
from dvexcel.model.notice import error
from dvexcel.model.paper import System
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.forms import form_of
from dvexcel.specs.so_cong_tac import CO_QUAN, VAN_BAN_DI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Office
    from dvexcel.model.outgoing import Outgoing

MISSING_FIELD = error(
    "HT703",
    "Thiếu dữ liệu để soạn văn bản",
    "Chưa ghi “{column}” cho {kind} “{code}”.",
    "{why}",
    "Mời ghi ô này{elsewhere} rồi soạn lại.",
)
_WHY_OFFICE = {
    "ten_tren_van_ban": "Tên cơ quan ban hành in ở đầu văn bản.",
    "ky_hieu": "Ký hiệu in sau số của văn bản.",
    "dia_danh": "Địa danh in trước ngày, tháng, năm.",
}
_WHY_SIGNER = {
    "chuc_vu": "Chức vụ người ký in ở cuối văn bản.",
    "nguoi_ky": "Họ và tên người ký in ở cuối văn bản.",
}
_WHY_UNIT = "Ký hiệu công văn gồm chữ viết tắt của cơ quan và của đơn vị soạn thảo."
_LEAST_SIGNERS = 2
_WHY_SIGNERS = (
    "{kind} có từ hai người ký: mỗi người một dòng trong ô (Alt+Enter), ghi “Chức vụ: Họ và tên”,"
    " ví dụ “THƯ KÝ: Nguyễn Văn An”."
)
_WHY_RECIPIENT = "{kind} phải ghi gửi đến ai."


def missing_fields(item: Outgoing, office: Office) -> Iterator[Finding]:
    """Every cell to fill before ``item`` can be drafted in the name of ``office``."""

    def missing(sheet_of: Outgoing | Office, key: str, why: str, elsewhere: str = "") -> Finding:
        table = VAN_BAN_DI if sheet_of is item else CO_QUAN
        return MISSING_FIELD.at(
            sheet_of.cells.get(key),
            column=table.column(key).title,
            kind=item.kind,
            code=item.code,
            why=why,
            elsewhere=elsewhere,
        )

    for key, why in _WHY_OFFICE.items():
        value = {
            "ten_tren_van_ban": office.name_lines,
            "ky_hieu": office.symbol,
            "dia_danh": office.place_name,
        }[key]
        if not value:
            yield missing(office, key, why)
    if item.system is System.STATE and item.kind == CONG_VAN and not office.drafting_unit:
        yield missing(office, "don_vi_soan", _WHY_UNIT)
    signed = {
        "chuc_vu": item.office_lines or office.office_lines,
        "nguoi_ky": item.signer or office.signer,
    }
    form = form_of(item.system, item.kind)
    for key, why in _WHY_SIGNER.items():
        if not signed[key] and not form.many_sign:
            cell = item.cells.get(key)
            yield missing(office, key, why, f", hoặc ô {cell}" if cell else "")
    if form.must_address and not item.kinh_gui:
        yield missing(item, "kinh_gui", _WHY_RECIPIENT.format(kind=item.kind))
    if form.many_sign and len(signers_of(item)) < _LEAST_SIGNERS:
        yield missing(item, "nguoi_ky", _WHY_SIGNERS.format(kind=item.kind))
