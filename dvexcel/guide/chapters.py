"""The guide from beginning to end: what a clerk does, from the installation through the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.addin.buttons import button
from dvexcel.bundle.scripts import install_steps
from dvexcel.guide import tables
from dvexcel.guide.the_month import press, the_month
from dvexcel.installed import TARGET
from dvexcel.model.handbook import Chapter, PictureRow, Steps, Text
from dvexcel.specs.so_cong_tac import (
    CO_QUAN,
    DON_VI,
    HUONG_DAN,
    KY_BAO_CAO,
    NGAY_NGHI,
    NOI_DUNG,
    VAN_BAN_DI,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece

TITLE = (
    "HƯỚNG DẪN SỬ DỤNG DVEXCEL",
    "Dành cho cán bộ tổng hợp báo cáo",
)
_PYTHON = "3.11"


def chapters() -> Iterator[Piece]:
    """Every piece in reading order."""
    yield from _first_words()
    yield from _installation()
    yield from _the_year()
    yield from the_month()
    yield from _papers()
    yield from _next_year()
    yield from _messages()
    yield from _when_something_fails()
    yield from _to_be_confirmed()


def _first_words() -> Iterator[Piece]:
    yield Chapter("I. DVEXCEL GIÚP VIỆC GÌ")
    yield Text(
        "Anh, chị giữ một sổ tính Excel gọi là **sổ công tác**. Mỗi kỳ, dvexcel tạo biểu cho từng "
        "đơn vị, kiểm tra từng ô của biểu gửi về, cộng số liệu, soạn văn bản đôn đốc và báo cáo "
        "bằng Word đúng thể thức. Mỗi con số trong báo cáo đều tìm lại được đơn vị, tệp và ô đã "
        "ghi."
    )
    yield Text("Ba điều nên nhớ:")
    yield Steps(HUONG_DAN.sections[-1][1], "–")
    yield Text(
        "Tên người, số điện thoại trong các hình dưới đây đều là dữ liệu mẫu, không phải của cơ "
        "quan nào."
    )


def _installation() -> Iterator[Piece]:
    yield Chapter("II. CÀI ĐẶT (làm một lần)")
    yield Text(
        "Bộ cài là một thư mục chép từ USB hoặc ổ mạng, do cán bộ công nghệ thông tin chuẩn bị. "
        "Không cần mạng, không cần quyền quản trị."
    )
    yield Steps(install_steps(_PYTHON))
    yield Text(
        f"dvexcel nằm ở thư mục {TARGET}. Muốn gỡ: đóng Excel, bấm đúp go_bo.cmd trong bộ cài; "
        "thư mục làm việc của anh, chị không bị đụng tới."
    )
    yield Text(
        "**Máy đã cài dvexcel từ trước: phải cài lại bằng bộ cài này.** Với các bản trước, bấm nút "
        "khi đang mở tệp nơi khác gửi đến có thể chạy chương trình do người gửi đặt trong tệp. "
        "Đóng Excel, bấm đúp cai_dat.cmd, rồi xoá mọi bản dvexcel.xlam và dvexcel_demo.xlsm cũ còn "
        f"giữ ở nơi khác. {button('chan_doan_may').label} cho biết tiện ích đang dùng có đúng bản "
        "này không."
    )
    yield Chapter("Thẻ Sổ công tác", 2)
    yield Text(
        "Mở Excel, chọn thẻ **Sổ công tác**. Rê chuột vào một nút sẽ thấy câu giải thích. Nút mờ "
        "là nút chưa dùng được lúc này: cần mở sổ tính, hoặc cần mở một biểu."
    )
    yield tables.buttons()


def _the_year() -> Iterator[Piece]:
    yield Chapter("III. ĐẦU NĂM: LẬP SỔ CÔNG TÁC")
    yield Steps(
        (
            (
                "Mở Excel với một sổ tính trống. Bấm "
                f"{press('khoi_tao_so')}: dvexcel lập thư mục Sổ công tác của năm trong Documents "
                "và mở sổ so_cong_tac.xlsx. Muốn để chỗ khác: lưu sổ tính trống vào chỗ đó trước "
                "khi bấm."
            ),
            (
                f"Điền trang **{CO_QUAN.sheet}**; đánh dấu x ở dòng cơ quan mình. Thêm một dòng "
                "cho UBND cấp mình: cột Ký hiệu ghi UBND, cột Địa danh ghi giống dòng cơ quan "
                "mình. Báo cáo gửi cơ quan đó; thiếu dòng này thì báo cáo chưa có nơi nhận (HT027)."
            ),
            f"Điền trang **{DON_VI.sheet}**: mọi đơn vị phải gửi báo cáo.",
            f"Xem lại trang **{KY_BAO_CAO.sheet}**: hạn gửi của từng kỳ.",
            (
                f"Xem lại trang **{NGAY_NGHI.sheet}**: ngày lễ, Tết, nghỉ bù mới là đề xuất, mời "
                "sửa theo thông báo của năm; số ngày trễ tính cả theo ngày làm việc."
            ),
            (
                "Điền trang Nhiệm vụ theo văn bản giao việc. Trang Số liệu gốc và Chỉ tiêu đã có "
                "sẵn, sửa khi cần. Bấm Ctrl+S."
            ),
        )
    )
    yield Text("Chọn một ô bất kỳ sẽ hiện câu nhắc cách ghi. Cột có tên **đậm** thì phải ghi.")
    yield PictureRow(("co_quan",), f"Trang {CO_QUAN.sheet} (dữ liệu mẫu)")
    yield Chapter(f"Trang {CO_QUAN.sheet}", 2)
    yield tables.columns(CO_QUAN)
    yield Chapter(f"Trang {DON_VI.sheet}", 2)
    yield tables.columns(DON_VI)
    yield Chapter(f"Trang {KY_BAO_CAO.sheet}", 2)
    yield tables.columns(KY_BAO_CAO)
    yield PictureRow(("ky_bao_cao",), f"Trang {KY_BAO_CAO.sheet} (dữ liệu mẫu)", 150)


def _papers() -> Iterator[Piece]:
    yield Chapter("V. SOẠN VÀ SOÁT VĂN BẢN KHÁC")
    yield Text(
        "Kế hoạch, chỉ thị, công văn, báo cáo khác được soạn từ hai trang của sổ: phần đầu và phần "
        f"cuối ở trang **{VAN_BAN_DI.sheet}**, phần thân ở trang **{NOI_DUNG.sheet}**, nối nhau "
        "bằng cột mã."
    )
    yield Steps(
        (
            f"Ghi một dòng ở trang {VAN_BAN_DI.sheet}, các đoạn ở trang {NOI_DUNG.sheet}.",
            (
                f"Chọn một ô ở dòng đó, bấm {press('soan_van_ban')}. Dự thảo nằm trong thư mục "
                "van_ban."
            ),
            "Mở bằng Word, sửa nếu cần, lưu và đóng lại.",
            (
                f"Bấm {press('soat_van_ban')}: dvexcel soát phông chữ, lề, số ký hiệu, căn cứ, "
                "nơi nhận và ghi nhận xét vào một bản sao."
            ),
        )
    )
    yield Text(
        f"{press('sua_van_ban')} sửa luôn lề, phông, khoảng cách trong một bản sao; câu chữ giữ "
        f"nguyên. {press('lap_ho_so')} lập tờ trình cùng các dự thảo kèm theo trong một thư mục. "
        f"Cơ quan có mẫu Word riêng thì chép vào thư mục mau rồi bấm {press('kiem_tra_mau')}."
    )
    yield Chapter(f"Trang {VAN_BAN_DI.sheet}", 2)
    yield tables.columns(VAN_BAN_DI)
    yield Chapter(f"Trang {NOI_DUNG.sheet}", 2)
    yield Text(
        "Mỗi dòng là một đoạn; cột Số để trống thì dvexcel tự đánh số. Chữ đậm đặt giữa hai dấu "
        "sao ở mỗi bên; chữ nghiêng đặt giữa một dấu sao ở mỗi bên; chú thích cuối trang ghi trong "
        "[^ ]."
    )
    yield tables.columns(NOI_DUNG)
    yield PictureRow(("ke_hoach",), "Kế hoạch soạn từ sổ", 105)


def _next_year() -> Iterator[Piece]:
    yield Chapter("VI. CUỐI NĂM")
    yield Text(
        f"Mở sổ năm nay, bấm {press('sang_nam_moi')}: thư mục của năm sau nằm cạnh thư mục năm "
        "nay, mang theo cơ quan, đơn vị, số liệu gốc, chỉ tiêu còn dùng. Sổ năm nay giữ nguyên. "
        "Đóng sổ năm nay rồi mới mở sổ năm sau, vì Excel không mở cùng lúc hai sổ tính cùng tên."
    )


def _messages() -> Iterator[Piece]:
    yield Chapter("VII. KHI CÓ THÔNG BÁO")
    yield Text(
        "Mỗi thông báo nói bốn điều: ở đâu, đang ghi gì, vì sao chưa được, cần làm gì. Mã ở đầu để "
        "tra bảng dưới đây hoặc đọc cho người giúp."
    )
    yield Chapter("Khi bấm nút", 2)
    yield tables.messages_of_buttons()
    yield Chapter("Khi kiểm tra biểu của đơn vị", 2)
    yield tables.messages_of_checking()


def _when_something_fails() -> Iterator[Piece]:
    yield Chapter("VIII. KHI MÁY CÓ TRỤC TRẶC")
    yield Text(
        f"Bấm {press('chan_doan_may')}: dvexcel xem Python, thư viện, tiện ích, phông chữ, Word, "
        "quyền ghi, đường dẫn và nói cần làm gì. Không điều gì bị thay đổi."
    )
    yield tables.messages_of_doctor()
    yield Chapter("Không thấy thẻ Sổ công tác", 2)
    yield Text(
        "Có nơi chính sách ẩn thẻ lệnh. Khi đó nhấn Alt+F8, chọn macro có tên dưới đây rồi bấm "
        f"Run; hoặc mở thư mục làm việc, gõ cmd ở thanh địa chỉ, rồi chạy tệp trong "
        f"{TARGET}\\lenh, ví dụ {TARGET}\\lenh\\kiem-tra.cmd --ky 2026-T10."
    )
    yield tables.without_the_tab()


def _to_be_confirmed() -> Iterator[Piece]:
    yield Chapter("PHỤ LỤC. NHỮNG VIỆC CẦN NGƯỜI CÓ EXCEL KIỂM TRA", on_new_page=True)
    yield Text(
        "Máy xây dựng dvexcel không có Excel và Windows, nên các việc sau **chưa được kiểm "
        "chứng**. Mời người có Excel làm lần lượt, đánh dấu và ghi lại điều khác với mong đợi."
    )
    yield tables.checklist()
