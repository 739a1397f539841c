"""The consolidating clerk's hand in Biên tập: what the half-year's and the year's reports say.

No line holds a figure: figures come from the returns alone.
"""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from typing import TYPE_CHECKING

from dvexcel.model.bien_tap import COMPOSED
from dvexcel.model.period import PeriodKind
from dvexcel.model.place import Cell
from dvexcel.reading.tables import read_table
from dvexcel.reading.xlsx import read_workbook
from dvexcel.sample.standard import first_ledger
from dvexcel.specs import lists
from dvexcel.specs.bien_tap import CAUSES, SHORTCOMINGS, STRENGTHS, bien_tap_of
from dvexcel.specs.table import FIRST_ROW
from dvexcel.steps.bien_tap import newest
from dvexcel.writing.fill import fill_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.period import PeriodCode
    from dvexcel.model.record import Row
    from dvexcel.specs.table import Table
    from dvexcel.workspace import Workspace

#: By item: the passage of a unit that is taken up, in the clerk's words, which no figure of the
#: sample contradicts.
_IN_HALF_A_YEAR = {
    "I.1": "Các cơ quan, đơn vị, địa phương đã quán triệt văn bản của cấp trên, phân công lãnh đạo "
    "phụ trách và giao nhiệm vụ cụ thể cho từng bộ phận.",
    STRENGTHS: "Việc hướng dẫn người dân nộp hồ sơ trực tuyến được các đơn vị quan tâm; phong trào "
    "thi đua “Dân vận khéo” được duy trì ở các bản, tổ dân phố.",
    SHORTCOMINGS: "Việc theo dõi, thống kê số liệu ở một số đơn vị chưa thường xuyên, gửi báo cáo "
    "còn chậm; tuyên truyền ở các bản xa trung tâm còn ít.",
}
_IN_A_YEAR = {
    "I.1": "Việc quán triệt văn bản của cấp trên được tiến hành ở cả cơ quan tỉnh và cơ sở; các "
    "đơn vị mới sắp xếp đã phân công lại lãnh đạo phụ trách công tác dân vận.",
    STRENGTHS: "Số cuộc tuyên truyền và số người tham gia đều tăng; tỷ lệ hồ sơ nộp trực tuyến "
    "tiếp tục tăng; nhiều mô hình “Dân vận khéo” được công nhận, biểu dương.",
    SHORTCOMINGS: "Đối thoại giữa người đứng đầu với Nhân dân ở một số nơi chưa được tổ chức "
    "thường xuyên; hòa giải ở cơ sở có mặt còn hạn chế.",
}
#: By item: how many of the lines laid before the clerk are taken, from the first on.
_TAKEN = {
    PeriodKind.SAU_THANG: {"I.5": 6, STRENGTHS: 2, CAUSES: 4},
    PeriodKind.NAM: {"I.5": 14, STRENGTHS: 4, CAUSES: 6},
}


def edit(workspace: Workspace, period: PeriodCode) -> None:
    """Choose, reword and add in the file of ``period``, as a clerk does before drafting."""
    path = newest(workspace, period)
    if path is None:
        raise ValueError(f"{period}: there is nothing to edit before it is consolidated")
    rows, _ = read_table(read_workbook(path), _table())
    reworded = _IN_A_YEAR if period.kind is PeriodKind.NAM else _IN_HALF_A_YEAR
    typed = dict(_typed(rows, reworded, _TAKEN[period.kind]))
    path.write_bytes(fill_cells(path.read_bytes(), typed))


def _typed(
    rows: tuple[Row, ...], reworded: Mapping[str, str], taken: Mapping[str, int]
) -> Iterator[tuple[Cell, object]]:
    composed = [row for row in rows if row.text("khoa").startswith(COMPOSED)]
    for item, most in taken.items():
        lines = {row.text("nguyen_van").split("”")[0]: row for row in reversed(composed)}
        of_item = [row for row in composed if row.text("muc") == item and row in lines.values()]
        for row in of_item[:most]:  # of models with one name only the first
            yield row["dua_vao"].place, lists.TICK
    first = {row.text("muc"): row for row in reversed(rows) if row not in composed}
    for item, words in reworded.items():
        if item in first:
            row = first[item]
            yield row["dua_vao"].place, lists.TICK
            yield row["viet_lai"].place, words
    below = max((row["muc"].place.row for row in rows), default=FIRST_ROW - 1)
    for order, (item, words) in enumerate(_added(), 1):
        for key, value in (("muc", item), ("viet_lai", words), ("thu_tu", order)):
            column = _table().columns.index(_table().column(key)) + 1
            yield Cell(_table().sheet, below + order, column), value


def _added() -> Iterator[tuple[str, str]]:
    """Lines of the clerk's own, in order: item and words."""
    text = files(__package__).joinpath("bien_tap.csv").read_text("utf-8")
    for line in csv.DictReader(io.StringIO(text, newline="")):
        yield line["muc"], line["viet_lai"]


def _table() -> Table:
    return bien_tap_of(first_ledger().work)
