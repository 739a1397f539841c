"""A mended copy of a document: what is sure is set right, words are never touched.

What comes out is inspected again. A repair that did not end its finding, or that brought another
one, is not made at all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.the_thuc import notices
from dvexcel.the_thuc.inspection import inspect_document

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Correction
    from dvexcel.the_thuc.inspection import Inspection

_PASSES = 4


@dataclass(frozen=True, slots=True)
class Mending:
    """A document before and after; ``data`` is the mended one, the very same without changes.

    ``refusal`` says why a document that can be judged must not be mended.
    """

    data: bytes
    changes: tuple[Correction, ...]
    before: Inspection
    after: Inspection
    refusal: Finding | None = None

    @property
    def moves_text(self) -> bool:
        """Whether lines may break elsewhere now, so that pages or the signature may have moved."""
        kinds = {j.rule.notice.code: j.rule.mend for j in self.before.judgements}
        return any(kinds[change.code] not in _STAYS for change in self.changes)


# Repairs after which every letter stands where it stood.
_STAYS = {Mend.GACH_CHAN, Mend.SO_TRANG, Mend.SO_TRANG_DAU, Mend.KIEU_SO_TRANG}
_STAYS |= {Mend.SO_TRANG_PHU_LUC, Mend.MEP_SO_TRANG, Mend.DUNG_SAN}


def mend_document(data: bytes, file: str, today: date) -> Mending:
    """Mend what is sure; CannotRun (TN2xx) when the document cannot be read."""
    # The same stages are tried again without one repair: what comes out the same is not read anew.
    look = cache(lambda data: inspect_document(data, file, today))
    before = look(data)
    refusal = _why_not(data, file)
    if refusal is not None:
        return Mending(data, (), before, before, refusal)
    codes = [j.rule.notice.code for j in before.judgements if j.faults]
    suspects: set[str] = set()
    whole = _mended(data, before, look, codes, suspects)
    if _is_sound(data, whole):
        return whole
    # One repair stands in another's way: first without those after which something was worse.
    made = list(dict.fromkeys(change.code for change in whole.changes))
    kept = [code for code in made if code not in suspects]
    sound = _mended(data, before, look, kept)
    left = [code for code in made if code in suspects]
    if not _is_sound(data, sound):
        kept, left, sound = [], made, Mending(data, (), before, before)
    for code in left:
        if {*kept, code} == set(made):
            continue  # that is the whole once more
        tried = _mended(data, before, look, [*kept, code])
        if _is_sound(data, tried):
            kept.append(code)
            sound = tried
    return sound


def _why_not(data: bytes, file: str) -> Finding | None:
    """Why a document that can be judged is not mended."""
    from dvexcel.the_thuc.mend import is_signed, is_strict  # noqa: PLC0415 - as above

    if is_signed(data, file):
        return notices.SIGNED.at(file=file)
    return notices.STRICT.at(file=file) if is_strict(data, file) else None


def _mended(
    data: bytes,
    before: Inspection,
    look: Callable[[bytes], Inspection],
    codes: Collection[str],
    suspects: set[str] | None = None,
) -> Mending:
    """The document after the repairs of these codes, stage by stage until nothing is left.

    ``suspects`` gets the codes of the repairs after which a rule complained more than before.
    """
    from dvexcel.the_thuc.mend import STAGES, mended  # noqa: PLC0415 - lxml loads when used

    changes: list[Correction] = []
    now = before
    for _ in range(_PASSES):
        faults = _open_faults(now, codes)
        for stage in STAGES:
            asked = [
                fault
                for judgement in now.judgements
                if judgement.rule.notice.code in codes
                for fault in judgement.faults
                if fault.mend in stage
            ]
            if asked:
                data, made = mended(data, now.paper, now.asked, asked)
                changes += made
                earlier = now
                now = look(data) if made else now
                if suspects is not None and _worse(earlier, now):
                    suspects |= {change.code for change in made}
        if _open_faults(now, codes) in (faults, Counter()):
            break
    return Mending(data, tuple(_merged(changes)), before, now)


def _open_faults(inspection: Inspection, codes: Collection[str]) -> Counter[str]:
    """How many places each of these rules still complains of."""
    found = _complaints(inspection)
    return Counter({code: count for code, count in found.items() if code in codes and count})


def _worse(earlier: Inspection, now: Inspection) -> bool:
    known = _complaints(earlier)
    return any(count > known[code] for code, count in _complaints(now).items())


def _complaints(inspection: Inspection) -> Counter[str]:
    return Counter({j.rule.notice.code: len(j.complaints) for j in inspection.judgements})


def _is_sound(data: bytes, done: Mending) -> bool:
    """Whether every word stands, no finding is new, and each repair ended what it was made for."""
    from dvexcel.the_thuc.mend import words_of  # noqa: PLC0415 - as above

    file = done.before.paper.facts.file
    if words_of(data, file) != words_of(done.data, file):
        return False
    before, after = _complaints(done.before), _complaints(done.after)
    made = {change.code for change in done.changes}
    ended = all(after[code] < before[code] for code in made)
    return ended and all(count <= before[code] for code, count in after.items())


def _merged(changes: Iterable[Correction]) -> list[Correction]:
    """The very same change at several places as one, at the first of them."""
    merged: dict[tuple[str, ...], Correction] = {}
    for change in changes:
        page = () if change.place is not None else (change.subject,)
        key = (change.code, change.found, change.wanted, *page)
        known = merged.get(key)
        if known is None:
            merged[key] = change
        elif known.place != change.place:
            merged[key] = replace(known, more=known.more + 1)
    return sorted(merged.values(), key=_reading_order)


def _reading_order(change: Correction) -> tuple[int, str]:
    return 0 if change.place is None else change.place.number, change.code
