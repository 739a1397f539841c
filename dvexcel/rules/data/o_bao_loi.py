"""Ô đơn vị ghi không báo lỗi Excel.

Vì sao: ô #REF!, #DIV/0! nhìn như có số nhưng không có giá trị nào.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 12       |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ  |
    | E1.TX | [#REF!]   |
    | E1.DK | [#DIV/0!] |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import hit, rule
from dvexcel.specs.column import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


_BY_ERROR = {
    "#DIV/0!": ("Công thức chia cho 0 hoặc cho ô trống", "xem ô làm mẫu số"),
    "#REF!": ("Công thức dùng ô hoặc trang đã bị xoá", "lập lại công thức"),
    "#NAME?": (
        "Công thức có tên hàm hoặc tên ô mà Excel không biết",
        "sửa tên trong công thức",
    ),
    "#VALUE!": ("Công thức tính trên ô có chữ", "sửa ô mà công thức dùng thành số"),
    "#N/A": ("Công thức không tìm thấy giá trị cần tra", "xem lại bảng tra"),
    "#NUM!": ("Công thức cho số Excel không biểu diễn được", "xem lại các số trong công thức"),
    "#NULL!": ("Hai vùng trong công thức không giao nhau", "sửa dấu cách giữa hai vùng"),
    "#SPILL!": ("Công thức cần nhiều ô trống mà ô bên cạnh có nội dung", "xoá các ô chắn"),
}
_OTHERS = "Công thức trong ô không tính được", "xem lại công thức"
_INSTEAD = {Kind.DATE: "ghi ngày", Kind.COUNT: "ghi số", Kind.NUMBER: "ghi số"}


@rule(
    error(
        "DL006",
        "Ô báo lỗi Excel",
        "Ô hiện “{shown}”.",
        "{why} nên ô không có nội dung để đọc.",
        "Mời {remedy}, hoặc xoá công thức và {instead} trực tiếp. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def o_bao_loi(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt, with what its own error means."""
    for found in doubtful(unit_return, context, Doubt.ERROR_CELL):
        yield hit(found.place, **{**found.values, **_told(found.values)})


def _told(values: Mapping[str, object]) -> dict[str, str]:
    why, remedy = _BY_ERROR.get(str(values["shown"]).upper(), _OTHERS)
    if not values["is_formula"]:
        why, remedy = "Giá trị lỗi được chép từ nơi khác sang", "chép lại từ nguồn"
    kind = values["kind"]
    instead = _INSTEAD.get(kind, "gõ chữ") if isinstance(kind, Kind) else "gõ chữ"
    return {"why": why, "remedy": remedy, "instead": instead}
