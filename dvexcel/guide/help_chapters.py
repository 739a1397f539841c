"""The guide's last chapters: messages, what to do when the computer fails, what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.guide import tables
from dvexcel.guide.tables import press
from dvexcel.installed import TARGET
from dvexcel.model.handbook import Chapter, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.handbook import Piece


def when_something_is_said() -> Iterator[Piece]:
    """Every piece in reading order."""
    yield from _messages()
    yield from _when_something_fails()
    yield from _to_be_confirmed()


def _messages() -> Iterator[Piece]:
    yield Chapter("VIII. KHI CÓ THÔNG BÁO")
    yield Text(
        "Mỗi thông báo nói bốn điều: ở đâu, đang ghi gì, vì sao chưa được, cần làm gì. Mã ở đầu để "
        "tra bảng dưới đây hoặc đọc cho người giúp."
    )
    yield Chapter("Khi bấm nút", 2)
    yield tables.messages_of_buttons()
    yield Chapter("Khi kiểm tra biểu của đơn vị", 2)
    yield tables.messages_of_checking()


def _when_something_fails() -> Iterator[Piece]:
    yield Chapter("IX. KHI MÁY CÓ TRỤC TRẶC")
    yield Text(
        f"Bấm {press('chan_doan_may')}: dvexcel xem Python, thư viện, tiện ích, phông chữ, Word, "
        "quyền ghi, đường dẫn và nói cần làm gì. Không điều gì bị thay đổi."
    )
    yield tables.messages_of_doctor()
    yield Chapter("Không thấy thẻ Sổ công tác", 2)
    yield Text(
        "Có nơi chính sách ẩn thẻ lệnh. Khi đó nhấn Alt+F8, chọn macro có tên dưới đây rồi bấm "
        f"Run; hoặc mở thư mục {TARGET}\\lenh, bấm đúp tệp của việc cần làm: máy hỏi thư mục làm "
        "việc và kỳ, làm xong thì mở thư mục kết quả. Kéo thả biểu vào kiem-tra.cmd, văn bản "
        "Word vào soat.cmd cũng được; hoặc bấm chuột phải vào tệp, chọn Gửi tới (Send to)."
    )
    yield tables.without_the_tab()


def _to_be_confirmed() -> Iterator[Piece]:
    yield Chapter("PHỤ LỤC. NHỮNG VIỆC CẦN NGƯỜI CÓ EXCEL KIỂM TRA", on_new_page=True)
    yield Text(
        "Máy xây dựng dvexcel không có Excel và Windows, nên các việc sau **chưa được kiểm "
        "chứng**. Mời người có Excel làm lần lượt, đánh dấu và ghi lại điều khác với mong đợi."
    )
    yield tables.checklist()
