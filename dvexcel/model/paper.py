"""A paper: the data of one official document, ready to be laid out in the decree's form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


class System(StrEnum):
    """The two systems of form; they are never mixed in one document."""

    STATE = "Nhà nước"
    PARTY = "Đảng"


class Level(StrEnum):
    """The outline level of a body paragraph."""

    PHAN = "Phần"
    CHUONG = "Chương"
    MUC = "Mục của chương"
    TIEU_MUC = "Tiểu mục"
    DIEU = "Điều"
    KHOAN = "Khoản"
    MUC_LA_MA = "Mục I"
    MUC_SO = "Mục 1"
    MUC_SO_NHO = "Mục 1.1"
    DIEM = "Điểm a"
    GACH = "Gạch"
    CONG = "Dấu cộng"
    DOAN = "Đoạn"


class Insert(StrEnum):
    """What a row of Nội dung may be beside a paragraph: an annex that begins, a table of tasks."""

    ANNEX = "Phụ lục"
    WIDE_ANNEX = "Phụ lục ngang"
    TASKS = "Bảng nhiệm vụ"
    TABLE = "Bảng"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote anchored where it stands among the runs."""

    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One body paragraph: its level, its printed number ("I.", "1-", "") and its content."""

    level: Level
    number: str
    content: tuple[Run | Footnote | Figure, ...]


class ColumnAlign(StrEnum):
    """Where the text of a table's column stands."""

    LEFT = "trái"
    CENTRE = "giữa"
    RIGHT = "phải"


@dataclass(frozen=True, slots=True)
class Head:
    """A cell of a table's heading, over so many columns and rows."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in the body: heading texts, relative widths, and cells of runs and figures.

    ``empty`` is the sentence printed when there are no rows. ``heads`` are the rows of a heading
    with merged cells, each with the cells that begin in it; none where ``headings`` say it all.
    """

    name: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[Run | Figure, ...], ...], ...]
    align: tuple[ColumnAlign, ...]
    empty: str
    caption: str = ""
    heads: tuple[tuple[Head, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in the body that can be edited in Word; every point is a figure.

    ``series`` holds one figure a category, None where nothing is known. ``caption`` stands above
    the chart, ``unit`` says what is counted. A chart without categories is not printed.
    """

    name: str
    caption: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[Figure | None, ...]], ...]
    unit: str = ""
    stacked: bool = False
    horizontal: bool = True

    def printed(self) -> Iterator[tuple[str, tuple[Figure | None, ...]]]:
        """The series as their labels show them: within one series as many decimals everywhere."""
        for name, points in self.series:
            most = max((point.decimals for point in points if point is not None), default=0)
            yield (
                name,
                tuple(
                    None if point is None else Figure(point.value, point.key, most)
                    for point in points
                ),
            )


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues: the body above, the body's own name in print, its place name."""

    parent_lines: tuple[str, ...]
    name_lines: tuple[str, ...]
    place_name: str


@dataclass(frozen=True, slots=True)
class Signer:
    """The signature block: authority and office lines in capitals, then the name."""

    authority: str
    office_lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Annex:
    """One phụ lục: its title and content, ``wide`` when its page lies on its side."""

    title: str
    body: tuple[Block | Grid, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. ``number`` is empty on a draft: văn thư gives it after signing.

    ``symbol`` is the part after the number, for example ``KH-SNV``; ``issued`` may be unknown, in
    which case ``draft_month`` gives the month to print with a blank day. ``issuer_name`` is how
    an annex names the issuer in a sentence, ``decided_by`` who decides in a quyết định
    ("GIÁM ĐỐC SỞ NỘI VỤ TỈNH CÀ MAU"), ``signers`` those who sign a Biên bản together.
    """

    system: System
    kind: str
    issuer: Issuer
    number: str
    symbol: str
    issued: date | None
    draft_month: date | None
    trich_yeu: str
    kinh_gui: tuple[str, ...]
    can_cu: tuple[str, ...]
    body: tuple[Block | Grid | Chart, ...]
    ending: str
    noi_nhan: tuple[str, ...]
    signer: Signer
    draft: str = ""
    annexes: tuple[Annex, ...] = ()
    issuer_name: str = ""
    decided_by: str = ""
    signers: tuple[Signer, ...] = ()
