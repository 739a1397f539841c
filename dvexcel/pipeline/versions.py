"""Two files of one unit with the same lần and other figures: the clerk is told which one counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.specs.bieu import BIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.consolidation import Checked

SAME_VERSION = warning(
    "TN301",
    "Hai tệp cùng lần gửi",
    "Tệp này và tệp “{other}” đều ghi lần gửi {version} nhưng số liệu khác nhau.",
    "Tệp nhận sau ({counted}) đang được tính.",
    "Mời hỏi đơn vị tệp nào đúng; nếu là tệp kia, mời bỏ tệp sai ra khỏi thư mục nhận về.",
)


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


def _amounts(item: Checked) -> Mapping[str, int | None]:
    figures = {} if item.unit_return is None else item.unit_return.figures
    return {code: reported.amount for code, reported in figures.items()}
