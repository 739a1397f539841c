"""A meeting of a report and new figures, in words: findings, and what a comment says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.edited import notices
from dvexcel.model.place import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.edited.drafts import Draft
    from dvexcel.edited.meeting import Change, Meeting, Remark
    from dvexcel.edited.passages import Passage
    from dvexcel.edited.reasons import Reasons
    from dvexcel.model.finding import Finding

NOT_OF_UNITS = "Không phải do số của đơn vị trong kỳ: do kỳ trước, sổ công tác hoặc ngày tính."


def findings_of(
    meeting: Meeting, today: Draft, file: str, reasons: Reasons, *, changed: bool
) -> Iterator[Finding]:
    """All that a person should know; what was ``changed`` stands in the copy and is not told."""
    for passage, changes in () if changed else _by_passage(meeting.changes):
        figures = ", ".join(f"{one.old} → {one.new} (mã {one.key})" for one in changes)
        why = " ".join(dict.fromkeys(because(reasons, one.key) for one in changes))
        yield notices.NEW_FIGURE.at(place_of(passage), file, figures=figures, why=why)
    for remark in meeting.remarks:
        if not remark.only_reworded:
            why = instead_of(remark)
            yield notices.NO_LONGER.at(place_of(remark.passage), file, why=why)
    for typed in meeting.retyped:
        yield notices.RETYPED.at(
            place_of(typed.place.passage), file, old=typed.old, now=typed.place.text.strip(),
            new=typed.new, key=typed.key,
        )  # fmt: skip
    for key, old, new in meeting.lost:
        yield notices.LOST.at(None, file, key=key, old=old, new=new)
    for said in meeting.added:
        where = f"Bảng “{said.table}”, dòng" if said.table else "Câu"
        text = " ".join(today.text(said).split())
        yield notices.NEW_PASSAGE.at(None, file, where=where, text=text)
    for chart in meeting.charts:
        yield notices.NEW_CHART.at(None, file, chart=chart)
    for number, passage in meeting.strange:
        yield notices.STRANGE.at(place_of(passage), file, number=number)


def place_of(passage: Passage) -> Paragraph:
    """Where a person finds a passage."""
    told = max(passage.stretches, key=lambda one: len(one.text.strip()))
    return Paragraph(told.line.number, told.text.strip())


def _by_passage(changes: Iterable[Change]) -> list[tuple[Passage, list[Change]]]:
    found: dict[int, tuple[Passage, list[Change]]] = {}
    for one in changes:
        passage = one.place.passage
        found.setdefault(id(passage), (passage, []))[1].append(one)
    return list(found.values())


def because(reasons: Reasons, key: str) -> str:
    """Whose amounts made a figure another one."""
    moved = reasons.of(key)
    return "; ".join(f"{one.unit} ({one.told})" for one in moved) + "." if moved else NOT_OF_UNITS


def instead_of(remark: Remark) -> str:
    """What today's draft has in the place of a passage."""
    if not remark.instead:
        return "Báo cáo lập với số liệu hôm nay không có câu này."
    return f"Báo cáo lập với số liệu hôm nay ghi: “{remark.instead}”."


def comment_of(remark: Remark) -> list[tuple[str, str]]:
    """What the comment on a passage says: a paragraph each, a word in bold and the rest."""
    if remark.only_reworded:
        told = "câu này không còn như dự thảo; số đã thay, mời đọc lại lời cùng số mới."
        return [("Câu đã viết lại: ", told)]
    said = [(f"{notices.NO_LONGER.title}: ", instead_of(remark))]
    said += [("Số mới: ", f"{one.old} → {one.new} (mã {one.key}).") for one in remark.waiting]
    return [*said, ("", notices.NO_LONGER.remedy)]
