"""The guide's longest chapter: a month from the forms that go out to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.addin.buttons import button
from dvexcel.guide import tables
from dvexcel.model.handbook import Chapter, PictureRow, Steps, Text
from dvexcel.sample.standard import first_ledger
from dvexcel.specs.bien_tap import bien_tap_of
from dvexcel.specs.so_cong_tac import (
    KY_BAO_CAO,
    NGUONG,
    TIEP_NHAN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece


def press(name: str) -> str:
    """A button as the guide names it."""
    return f"**{button(name).label}**"


def the_month() -> Iterator[Piece]:
    """The pieces of the month, in reading order."""
    yield Chapter("IV. MỖI THÁNG")
    yield Text(
        f"Trước mỗi việc: mở sổ công tác, vào trang **{KY_BAO_CAO.sheet}**, chọn một ô ở dòng của "
        "kỳ, rồi bấm nút. Mỗi nút kết thúc bằng một hộp thông báo nêu tên tệp vừa tạo."
    )
    yield Chapter("1. Phát hành biểu", 2)
    yield Text(
        f"Bấm {press('phat_hanh_ky')}. Trong thư mục phat_hanh có một thư mục mang mã kỳ, chứa "
        "biểu của từng đơn vị và danh sách gửi; thư mục van_ban có dự thảo công văn đề nghị báo "
        "cáo."
    )
    yield PictureRow(
        ("danh_sach_gui",), "Danh sách gửi: người nhận, tệp biểu, lời nhắn để dán vào thư"
    )
    yield Text(
        "Gửi cho mỗi đơn vị đúng tệp biểu mang mã của đơn vị đó. Đơn vị chỉ cần Excel, không cần "
        "cài dvexcel; ghi vào các ô màu vàng, in trang Bản in để ký, rồi gửi lại tệp. Ở trang Số "
        "liệu, dòng nào không có việc thì đánh dấu x; cả mục không có việc thì chỉ cần một dấu x ở "
        "dòng tên mục. Trang Nhiệm vụ và trang Mô hình có sẵn điều đơn vị đã báo cáo lần trước, "
        "đơn vị chỉ sửa chỗ có thay đổi; nhiệm vụ hằng tháng, hằng quý thì ghi lại từ đầu mỗi khi "
        "sang tháng, sang quý mới."
    )
    yield PictureRow(("bieu",), "Biểu của một đơn vị: ghi vào các ô màu vàng", 150)
    yield Chapter("2. Nhận về", 2)
    yield Text(
        "Lưu mọi tệp đơn vị gửi vào thư mục nhan_ve của kỳ. Không cần đổi tên, không cần mở. Đơn "
        "vị gửi lại nhiều lần thì giữ cả các lần; dvexcel lấy lần sau cùng."
    )
    yield Chapter("3. Kiểm tra", 2)
    yield Steps(
        (
            (
                f"Bấm {press('kiem_tra_thu_muc')}: mọi điểm cần xem hiện ở trang Kết quả kiểm tra "
                "của sổ. Bấm vào cột Vị trí để mở đúng tệp, đúng ô."
            ),
            (
                f"Muốn xem kỹ một biểu: mở biểu, bấm {press('kiem_tra_bieu')}. Ô cần sửa màu "
                "hồng, ô cần xem lại màu vàng; để chuột lên ô sẽ thấy lời nhắc."
            ),
            (
                f"Xem xong, bấm {press('bo_danh_dau')}. Màu và ghi chú của anh, chị hay của đơn "
                "vị còn nguyên; chỉ dấu của dvexcel được gỡ."
            ),
        )
    )
    yield Text(
        "Báo cáo còn **lỗi** chưa được cộng. **Cảnh báo** vẫn được cộng. Báo cáo có lỗi mà vẫn cần "
        f"tính: ghi lý do ở cột Lý do chấp nhận của trang **{TIEP_NHAN.sheet}**. Khi đó số nào đọc "
        "được thì cộng đúng như đơn vị ghi; ô không đọc được thành số vẫn không có số để cộng."
    )
    yield Text(
        "Hỏi lại từ mức nào (số tăng, giảm bao nhiêu phần trăm, bao nhiêu số trùng nhau) không do "
        "quy định nào đặt ra: mức ghi sẵn là đề xuất của dvexcel. Thấy hỏi nhiều quá hoặc ít quá, "
        f"mời sửa cột Giá trị ở trang **{NGUONG.sheet}** rồi bấm lại; ô để trống thì dùng mức đề "
        "xuất. Trang này cũng giữ mức để báo cáo so sánh với kỳ trước và số ngày nêu trong công "
        "văn đôn đốc."
    )
    yield Chapter(f"Trang {TIEP_NHAN.sheet}", 2)
    yield tables.columns(TIEP_NHAN)
    yield Chapter("4. Trả lại để sửa", 2)
    yield Text(
        f"Bấm {press('tra_lai_ky')}. Mỗi báo cáo còn điểm cần xem có một bản sao trong thư mục "
        "ket_qua, có trang Lỗi ở đầu và ô được tô màu; kèm công văn. Gửi bản sao cho đơn vị, đơn "
        "vị sửa ngay trong đó rồi gửi lại; ô đã sửa đúng sẽ thành màu xanh."
    )
    yield PictureRow(("tra_lai",), "Trang Lỗi trong bản sao trả lại đơn vị", 130)
    yield PictureRow(("o_danh_dau",), "Ô cần sửa được tô màu ngay tại chỗ", 150)
    yield Chapter("5. Tổng hợp", 2)
    yield Text(
        f"Bấm {press('tong_hop_ky')}. Tệp tong_hop của kỳ nằm trong thư mục ket_qua. Trang Tổng "
        "quan có biểu đồ; trang Tiếp nhận cho biết đơn vị nào đúng hạn, trễ, chưa gửi; trang Nguồn "
        "cho biết mỗi số lấy từ tệp nào, ô nào. Đừng gõ vào tệp này: lần tổng hợp sau sẽ lập tệp "
        "mới."
    )
    yield PictureRow(("tong_quan",), "Trang Tổng quan của tệp tổng hợp", 105)
    yield Text(
        "Cùng lúc có tệp bien_tap của kỳ: ý kiến, kiến nghị của các đơn vị. Đánh dấu x những dòng "
        "đưa vào báo cáo, viết lại nếu cần, lưu và đóng tệp trước khi soạn báo cáo. Dòng anh, chị "
        "tự thêm ở cuối bảng luôn được đưa vào, không cần dấu x."
    )
    editing = bien_tap_of(first_ledger().work)
    yield Chapter(f"Tệp {editing.sheet}", 2)
    yield tables.columns(editing)
    yield Chapter("6. Báo cáo và đôn đốc", 2)
    yield Text(
        f"Bấm {press('bao_cao_ky')} để có dự thảo báo cáo, {press('don_doc_ky')} để có công văn "
        "gửi các đơn vị chưa gửi hoặc cần sửa. Cả hai nằm trong thư mục van_ban, mở bằng Word, sửa "
        "lời văn tuỳ ý rồi trình ký. Số và ngày văn bản để trống cho văn thư. Văn bản anh, chị đã "
        "sửa không bao giờ bị ghi đè: bản mới mang tên có thêm (2)."
    )
    yield Text(
        "Báo cáo tháng so với tháng trước; số của cùng kỳ năm trước nằm ở phụ lục. Mức tăng, giảm "
        "của một tổng được tính ở các đơn vị có số liệu cả hai kỳ, nên không đổi vì có đơn vị chưa "
        "gửi; báo cáo nói rõ điều đó."
    )
    yield Text(
        "Cấp trên gửi biểu cho cơ quan mình: lưu biểu đó trong thư mục làm việc, mở biểu, bấm "
        f"{press('nop_len_bieu')}. Số đã tổng hợp được điền vào một bản sao, biểu gốc giữ nguyên."
    )
    yield PictureRow(("bao_cao", "don_doc"), "Dự thảo báo cáo tháng và công văn đôn đốc", 76)
