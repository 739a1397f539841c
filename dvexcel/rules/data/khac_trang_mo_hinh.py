"""Số ở trang Số liệu bằng số dòng kê ở trang của sổ theo dõi, ví dụ trang Mô hình.

Vì sao: báo cáo in con số của trang Số liệu bên danh sách của trang kia; hai nơi lệch nhau thì không
biết tin nơi nào. Cột dvexcel đếm của Số liệu gốc cho biết đếm những dòng nào: ở đây mô hình đăng ký
là mọi dòng có tên, trừ mô hình đã dừng; hoạt động hiệu quả kể cả được công nhận, tiêu biểu. Trang
kia để trống thì không nói gì nên không so.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | G1.TS | 3        |            |
    | G2.HQ | 1        | Một mô hình vừa được công nhận |
    Mô hình
    | Tên mô hình | Trạng thái          |
    | Bản sạch    | đăng ký             |
    | Tổ tự quản  | hoạt động hiệu quả  |
    | Dòng họ     | tiêu biểu           |
    | Chợ quê     | dừng                |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | G1.TS | [3]      |
    | G2.HQ | [0]      |
    Mô hình
    | Tên mô hình | Trạng thái         |
    | Bản sạch    |                    |
    | Tổ tự quản  | được công nhận     |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import Role
from dvexcel.model.indicator import Listed
from dvexcel.model.notice import warning
from dvexcel.rules.data._bien_dong import unexplained
from dvexcel.rules.engine import hit, rows, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.field_of_work import Register
    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL031",
        "Khác trang kê của sổ theo dõi",
        "Ghi {shown}, trang {sheet} kê {count} {noun}{which}.",
        "Hai trang của cùng một biểu nói hai con số khác nhau.",
        "Mời sửa cho khớp, hoặc ghi lý do ở Giải trình.",
    ),
    "Quy ước nghiệp vụ: các trang của một biểu thống nhất",
)
def khac_trang_mo_hinh(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Counts that differ from the unit's own list in a register, where it lists any."""
    registers = {one.key: one for one in unit_return.work.registers}
    for element, amount, reported in unexplained(unit_return, context):
        counts = element.counts
        if not isinstance(counts, Listed) or counts.register not in registers:
            continue
        register = registers[counts.register]
        stages = _stages(unit_return, register)
        if not stages or any(stage is not None and stage.doubt for stage in stages):
            continue  # a stage that cannot be read is asked about first
        told = ["" if stage is None else stage.value or "" for stage in stages]
        count = sum(stage in counts.stages for stage in told)
        if amount != count * 10**element.decimals:
            which = f" {counts.words}" if counts.words else ""
            yield hit(
                reported.place,
                shown=shown_amount(amount, element),
                sheet=register.sheet,
                count=count,
                noun=register.noun,
                which=which,
            )


def _stages(unit_return: Return, register: Register) -> list[Entry | None]:
    """The stage of every row that has a name; None where the register knows no stages."""
    column = register.column(Role.STAGE)
    named = (row for row in rows(unit_return, register.key) if row.text(register.name_key))
    return [None if column is None else row.entries.get(column.key) for row in named]
