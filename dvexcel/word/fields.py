"""A paper as the fields a template may print: their names are what a clerk types in Word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dvexcel.model.paper import Block, Chart, Footnote, Grid, Level, Run
from dvexcel.specs.forms import form_of
from dvexcel.word import lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.figure import Figure
    from dvexcel.model.paper import Paper
    from dvexcel.specs.rule_book import RuleBook

TABLE_LEVEL: Final = "Bảng"
MOST_SIGNERS: Final = 3
_CLOSED = "./."
_TITLED = {Level.DIEU, Level.KHOAN, Level.MUC_SO, Level.MUC_SO_NHO, Level.DIEM}


@dataclass(frozen=True, slots=True)
class Content:
    """Runs, figures and footnotes that print together."""

    items: tuple[Run | Footnote | Figure, ...]


@dataclass(frozen=True, slots=True)
class HeadingDate:
    """The date of the heading; it prints only through a date filter."""

    issued: date | None
    draft_month: date | None


@dataclass(frozen=True, slots=True)
class Ky:
    """One of those who sign together: position and name."""

    chuc_vu: str
    ho_ten: str


@dataclass(frozen=True, slots=True)
class Doan:
    """One entry of the body as a template sees it.

    ``cap`` is the level ("Mục I", "Mục 1", … or "Bảng"), ``so`` the number with its space,
    ``loi`` the content, ``tieu_de`` whether all of it is bold, ``bang`` the table or the chart.
    """

    cap: str
    so: Content
    loi: Content
    tieu_de: bool
    bang: Grid | Chart | None = None


def fields_of(paper: Paper, book: RuleBook) -> dict[str, object]:
    """Every field of the template language with its value."""
    return {
        "co_quan_cap_tren": tuple(map(lines.printable, paper.issuer.parent_lines)),
        "co_quan": tuple(map(lines.printable, paper.issuer.name_lines)),
        "dia_danh": lines.printable(paper.issuer.place_name),
        "ngay_ban_hanh": HeadingDate(paper.issued, paper.draft_month),
        "so_ky_hieu": lines.so_ky_hieu(paper, book),
        "du_thao": lines.printable(paper.draft),
        "ten_loai": lines.printable(paper.kind),
        "tham_quyen": lines.printable(paper.decided_by),
        "trich_yeu": lines.trich_yeu(paper),
        "loi_goi": lines.printable(form_of(paper.system, paper.kind).addressed(paper.issuer_name)),
        "kinh_gui_mot": lines.kinh_gui_mot(paper),
        "kinh_gui": lines.kinh_gui(paper, book),
        "can_cu": lines.can_cu(paper, book),
        "noi_dung": tuple(map(_doan, _with_ending(paper.body, lines.printable(paper.ending)))),
        "noi_nhan": lines.noi_nhan(paper, book),
        "quyen_han": lines.printable(paper.signer.authority),
        "chuc_vu": tuple(map(lines.printable, paper.signer.office_lines)),
        "ho_ten": lines.printable(paper.signer.name),
        **_signers(paper),
    }


def _signers(paper: Paper) -> dict[str, object]:
    """``ky_1`` to ``ky_3``: who signs together, from the left; empty where there are fewer."""
    made = [
        Ky(lines.printable("\n".join(one.office_lines)), lines.printable(one.name))
        for one in paper.signers
    ]
    made += [Ky("", "")] * (MOST_SIGNERS - len(made))
    return {f"ky_{at}": one for at, one in enumerate(made[:MOST_SIGNERS], 1)}


def annex_fields(paper: Paper, number: int, book: RuleBook) -> dict[str, object]:
    """Every field that the template of a phụ lục may print; ``number`` counts from 1."""
    annex = paper.annexes[number - 1]
    return {
        **fields_of(paper, book),
        "phu_luc": lines.annex_label(number, len(paper.annexes), book),
        "ten_phu_luc": lines.printable(annex.title),
        "kem_theo": lines.attached_to(paper, book),
        "noi_dung": tuple(map(_doan, _closed(annex.body, lines.printable(paper.ending)))),
    }


def _closed(body: tuple[Block | Grid, ...], ending: str) -> tuple[Block | Grid | Chart, ...]:
    """The body of an annex with its closing mark; a table closes itself."""
    if body and isinstance(body[-1], Grid) and body[-1].rows:
        return body
    return _with_ending(body, ending)


def _doan(entry: Block | Grid | Chart) -> Doan:
    if isinstance(entry, Grid | Chart):
        return Doan(TABLE_LEVEL, Content(()), Content(()), tieu_de=False, bang=entry)
    is_title = _all_bold(entry)
    bold = is_title or entry.level is Level.DIEU
    # "Phần I" stands on a line of its own; so do the others, which a clerk's template may not know.
    gap = "" if entry.level is Level.PHAN else " "
    number = (Run(f"{entry.number}{gap}", bold=bold),) if entry.number else ()
    return Doan(
        cap=entry.level.value,
        so=Content(number),
        loi=Content(entry.content),
        tieu_de=entry.level in _TITLED and is_title,
    )


def _all_bold(block: Block) -> bool:
    """Whether every word is bold, which makes "1. Mục đích" a heading and not a sentence."""
    said = [item for item in block.content if isinstance(item, Run) and item.text.strip()]
    return bool(said) and all(run.bold for run in said)


def _with_ending(
    body: Sequence[Block | Grid | Chart], ending: str
) -> tuple[Block | Grid | Chart, ...]:
    """``body`` whose last sentence ends with ``ending``, in place of its full stop.

    A text that already ends with "./." is left alone. Behind a table or a chart, which has no
    last sentence, the mark stands in a paragraph of its own; an empty table is a sentence.
    """
    if not body or not ending:
        return tuple(body)
    *before, last = body
    if isinstance(last, Block):
        return (*before, replace(last, content=_with_last(last.content, ending)))
    if isinstance(last, Grid) and not last.rows:
        return (*before, replace(last, empty=_closed_text(last.empty, ending)))
    return (*before, last, Block(Level.DOAN, "", (Run(ending),)))


def _with_last(
    content: tuple[Run | Footnote | Figure, ...], ending: str
) -> tuple[Run | Footnote | Figure, ...]:
    """The content closed before the footnotes that hang on its last word."""
    end = len(content)
    while end and _says_nothing(content[end - 1]):
        end -= 1
    if not end:
        return (*content, Run(ending))
    last = content[end - 1]
    rest = tuple(item for item in content[end:] if isinstance(item, Footnote))
    if isinstance(last, Run):
        return (*content[: end - 1], replace(last, text=_closed_text(last.text, ending)), *rest)
    return (*content[:end], Run(ending), *rest)


def _says_nothing(item: Run | Footnote | Figure) -> bool:
    return isinstance(item, Footnote) or (isinstance(item, Run) and not item.text.strip())


def _closed_text(text: str, ending: str) -> str:
    text = text.rstrip()
    return text if text.endswith(_CLOSED) else f"{text.removesuffix('.')}{ending}"
