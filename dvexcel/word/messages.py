"""What a clerk reads when a template cannot be used: every sentence of this package, here."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from dvexcel.model.finding import Finding, Severity
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.place import Paragraph

_LONGEST_QUOTE = 80
_OPEN_TEMPLATE = "Mở tệp mẫu trong Word"


class Unprintable(Exception):  # noqa: N818 - it names the state of a value, as CannotRun does
    """A value or a tag that a template must not print; ``why`` and ``remedy`` are for the clerk."""

    def __init__(self, code: str, what: str, why: str, remedy: str) -> None:
        self.code, self.what, self.why, self.remedy = code, what, why, remedy
        super().__init__(what)


def cannot_print(
    problem: Unprintable, template: str, place: Paragraph | None, quote: str
) -> CannotRun:
    """The refusal of a template, told with its file and the words at the faulty place."""
    shown = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]}…"
    where = f"Mẫu “{template}”, chỗ “{shown}”: " if shown else f"Mẫu “{template}”: "
    return CannotRun(
        Finding(
            code=problem.code,
            severity=Severity.LOI,
            what=f"{where}{problem.what}",
            why=problem.why,
            remedy=problem.remedy,
            file=template,
            place=place,
        )
    )


def not_a_word_file() -> Unprintable:
    """The template is no .docx."""
    return Unprintable(
        "HT402",
        "tệp này không mở được như một văn bản Word.",
        "Mẫu phải là tệp .docx còn nguyên vẹn.",
        "Hãy mở tệp bằng Word rồi lưu lại dạng .docx, hoặc dùng mẫu có sẵn.",
    )


def cannot_open() -> Unprintable:
    """The template is not there, or the system does not let us read it."""
    return Unprintable(
        "HT402",
        "không đọc được tệp mẫu.",
        "Tệp không còn ở chỗ cũ hoặc đang bị chương trình khác giữ.",
        "Hãy đóng tệp trong Word rồi làm lại, hoặc chép lại tệp vào thư mục mẫu.",
    )


def unclosed_tag(opening: str) -> Unprintable:
    """A tag opens and does not close in its paragraph."""
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[opening]
    return Unprintable(
        "HT403",
        f"thẻ mở bằng “{opening}” nhưng chưa đóng.",
        f"Mỗi thẻ mở bằng “{opening}” phải đóng bằng “{closing}” trong cùng một đoạn.",
        f"{_OPEN_TEMPLATE} và thêm “{closing}” vào cuối thẻ.",
    )


def unclosed_block(keyword: str) -> Unprintable:
    """A block was opened and never ended."""
    return Unprintable(
        "HT403",
        f"thẻ “{keyword}” chưa có thẻ kết thúc “end{keyword}”.",
        f"Mỗi “{keyword}” cần một “end{keyword}” đứng sau nó.",
        f"{_OPEN_TEMPLATE} và thêm “{{%p end{keyword} %}}” vào chỗ kết thúc.",
    )


def stray_block(keyword: str) -> Unprintable:
    """An else or end stands without its beginning."""
    return Unprintable(
        "HT403",
        f"thẻ “{keyword}” không khớp với thẻ mở nào đứng trước.",
        "Các thẻ “for … endfor” và “if … endif” phải lồng nhau trọn vẹn.",
        f"{_OPEN_TEMPLATE}, xóa thẻ thừa hoặc thêm thẻ mở còn thiếu.",
    )


def bad_syntax() -> Unprintable:
    """The inside of a tag cannot be read."""
    return Unprintable(
        "HT404",
        "nội dung trong thẻ viết chưa đúng.",
        "Trong thẻ chỉ viết tên trường, ví dụ {{ trich_yeu }} hoặc {{ ngay_ban_hanh|ngay_dai }}.",
        f"{_OPEN_TEMPLATE} và sửa thẻ theo mẫu có sẵn.",
    )


def unknown_filter() -> Unprintable:
    """A filter that does not exist."""
    return Unprintable(
        "HT404",
        "thẻ dùng một bộ lọc (phần sau dấu “|”) không có.",
        "Các bộ lọc dùng được là ngay_dai, ngay_ngan, in_hoa và noi.",
        f"{_OPEN_TEMPLATE} và đổi sang một trong các bộ lọc đó.",
    )


def unknown_field(name: str, known: Iterable[str]) -> Unprintable:
    """A field that papers do not have."""
    near = get_close_matches(name, list(known), n=1)
    hint = f"Có phải là “{near[0]}”? " if near else ""
    return Unprintable(
        "HT405",
        f"không có trường “{name}”." if name else "thẻ gọi một trường không có.",
        "Văn bản chỉ in được các trường đã định tên.",
        f"{hint}{_OPEN_TEMPLATE} và sửa lại tên trường.",
    )


def forbidden_tag(tag: str) -> Unprintable:
    """A construct that templates do without."""
    return Unprintable(
        "HT406",
        f"thẻ dùng “{tag}”, là cách viết không được phép trong mẫu.",
        "Mẫu chỉ in dữ liệu có sẵn, không tính toán, không ghép chuỗi, không gọi hàm, để mọi con"
        " số trong văn bản đều truy được nguồn.",
        f"{_OPEN_TEMPLATE}, viết các thẻ đứng cạnh nhau hoặc dùng if, for.",
    )


def missing_value() -> Unprintable:
    """A value that is None or NaN."""
    return Unprintable(
        "HT407",
        "trường này chưa có giá trị.",
        "Văn bản không được in ra chữ “None” hay chỗ trống ngoài ý muốn.",
        "Hãy bổ sung dữ liệu trong sổ công tác, hoặc bọc thẻ bằng {%p if … %}.",
    )


def bare_number() -> Unprintable:
    """A number that is no Figure."""
    return Unprintable(
        "HT407",
        "thẻ in ra một con số không rõ nguồn.",
        "Mọi con số trong văn bản phải là số liệu có mã để truy được về ô đã nhập.",
        "Hãy dùng trường số liệu; số thứ tự thì lấy từ {{ doan.so }}.",
    )


def date_without_filter() -> Unprintable:
    """A date printed without saying in which form."""
    return Unprintable(
        "HT407",
        "ngày tháng được in mà chưa chọn cách viết.",
        "Ngày tháng chỉ in qua bộ lọc ngay_dai (ngày 05 tháng 3 năm 2026) hoặc ngay_ngan"
        " (05/3/2026).",
        f"{_OPEN_TEMPLATE} và viết ví dụ {{{{ ngay_ban_hanh|ngay_dai }}}}.",
    )


def not_printable_here() -> Unprintable:
    """A list or another thing that is no text."""
    return Unprintable(
        "HT407",
        "thẻ in một trường không phải là chữ.",
        "Danh sách phải in từng dòng bằng “for … endfor”; bảng và nội dung đoạn không qua bộ lọc.",
        f"{_OPEN_TEMPLATE} và xem cách viết trong mẫu có sẵn.",
    )


def table_not_alone() -> Unprintable:
    """A table's tag shares its paragraph or stands outside the body."""
    return Unprintable(
        "HT408",
        "thẻ in bảng không đứng riêng một đoạn trong thân văn bản.",
        "Bảng thay cho cả đoạn chứa thẻ.",
        f"{_OPEN_TEMPLATE} và để {{{{ doan.bang }}}} đứng một mình trong một đoạn.",
    )


def footnote_outside_body() -> Unprintable:
    """A footnote would be printed in a header or another part that cannot hold one."""
    return Unprintable(
        "HT408",
        "chú thích cuối trang nằm ngoài thân văn bản.",
        "Word không cho đặt chú thích trong đầu trang, chân trang.",
        f"{_OPEN_TEMPLATE} và đưa thẻ này vào thân văn bản.",
    )


def annex_with_list() -> Unprintable:
    """The template of an annex uses Word's automatic numbers."""
    return Unprintable(
        "HT701",
        "mẫu phụ lục dùng cách đánh số tự động của Word.",
        "Phụ lục được đặt vào sau văn bản chính, nơi các số tự động ấy không còn đúng.",
        f"{_OPEN_TEMPLATE}, bỏ đánh số tự động; dvexcel tự ghi số từ trang Nội dung.",
    )


def annex_with_picture() -> Unprintable:
    """The template of an annex holds a picture or a link."""
    return Unprintable(
        "HT702",
        "mẫu phụ lục có hình ảnh, đường liên kết hoặc đối tượng chèn.",
        "Phụ lục được đặt vào sau văn bản chính nên không mang theo được các đối tượng này.",
        f"{_OPEN_TEMPLATE} và bỏ các đối tượng đó khỏi mẫu phụ lục.",
    )


def broken_structure() -> Unprintable:
    """Tags cut a paragraph, row or table in two."""
    return Unprintable(
        "HT409",
        "các thẻ đặt chéo nhau làm hỏng đoạn hoặc bảng của mẫu.",
        "Thẻ “for”, “if” và thẻ kết thúc của nó phải cùng nằm trong một đoạn, một hàng hoặc một"
        " bảng.",
        f"{_OPEN_TEMPLATE}, đặt mỗi thẻ “{{%p … %}}” riêng một đoạn như mẫu có sẵn.",
    )


def tag_out_of_place(where: str) -> Unprintable:
    """A tag where nothing can be printed: a field's code, a title, a note at the end."""
    return Unprintable(
        "HT670",
        f"thẻ đứng ở {where}.",
        "Ở chỗ này Word không in chữ của thẻ, hoặc dvexcel không thay được thẻ bằng nội dung.",
        f"{_OPEN_TEMPLATE}, xoá thẻ ở chỗ đó và gõ lại vào dòng chữ thường.",
    )


def token_left(part: str) -> Unprintable:
    """Something printed did not reach its place in a part of the document."""
    return Unprintable(
        "HT671",
        f"có thẻ đứng ở chỗ không in được ({part}).",
        "Văn bản làm ra sẽ có ký tự lạ ở chỗ ấy nên chưa được ghi.",
        f"{_OPEN_TEMPLATE}, tìm thẻ trong hộp chữ, chú thích hoặc thuộc tính của tệp và xoá đi.",
    )
