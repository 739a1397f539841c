"""What stands in a Word document, as measured: pages, paragraphs, letters, lines, tables.

Nothing here says what a paragraph is for. Lengths are in mm, sizes and spacing in pt; every value
is the one that Word shows, after styles, theme and defaults have had their say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fonts:
    """The typefaces of a run by Word's four slots; Vietnamese text uses the first two."""

    ascii: str
    h_ansi: str
    east_asia: str
    complex_script: str


@dataclass(frozen=True, slots=True)
class Letters:
    """How a run of text looks. ``colour`` is six hexadecimal digits, "auto" is black."""

    fonts: Fonts
    size: float
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    underline: bool = False
    raised: bool = False
    colour: str = "auto"


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of text of one look; a tab is a tab, a line break a newline."""

    text: str
    letters: Letters


class LineKind(StrEnum):
    """How a rule line was made."""

    BORDER = "đường viền"
    SHAPE = "nét vẽ"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A drawn line: a border of a paragraph or a cell, or a shape anchored in it.

    ``length`` in mm; ``edge`` is where it begins, in mm from the left margin of the page.
    """

    kind: LineKind
    length: float
    edge: float = 0

    @property
    def middle(self) -> float:
        """Where its middle is, in mm from the left margin of the page."""
        return self.edge + self.length / 2


class Align(StrEnum):
    """How a paragraph is set between its margins."""

    TRAI = "trái"
    GIUA = "giữa"
    PHAI = "phải"
    DEU = "đều hai bên"


class Spacing(StrEnum):
    """What the number of a line spacing means."""

    MULTIPLE = "dòng"
    EXACT = "pt"
    AT_LEAST = "ít nhất pt"


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands on the page: indents in mm, spacing in pt, ``line`` by ``rule``.

    ``closes_up``: no gap towards a neighbour of its own style ("Don't add space between …").
    """

    align: Align = Align.TRAI
    left: float = 0
    right: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    rule: Spacing = Spacing.MULTIPLE
    closes_up: bool = False


@dataclass(frozen=True, slots=True, order=True)
class CellAt:
    """A cell of a table; all count from 1."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class ParagraphFacts:
    """One paragraph. ``number`` counts every paragraph of the body from 1, cells and boxes too.

    ``label`` is what automatic numbering prints in front; ``width`` the room between the edges of
    its page, column, cell or text box, ``edge`` where that room begins, in mm from the left margin;
    ``box`` the number of its text box, 0 outside of boxes; ``fields`` the instructions of the
    fields that begin in it.
    """

    number: int
    section: int
    runs: tuple[TextRun, ...]
    setting: Setting
    width: float
    edge: float = 0
    label: str = ""
    style: str = ""
    cell: CellAt | None = None
    box: int = 0
    lines: tuple[RuleLine, ...] = ()
    breaks_page: bool = False
    framed: bool = False
    fields: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text it shows, without an automatic label."""
        return "".join(run.text for run in self.runs)

    @property
    def is_empty(self) -> bool:
        """Whether it shows no text; it may still hold a line."""
        return not self.label and not self.text.strip()


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Where a page number field stands: "header" or "footer", of "default", "first" or "even"."""

    place: str
    on: str
    align: Align
    letters: Letters


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """One section: its page, its margins, its page numbers; ``first`` is its first paragraph.

    ``columns``: the widths of its columns, none where the text runs from margin to margin.
    """

    number: int
    first: int
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    title_page: bool
    restarts_at: int | None
    number_format: str
    page_numbers: tuple[PageNumber, ...]
    columns: tuple[float, ...] = ()

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class TableFacts:
    """One table: its size, whether lines are drawn, whether its first row is repeated."""

    number: int
    first: int
    rows: int
    columns: int
    bordered: bool
    repeats_heading: bool


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A whole document as measured; ``embedded`` counts other files that Word prints inside it."""

    file: str
    paragraphs: tuple[ParagraphFacts, ...]
    sections: tuple[SectionFacts, ...]
    tables: tuple[TableFacts, ...]
    footnotes: int
    embedded: int = 0
