"""The guide on what an office remembers: days of arrival, closed figures, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.guide import tables
from dvexcel.guide.tables import press
from dvexcel.model.handbook import Chapter, Text
from dvexcel.specs.so_cong_tac import DIEU_CHINH, NGUONG, SO_LIEU_NEN, TIEP_NHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece


def when_it_came() -> Iterator[Piece]:
    """By which day lateness counts."""
    yield Text(
        "Đúng hạn hay trễ tính theo **ngày đến** của văn bản, không theo ngày dvexcel thấy tệp. "
        "Chép danh sách văn bản đến của hệ thống quản lý văn bản (.xlsx hoặc .csv) vào cùng thư "
        f"mục, hoặc ghi cột Ngày đến ở trang **{TIEP_NHAN.sheet}**. Chưa có ngày đến thì đơn vị "
        "mang tình trạng tạm tính và không bị coi là trễ. Đơn vị gửi đúng hạn, được đề nghị sửa "
        f"và gửi lại trong hạn bổ sung (trang **{NGUONG.sheet}**) vẫn là đúng hạn."
    )
    yield Text(
        "Sửa các trang của sổ giữa kỳ không làm hỏng báo cáo đã nhận: mỗi báo cáo được xét theo "
        "đúng biểu đã phát hành cho đơn vị (phat_hanh, tệp bieu.csv)."
    )


def closing_and_correcting() -> Iterator[Piece]:
    """Figures are frozen, a report goes out, and a figure is put right afterwards."""
    yield Chapter("7. Chốt số liệu, ban hành, điều chỉnh", 2)
    yield Text(
        f"Trước khi trình, bấm {press('chot_so_lieu_ky')}: số liệu, các báo cáo được tính và sổ "
        "được giữ trong thư mục chot_01 của kỳ, không bao giờ bị ghi lại; các kỳ sau lấy số từ "
        "đó. Ban hành xong, dòng lệnh ghi-ban-hanh ghi số, ngày và giữ bản đã ký, nêu chỗ khác "
        "bản dự thảo. Chốt nhầm thì huy-chot với lý do."
    )
    yield Text(
        f"Số đã chốt mà sai: ghi một dòng ở trang **{DIEU_CHINH.sheet}** với văn bản của đơn vị. "
        "Tệp tổng hợp cho thấy số đã chốt bên cạnh số sau điều chỉnh; báo cáo luỹ kế kỳ sau cộng "
        "số mới và có chú thích. Cần sửa ngay báo cáo đã ban hành thì soạn báo cáo thay thế (lệnh "
        "bao-cao --thay-the); công văn đính chính chỉ dùng cho sai sót về thể thức, kỹ thuật trình "
        "bày, thủ tục."
    )
    yield Chapter(f"Trang {DIEU_CHINH.sheet}", 2)
    yield tables.columns(DIEU_CHINH)
    yield Text(
        f"Bắt đầu dùng dvexcel giữa năm: ở trang **{SO_LIEU_NEN.sheet}** ghi mỗi đơn vị một dòng "
        "luỹ kế của các tháng trước, đánh dấu x ở cột Luỹ kế từ đầu năm."
    )
