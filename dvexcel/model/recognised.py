"""A document whose components were found: which lines are the Quốc hiệu, the number, the body."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.place import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.facts import DocumentFacts, ParagraphFacts, TextRun
    from dvexcel.model.paper import System


class Component(StrEnum):
    """One component of an official document; the values are the names the rule books use."""

    QUOC_HIEU = "quoc_hieu"
    TIEU_NGU = "tieu_ngu"
    TIEU_DE = "tieu_de"
    CO_QUAN_CAP_TREN = "co_quan_cap_tren"
    CO_QUAN_BAN_HANH = "co_quan_ban_hanh"
    DAU_SAO = "dau_sao"
    SO_KY_HIEU = "so_ky_hieu"
    DIA_DANH = "dia_danh_thoi_gian"
    TEN_LOAI = "ten_loai"
    TRICH_YEU = "trich_yeu"
    GACH_TRICH_YEU = "gach_duoi_trich_yeu"
    TRICH_YEU_CONG_VAN = "trich_yeu_cong_van"
    KINH_GUI = "kinh_gui"
    DONG_KINH_GUI = "dong_kinh_gui"
    CAN_CU = "can_cu"
    THAN = "than"
    PHAN = "phan"
    TEN_PHAN = "ten_phan"
    MUC = "muc"
    DIEU = "dieu"
    MUC_LA_MA = "muc_la_ma"
    MUC_SO = "muc_so"
    DIEM = "diem"
    NOI_NHAN = "noi_nhan"
    DONG_NOI_NHAN = "dong_noi_nhan"
    QUYEN_HAN = "quyen_han"
    CHUC_VU = "chuc_vu"
    HO_TEN = "ho_ten"
    DO_KHAN = "do_khan"
    DO_MAT = "do_mat"
    PHAM_VI = "pham_vi_luu_hanh"
    DU_THAO = "du_thao"
    PHU_LUC = "phu_luc"
    TEN_PHU_LUC = "ten_phu_luc"
    KEM_THEO = "kem_theo"


#: What a body is made of, and what stands below it.
OF_BODY = (
    Component.THAN,
    Component.PHAN,
    Component.TEN_PHAN,
    Component.MUC,
    Component.DIEU,
    Component.MUC_LA_MA,
    Component.MUC_SO,
    Component.DIEM,
)
OF_FOOT = (
    Component.NOI_NHAN,
    Component.DONG_NOI_NHAN,
    Component.QUYEN_HAN,
    Component.CHUC_VU,
    Component.HO_TEN,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One typed line: a paragraph, or the piece of it between breaks, tabs or wide blanks.

    ``text`` is what the eye reads, blanks at the ends apart: in NFC, every hyphen and blank the
    usual one, whatever was ``typed``. ``alone``: it is the whole paragraph, so the paragraph's
    alignment is its own. ``order`` is its place among all lines of the document, ``start`` the
    place of its first letter in the paragraph's text.
    """

    order: int
    paragraph: ParagraphFacts
    runs: tuple[TextRun, ...]
    text: str
    label: str = ""
    alone: bool = True
    start: int = 0

    @property
    def inked(self) -> list[TextRun]:
        """The runs that leave ink on the line; a raised footnote mark is none of the text."""
        return [run for run in self.runs if run.text.strip() and not run.letters.raised]

    @property
    def typed(self) -> str:
        """Exactly what was typed, without an automatic label."""
        return "".join(run.text for run in self.runs)

    @property
    def place(self) -> Paragraph:
        """Where a person can look."""
        return Paragraph(self.paragraph.number)


@dataclass(frozen=True, slots=True)
class Symbol:
    """What stands behind "Số": the number as typed (blank on a draft) and the rest."""

    colon: bool
    number: str
    rest: str
    typed: str

    @property
    def has_year(self) -> bool:
        """Whether a year stands behind the number, as in normative papers."""
        head, _, _ = self.rest.removeprefix("/").partition("/")
        return len(head) == len("2020") and head.isdigit()

    @property
    def is_form(self) -> bool:
        """Whether dots stand where the abbreviations are to be written."""
        return "…" in self.rest or ".." in self.rest

    @property
    def is_blank(self) -> bool:
        """Whether văn thư has not given the number yet."""
        return not any(letter.isdigit() for letter in self.number)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """The place and the date as typed; a blank is an empty string."""

    place_name: str
    comma: bool
    day: str
    month: str
    year: str

    @property
    def is_blank(self) -> bool:
        """Whether the day is still open."""
        return not (self.day and self.month and self.year)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A document with its components; what was not found is simply not there.

    ``kind`` is the name of the type ("Kế hoạch", "Công văn"), empty when it is not known;
    ``issued`` None on a draft or where the date cannot be read. ``belongs`` is the line below the
    title that says which paper it is issued with. ``grounds_go_on``: the sentence behind the
    grounds begins as they do, and goes on to decide. ``unsure`` says of a component why it may be
    taken for what it is not.
    """

    facts: DocumentFacts
    lines: tuple[Line, ...]
    system: System | None
    kind: str
    symbol: Symbol | None
    written: WrittenDate | None
    issued: date | None
    parts: Mapping[Component, tuple[Line, ...]]
    belongs: Line | None = None
    grounds_go_on: bool = False
    unsure: Mapping[Component, str] = field(default_factory=dict)

    def lines_of(self, component: Component) -> tuple[Line, ...]:
        """The lines of a component, none when it is not there."""
        return self.parts.get(component, ())

    def has(self, component: Component) -> bool:
        """Whether the component was found."""
        return component in self.parts

    @property
    def is_annexed(self) -> bool:
        """Whether it is a text that another paper issues: no number, and "(kèm theo …)" above."""
        return self.belongs is not None and not self.has(Component.SO_KY_HIEU)

    @property
    def is_draft(self) -> bool:
        """Whether the number or the day is blank, or it calls itself a draft."""
        blank_number = self.symbol is not None and self.symbol.is_blank
        blank_day = self.written is not None and self.written.is_blank
        return blank_number or blank_day or self.has(Component.DU_THAO)
