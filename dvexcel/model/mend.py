"""What can be mended in a document without touching a word, and what a mending changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.facts import Align
    from dvexcel.model.place import Paragraph
    from dvexcel.model.recognised import Line


class Mend(StrEnum):
    """One kind of repair. A rule names the one that ends its finding; most rules have none."""

    KHO_GIAY = "khổ giấy"
    LE_TRANG = "lề trang"
    MEP_SO_TRANG = "khoảng cách số trang đến mép giấy"
    PHONG_CHU = "phông chữ"
    DUNG_SAN = "Unicode dựng sẵn"
    SO_TRANG = "chỗ đặt số trang"
    SO_TRANG_DAU = "số trang ở trang đầu"
    KIEU_SO_TRANG = "kiểu số trang"
    SO_TRANG_PHU_LUC = "số trang của phụ lục"
    DINH_DANG = "cỡ chữ, kiểu chữ, canh dòng, khoảng cách"
    GACH_CHAN = "gạch chân"
    DUONG_KE = "đường kẻ"
    CANH_GIUA = "canh giữa thay dấu cách"
    CACH_DOI = "dấu cách thừa"
    CACH_TRUOC_DAU = "dấu cách trước dấu câu"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a line should stand by the rule book; None for what is right already.

    ``size``, ``before`` and ``after`` in pt, ``first_line`` in mm, ``leading`` in ``unit`` ("dòng"
    or "pt"). ``underline``: it lacks one. ``capitals``: capitals where small letters are due or
    the other way round, which no repair may type.
    """

    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    align: Align | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    leading: float | None = None
    unit: str = ""
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a rule is broken and a repair is known.

    ``part`` is the component's name in the rule book, empty where the rule speaks of none;
    ``line`` the typed line, None for what concerns the page; ``wanted`` how it should stand.
    ``certain``: no person need look first.
    """

    code: str
    mend: Mend
    part: str = ""
    line: Line | None = None
    wanted: Wanted | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing a mending changes: where, from what, to what; texts a clerk reads.

    ``subject`` is the text it was done to, or what of the page. ``more`` counts further
    paragraphs where the very same was done.
    """

    code: str
    file: str
    place: Paragraph | None
    subject: str
    found: str
    wanted: str
    more: int = 0

    def as_json(self) -> dict[str, str | int]:
        """The change as plain values for scripts."""
        return {
            "code": self.code,
            "file": self.file,
            "place": "" if self.place is None else str(self.place),
            "subject": self.subject,
            "found": self.found,
            "wanted": self.wanted,
            "more": self.more,
        }
