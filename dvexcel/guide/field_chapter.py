"""The guide's chapter on a field of work: figures, sentences and registers of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.guide import tables
from dvexcel.guide.tables import press
from dvexcel.model.handbook import Chapter, Rows, Steps, Text
from dvexcel.specs.so_cong_tac import CHI_TIEU, DE_CUONG, SO_LIEU_GOC, SO_THEO_DOI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece

_WAYS = (
    ("{B1| tuyên truyền}", "Số, đơn vị tính, lời, mức tăng giảm", "12 cuộc tuyên truyền, tăng 3"),
    ("{B1:dem| hội nghị}", "Như trên, lời thay cho đơn vị tính", "12 hội nghị, tăng 3"),
    ("{B1:so}", "Riêng con số", "12"),
    ("{B1:dan_dau}", "Đơn vị có số cao nhất (báo cáo dài)", "xã Mẫu (5 cuộc)"),
    (
        "{E1.TS:gom}",
        "Các thành phần của một tổng, theo mã số liệu gốc",
        ", gồm 8 lượt thường xuyên",
    ),
    ("[ tại {B1DV:so} đơn vị]", "Đoạn trong ngoặc bỏ đi khi số chưa có", " tại 7 đơn vị"),
)


def of_the_field() -> Iterator[Piece]:
    """Every piece in reading order."""
    yield Chapter("VI. SỐ LIỆU, CÂU VÀ SỔ THEO DÕI CỦA RIÊNG MÌNH")
    yield Text(
        "Mọi điều báo cáo nói về lĩnh vực đều đứng trong sổ, sửa được ở từng ô: tên lĩnh vực ở "
        f"trang Cơ quan, con số ở trang {SO_LIEU_GOC.sheet}, chỉ tiêu ở trang {CHI_TIEU.sheet}, "
        f"câu ở trang {DE_CUONG.sheet}. Không cần cài thêm gì."
    )
    yield Chapter("Thêm một con số và câu nói về nó", 2)
    yield Steps(
        (
            (
                f"Trang {SO_LIEU_GOC.sheet}: thêm một dòng, ví dụ mã B9.LOA, Buổi phát thanh, "
                "buổi. Chữ đầu của mã cho biết số đứng ở mục nào của biểu. Biểu phát hành lần sau "
                "sẽ hỏi số này."
            ),
            f"Trang {CHI_TIEU.sheet}: thêm một dòng, ví dụ mã B9, tử số B9.LOA.",
            (
                f"Trang {DE_CUONG.sheet}: thêm một dòng ở cuối, ghi số Phần và câu, ví dụ: Đã phát "
                f"thanh {{B9| ở thôn}}."
            ),
            (
                f"Bấm {press('xem_truoc_ky')} để xem các câu với số liệu của kỳ. Câu sai mã, sai "
                "ngoặc được chỉ ra ở đúng ô; các câu khác vẫn in."
            ),
        )
    )
    yield Chapter("Cách viết một câu", 2)
    yield Text(
        "Câu chỉ in khi mọi số ngoài ngoặc vuông đã có. Cột Khi bằng 0 ghi câu thay khi số đầu "
        "tiên là 0; ghi - để bỏ câu. Cột Kỳ ghi câu dùng cho kỳ nào; để trống là mọi kỳ."
    )
    yield Rows(("Cách ghi", "In ra", "Ví dụ"), _WAYS, (40, 50, 40))
    yield tables.columns(DE_CUONG)
    yield Chapter(f"Trang {SO_THEO_DOI.sheet}", 2)
    yield Text(
        "Mỗi dòng là một cột của một sổ theo dõi, ví dụ sổ mô hình. Thêm một dòng là thêm một cột "
        "ở trang của sổ, ở biểu và ở tệp tổng hợp. Trang của sổ trong sổ đang dùng có cột mới sau "
        "khi chạy dvexcel nang-cap."
    )
    yield Chapter("Bắt đầu một lĩnh vực khác", 2)
    yield Steps(
        (
            (
                "Lập thư mục mới: dvexcel khoi-tao ten-thu-muc --linh-vuc trong. Các trang chỉ có "
                "tiêu đề cột."
            ),
            (
                "Ghi tên lĩnh vực ở cột Lĩnh vực của trang Cơ quan, ví dụ công tác thanh niên; "
                "rồi ghi Mục số liệu, Số liệu gốc, Chỉ tiêu, Đề cương."
            ),
            (
                "Muốn dùng lại cho nơi khác: đặt các bảng ấy thành tệp CSV trong một thư mục (tên "
                "tệp và tên cột như thư mục linh_vuc của dvexcel), rồi ghi --linh-vuc đường dẫn "
                "của thư mục."
            ),
        )
    )
    yield Chapter("Sổ của bản dvexcel trước", 2)
    yield Text(
        f"Sổ cũ vẫn dùng được; dvexcel nhắc phần còn thiếu. Bấm {press('nang_cap_so')} để có "
        "so_cong_tac_nang_cap.xlsx bên cạnh, mang theo mọi dòng, mọi cột đã ghi; điều không mang "
        "theo được nêu tên từng ô. Xem lại rồi đổi tên hai tệp."
    )
