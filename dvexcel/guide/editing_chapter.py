"""What the guide tells of Biên tập: choosing, rewording, what is suggested for long reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.guide import tables
from dvexcel.model.handbook import Chapter, Text
from dvexcel.sample.standard import first_ledger
from dvexcel.specs.bien_tap import bien_tap_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece


def of_editing() -> Iterator[Piece]:
    """The file beside the consolidated workbook, and the columns of its sheet."""
    yield Text(
        "Cùng lúc có tệp bien_tap của kỳ: ý kiến, kiến nghị của các đơn vị. Đánh dấu x những dòng "
        "đưa vào báo cáo, viết lại nếu cần, lưu và đóng tệp trước khi soạn báo cáo. Dòng anh, chị "
        "tự thêm ở cuối bảng luôn được đưa vào, không cần dấu x."
    )
    yield Text(
        "Kỳ dài hơn tháng có thêm các dòng gợi ý rút từ báo cáo của đơn vị, dòng đáng chú ý đứng "
        "trước: mô hình nêu tên, nơi dẫn đầu, nơi còn chậm, nguyên nhân xếp theo chủ đề. Không "
        "dòng nào vào báo cáo khi chưa có dấu x; nơi còn chậm chỉ nên đưa vào khi lãnh đạo đồng ý. "
        "Số liệu đổi thì gợi ý cũ không in nữa và có lời báo. Trang Cần có cho biết mục nào chưa "
        "có dòng nào. Viết về tình hình Nhân dân (mục I.0) thì mời xem lại nội dung bí mật."
    )
    editing = bien_tap_of(first_ledger().work)
    yield Chapter(f"Tệp {editing.sheet}", 2)
    yield tables.columns(editing)
