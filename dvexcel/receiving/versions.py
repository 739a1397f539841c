"""What files of one inbox say of each other: same lần, same figures, late changes, replacements.

The clerk is told; a unit could not settle it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.receiving.statuses import is_of, which_counts
from dvexcel.receiving.whose import PART_OF_A_MERGER
from dvexcel.specs.bieu import BIA, SO_LIEU
from dvexcel.specs.mac_dinh.nguong import FEWEST_ALIKE, TELLING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period

SAME_VERSION = warning(
    "TN301",
    "Hai tệp cùng lần gửi",
    "Tệp này và tệp “{other}” đều ghi lần gửi {version} nhưng số liệu khác nhau.",
    "Tệp nhận sau ({counted}) đang được tính.",
    "Mời hỏi đơn vị tệp nào đúng; nếu là tệp kia, mời bỏ tệp sai ra khỏi thư mục nhận về.",
)

NEIGHBOURS_COPY = warning(
    "TN302",
    "Số liệu giống hệt đơn vị khác",
    "Cả {count} số khác 0 giống hệt tệp “{other}” của đơn vị {unit}.",
    "Có thể đơn vị đã chép biểu của đơn vị bạn; dvexcel hỏi khi trùng từ {fewest} số trở lên.",
    "Mời hỏi lại đơn vị; nếu đúng là trùng, không phải làm gì thêm.",
)
LATE_CHANGE = warning(
    "TN306",
    "Tệp đến sau khi đã tổng hợp",
    "Kỳ này đã có {settled}; tệp này {what}.",
    "Bản tổng hợp và báo cáo đã lập chưa tính tệp này.",
    "Mời chạy lại tong-hop, bao-cao; nếu báo cáo đã gửi đi mà số liệu đổi, mời đính chính.",
)
#: What only the clerk can settle and no unit is told.
FOR_THE_CLERK = frozenset({SAME_VERSION.code, NEIGHBOURS_COPY.code, LATE_CHANGE.code})
_NAMED = 5


def tell_same_versions(arrived: Iterable[Checked]) -> list[Checked]:
    """The files in their order, each that disagrees with an earlier one of its lần saying so."""
    latest: dict[tuple[str, str, int], Checked] = {}
    told = []
    for item in arrived:
        one = item.unit_return
        if one is not None:
            name = one.unit, str(one.period), one.version
            earlier = latest.get(name)
            latest[name] = item
            if earlier is not None and _amounts(earlier) != _amounts(item):
                finding = SAME_VERSION.at(
                    Sheet(BIA.sheet),
                    item.file,
                    other=earlier.file,
                    version=one.version,
                    counted=item.file,
                )
                item = replace(item, findings=(*item.findings, finding))  # noqa: PLW2901 - told
        told.append(item)
    return told


def tell_copies(arrived: Iterable[Checked], ledger: Ledger) -> list[Checked]:
    """The files in their order, each that repeats every figure of another unit's saying so.

    Few or small figures are often alike by chance; how few and how small, the office sets.
    """
    fewest, size = FEWEST_ALIKE.of(ledger.thresholds), TELLING.of(ledger.thresholds)
    least = {code: size * 10**element.decimals for code, element in ledger.elements.items()}
    first: dict[tuple[tuple[str, int], ...], Checked] = {}
    told = []
    for item in arrived:
        figures = tuple(sorted((code, n) for code, n in _amounts(item).items() if n))
        telling = sum(abs(amount) >= least.get(code, size) for code, amount in figures)
        if len(figures) >= fewest and telling >= fewest // 2:
            other = first.setdefault(figures, item)
            if other.unit != item.unit and item.unit_return is not None:
                said = NEIGHBOURS_COPY.at(
                    Sheet(SO_LIEU.sheet),
                    item.file,
                    count=len(figures),
                    other=other.file,
                    unit=other.unit,
                    fewest=fewest,
                )
                item = replace(item, findings=(*item.findings, said))  # noqa: PLW2901 - told
        told.append(item)
    return told


def tell_late_changes(
    arrived: Iterable[Checked], known: Collection[str], settled: str
) -> list[Checked]:
    """The files in their order, each that came after ``settled`` was made saying what it changes.

    ``known`` are the digests of the files that were there when it was made.
    """
    latest: dict[str, Checked] = {}
    told = []
    for item in arrived:
        before = latest.get(item.unit)
        if item.unit_return is not None:
            latest[item.unit] = item
            if known and item.sha256 not in known:
                said = LATE_CHANGE.at(
                    Sheet(BIA.sheet), item.file, settled=settled, what=_change(before, item)
                )
                item = replace(item, findings=(*item.findings, said))  # noqa: PLW2901 - told
        told.append(item)
    return told


def tell_replaced(arrived: Sequence[Checked], ledger: Ledger, period: Period) -> list[Checked]:
    """The files in their order, each in whose place another of its unit counts naming that one.

    What was wrong in it is no longer open: the one that counts settles it. One part of a merger
    is replaced by its own higher lần only, since parts are different bodies.
    """
    by_unit: dict[str, list[Checked]] = {}
    for item in arrived:
        if is_of(item, period):
            by_unit.setdefault(item.unit, []).append(item)
    settled: dict[int, Checked] = {}
    for unit, files in by_unit.items():
        note = ledger.receipt_notes.get((unit, period.code))
        chosen = which_counts(files, None if note is None else note.counted_version)
        for item in files:
            if chosen is not None and _is_replaced(item, chosen):
                settled[id(item)] = replace(item, replaced_by=chosen.file)
    return [settled.get(id(item), item) for item in arrived]


def _is_replaced(item: Checked, chosen: Checked) -> bool:
    if item is chosen:
        return False
    return _version(item) != _version(chosen) or not (_is_a_part(item) or _is_a_part(chosen))


def _is_a_part(item: Checked) -> bool:
    return any(finding.code == PART_OF_A_MERGER.code for finding in item.findings)


def _version(item: Checked) -> int:
    return 0 if item.unit_return is None else item.unit_return.version


def _change(before: Checked | None, item: Checked) -> str:
    if before is None:
        return "là của một đơn vị chưa có trong đó"
    then, now = _amounts(before), _amounts(item)
    changed = [code for code, amount in now.items() if amount != then.get(code)]
    if not changed:
        return "không đổi số nào đã báo cáo"
    named = ", ".join(changed[:_NAMED]) + (", …" if len(changed) > _NAMED else "")
    return f"thay đổi {len(changed)} số đã báo cáo ({named})"


def _amounts(item: Checked) -> Mapping[str, int | None]:
    figures = {} if item.unit_return is None else item.unit_return.figures
    return {code: reported.amount for code, reported in figures.items()}
