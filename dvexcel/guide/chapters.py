"""The guide from beginning to end: what a clerk does, from the installation through the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.bundle.read_me import INSTALL_STEPS
from dvexcel.guide import tables
from dvexcel.guide.closing_chapter import closing_and_correcting, when_it_came
from dvexcel.guide.editing_chapter import of_editing
from dvexcel.guide.field_chapter import of_the_field
from dvexcel.guide.help_chapters import when_something_is_said
from dvexcel.guide.tables import press
from dvexcel.installed import TARGET
from dvexcel.model.handbook import Chapter, PictureRow, Steps, Text
from dvexcel.specs.so_cong_tac import (
    CO_QUAN,
    DON_VI,
    HUONG_DAN,
    KY_BAO_CAO,
    NGAY_NGHI,
    NGUONG,
    NOI_DUNG,
    TIEP_NHAN,
    VAN_BAN_DI,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece

TITLE = (
    "HƯỚNG DẪN SỬ DỤNG DVEXCEL",
    "Dành cho cán bộ tổng hợp báo cáo",
)


def chapters() -> Iterator[Piece]:
    """Every piece in reading order."""
    yield from _first_words()
    yield from _installation()
    yield from _the_year()
    yield from _the_month()
    yield from _papers()
    yield from of_the_field()
    yield from _next_year()
    yield from when_something_is_said()


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
    yield Steps(INSTALL_STEPS)
    yield Text(
        f"dvexcel nằm ở thư mục {TARGET}. Muốn gỡ: đóng Excel, bấm đúp go_bo.cmd ở đó hoặc trong "
        "bộ cài; thư mục làm việc của anh, chị không bị đụng tới."
    )
    yield Text(
        "**Máy đã cài dvexcel từ trước: phải cài lại bằng bộ cài này.** Với các bản trước, bấm nút "
        "khi đang mở tệp nơi khác gửi đến có thể chạy chương trình do người gửi đặt trong tệp. "
        "Đóng Excel, bấm đúp cai_dat.cmd, rồi xoá mọi bản dvexcel.xlam và dvexcel_demo.xlsm cũ còn "
        f"giữ ở nơi khác. {press('chan_doan_may')} cho biết tiện ích đang dùng có đúng bản "
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


def _the_month() -> Iterator[Piece]:
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
    yield from when_it_came()
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
        "quan có biểu đồ; trang Tóm tắt trình lãnh đạo in vừa một tờ; mỗi trang Biểu là biểu tổng "
        "hợp của một mục, in kèm văn bản được; trang Tiếp nhận cho biết đơn vị nào đúng hạn, trễ, "
        "chưa gửi; trang Nguồn cho biết mỗi số lấy từ tệp nào, ô nào. Đừng gõ vào tệp này: lần "
        "tổng hợp sau sẽ lập tệp mới."
    )
    yield PictureRow(("tong_quan",), "Trang Tổng quan của tệp tổng hợp", 105)
    yield from of_editing()
    yield Chapter("6. Báo cáo và đôn đốc", 2)
    yield Text(
        f"Bấm {press('bao_cao_ky')} để có dự thảo báo cáo, {press('don_doc_ky')} để có công văn "
        "gửi các đơn vị chưa gửi hoặc cần sửa. Cả hai nằm trong thư mục van_ban, mở bằng Word, sửa "
        "lời văn tuỳ ý rồi trình ký. Số và ngày văn bản để trống cho văn thư. Văn bản anh, chị đã "
        "sửa không bao giờ bị ghi đè: bản mới mang tên có thêm (2)."
    )
    yield Text(
        "Báo cáo đã sửa tay mà số liệu lại đổi: lệnh doi-chieu chỉ ra từng số, từng câu khác số "
        "hôm nay; lệnh thay-so ghi cạnh báo cáo một bản .thay_so, số mới để dạng sửa có theo dõi, "
        "câu không còn theo số được giữ nguyên và có nhận xét. Lệnh ban-sach lập bản để trình."
    )
    yield Text(
        "Có người hỏi một số lấy từ đâu: chọn ô của số đó trong tệp tổng hợp, bấm "
        f"{press('xem_nguon_o')}; số in trong báo cáo thì dùng lệnh xem-nguon. Cả hai cho biết đơn "
        "vị, tệp, ô và lần gửi. Chọn một ô của biểu thì biết số nào sẽ đổi theo."
    )
    yield Text(
        "Muốn giữ lời văn của báo cáo kỳ trước: chạy bao-cao với --theo-ky-truoc. Câu anh, chị đã "
        "viết lại trong bản ban hành được dùng lại với số mới khi còn đúng; câu không còn đúng và "
        "câu riêng của kỳ trước được liệt kê để xem."
    )
    yield Text(
        "Báo cáo tháng so với tháng trước; số của cùng kỳ năm trước nằm ở phụ lục. Mức tăng, giảm "
        "của một tổng được tính ở các đơn vị có số liệu cả hai kỳ, nên không đổi vì có đơn vị chưa "
        "gửi; phụ lục và tệp tổng hợp ghi cạnh tổng số cột Cùng đơn vị: trước → nay (n đơn vị)."
    )
    yield Text(
        "Cấp trên gửi biểu cho cơ quan mình: lưu biểu đó trong thư mục làm việc, mở biểu, bấm "
        f"{press('nop_len_bieu')}. Số đã tổng hợp được điền vào một bản sao, biểu gốc giữ nguyên."
    )
    yield PictureRow(("bao_cao", "don_doc"), "Dự thảo báo cáo tháng và công văn đôn đốc", 76)
    yield from closing_and_correcting()


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
    yield Chapter("VII. CUỐI NĂM")
    yield Text(
        f"Mở sổ năm nay, bấm {press('sang_nam_moi')}: thư mục của năm sau nằm cạnh thư mục năm "
        "nay, mang theo cơ quan, đơn vị, số liệu gốc, chỉ tiêu còn dùng. Sổ năm nay giữ nguyên. "
        "Đóng sổ năm nay rồi mới mở sổ năm sau, vì Excel không mở cùng lúc hai sổ tính cùng tên."
    )
