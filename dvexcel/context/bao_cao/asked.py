"""What units find difficult and ask for, in their own words, by the body that is to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.office import is_called, is_party_body, superior
from dvexcel.context.sentences import dash, lowered, paragraph
from dvexcel.model.paper import System
from dvexcel.specs import bieu, lists
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.paper import Block


_ASKING = "de nghi"


def proposals(
    ledger: Ledger, filler: Filler, chosen: Sequence[Choice], issuer: Office
) -> Iterator[Block]:
    """What the clerk chose, else what units ask for word for word, the same words told once.

    Difficulties come first. What units ask of the issuer itself it does not pass on: it answers.
    A report drafted for the body above names no unit: what it says is that body's own word.
    """
    own = ledger.own_office
    is_drafted = own is not None and issuer is not own

    def _whose(units: Iterable[str]) -> str:
        return "" if is_drafted else ", ".join(dict.fromkeys(units))

    if chosen:
        yield from _grouped(
            ledger,
            issuer,
            (
                (choice.to_whom, _whose(_name(ledger, choice.unit)), choice.words)
                for choice in chosen
            ),
            inline=filler.is_short,
        )
        return
    answers_itself = False
    said: dict[tuple[str, str], list[str]] = {}
    hard: dict[str, list[str]] = {}
    for one in filler.consolidation.returns:
        name = ledger.units[one.unit].name
        for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
            text, to_whom = row.text("noi_dung"), row.text("gui_ai")
            if text and row.value("loai") == lists.VUONG_MAC:
                hard.setdefault(text, []).append(name)
            elif is_called(issuer, to_whom) or (own is not None and is_called(own, to_whom)):
                answers_itself = True
            elif text:
                said.setdefault((to_whom, text), []).append(name)
    yield from _under(
        "Khó khăn, vướng mắc",
        [(_whose(units), text) for text, units in hard.items()],
        inline=filler.is_short,
    )
    if not said and not answers_itself:
        yield paragraph("Trong kỳ các đơn vị không có kiến nghị, đề xuất.")
    above = superior(ledger, issuer)  # the report goes there, so what is asked there comes first
    first = sorted(said, key=lambda asked: above is None or not is_called(above, asked[0]))
    yield from _grouped(
        ledger,
        issuer,
        ((to_whom, _whose(said[to_whom, text]), text) for to_whom, text in first),
        inline=filler.is_short,
    )
    if answers_itself:
        yield paragraph(
            f"Kiến nghị thuộc thẩm quyền của {issuer.name} được xem xét, trả lời theo quy định."
        )


def _name(ledger: Ledger, unit: str) -> list[str]:
    known = ledger.units.get(unit)
    return [] if known is None else [known.name]


def _grouped(
    ledger: Ledger, issuer: Office, lines: Iterable[tuple[str, str, str]], *, inline: bool
) -> Iterator[Block]:
    """Proposals (to whom, whose, words) by the body that is to answer them."""
    by_body: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for to_whom, whose, text in lines:
        name, asked = by_body.setdefault(fold(to_whom), (to_whom, []))
        asked.append((whose, text))
    for name, asked in by_body.values():
        title = _asked_by(ledger, issuer, name) if name else ""
        asks = fold(title).removeprefix("kinh ").startswith(_ASKING)
        said = [(whose, _without_asking(text) if asks else text) for whose, text in asked]
        yield from _under(title, said, inline=inline)


def _without_asking(text: str) -> str:
    """The words behind a title that asks already, which does not ask twice."""
    bare = text[len(_ASKING) + 1 :] if fold(text).startswith(f"{_ASKING} ") else text
    return bare[:1].upper() + bare[1:]


def _asked_by(ledger: Ledger, issuer: Office, name: str) -> str:
    """How a body is asked by the right sender: one of the Party through the body above, if any.

    An office of a UBND does not turn to a body of Tỉnh ủy itself; its UBND does, and asks.
    """
    if issuer.system is System.PARTY or not is_party_body(ledger, name):
        return f"Đối với {name}"
    above = superior(ledger, issuer)
    return f"Kính đề nghị {name}" if above is None else f"Đề nghị {above.name} trao đổi với {name}"


def _under(title: str, said: Sequence[tuple[str, str]], *, inline: bool) -> Iterator[Block]:
    """What units say (whose, words), a line each under a title.

    ``inline``: one line begins with the title, which spares a short report its headings.
    """
    lines = [
        f"{text.rstrip('.;, ')} ({whose})" if whose else text.rstrip(".;, ") for whose, text in said
    ]
    if title and inline and lines:
        yield dash(f"{title}: {'; '.join((lines[0], *map(lowered, lines[1:])))}.")
        return
    if lines and title:
        yield paragraph(f"{title}:")
    for line in lines:
        yield dash(f"{line}.")
