"""Facts of the office as plain files: lines are only ever added, and a person may read them.

UTF-8 with BOM and CRLF so that Excel opens one; what was saved again by Excel is refused before
anything is written, since a day or a digest may have been turned on the way.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.whole_files import RECORD_HELD, append_lines, harmless, replace, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from dvexcel.model.finding import Finding

BAD_RECORD = error(
    "HT014",
    "Tệp ghi nhận không đọc được",
    "Dòng {line} của {name} không đúng mẫu{how}.",
    "dvexcel dựa vào tệp này để biết những gì đã xảy ra (đã phát hành, đã nhận, đã chốt).",
    "Mời khôi phục tệp như trước khi sửa (bản sao lưu, hoặc Previous Versions của thư mục), không "
    "sửa bằng tay; chưa tệp nào được ghi.",
)
RECORD_LOCKED = error(
    "HT019",
    "Không đọc được tệp ghi nhận",
    "Không đọc được “{name}”: {detail}.",
    "Tệp có thể đang bị chương trình khác giữ hoặc chưa được cấp quyền đọc.",
    "Mời đóng tệp hoặc xin quyền đọc rồi chạy lại; chưa tệp nào được ghi.",
)
DIGEST = re.compile(r"([0-9a-f]{64})?")  # empty where the system let nobody read the file
_BY_EXCEL = " (Excel đã lưu lại: các cột cách nhau bằng dấu chấm phẩy)"


@dataclass(frozen=True, slots=True)
class Record:
    """One such file: its columns; one begun by an earlier program has only the first of them.

    ``from_start``: how many columns it had when it was first kept.
    """

    path: Path
    fields: tuple[str, ...]
    from_start: int = 0

    def lines(self) -> list[tuple[int, dict[str, str]]]:
        """Every line with its number, in the order in which they were written.

        CannotRun when a line is not as we write it (HT014) or the system refuses (HT019).
        """
        if not self.path.is_file():
            return []
        try:
            data = self.path.read_bytes()
        except OSError as problem:
            detail = problem.strerror or type(problem).__name__
            raise CannotRun(
                RECORD_LOCKED.at(file=self.path.name, name=self.path.name, detail=detail)
            ) from problem
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            raise CannotRun(self.bad_line(data[: problem.start].count(b"\n") + 1)) from problem
        return self._parsed(text)

    def _parsed(self, text: str) -> list[tuple[int, dict[str, str]]]:
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        found = []
        try:
            heading = next(rows, [])
            if not self._is_ours(heading):
                saved = ";".join(self.fields[: self.from_start or None])
                how = _BY_EXCEL if ";".join(heading).startswith(saved) else ""
                raise CannotRun(self.bad_line(1, how))
            for row in filter(None, rows):
                if len(row) not in {len(heading), self.from_start, len(self.fields)}:
                    raise CannotRun(self.bad_line(rows.line_num))
                values = (*row, *[""] * (len(self.fields) - len(row)))
                found.append((rows.line_num, dict(zip(self.fields, values, strict=True))))
        except csv.Error as problem:
            raise CannotRun(self.bad_line(max(1, rows.line_num))) from problem
        return found

    def _is_ours(self, heading: list[str]) -> bool:
        least = self.from_start or len(self.fields)
        return len(heading) >= least and tuple(heading) == self.fields[: len(heading)]

    def bad_line(self, line: int, how: str = "") -> Finding:
        """HT014: what is wrong with a line, by its number."""
        return BAD_RECORD.at(file=self.path.name, name=self.path.name, line=line, how=how)

    def append(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Add lines; the heading of an earlier program grows by today's columns.

        CannotRun (HT018) when another program holds the file, or as the system refuses.
        """
        lines = [self._line(row) for row in rows]
        if not lines:
            return
        with told(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._grow_heading()
            append_lines(self.path, lines, ",".join(self.fields))

    def require_free(self) -> None:
        """CannotRun when the file is spoiled (HT014, HT019) or held by another program (HT018)."""
        self.lines()
        try:
            if self.path.exists():
                with self.path.open("r+b"):
                    pass
        except PermissionError as problem:
            raise CannotRun(RECORD_HELD.at(file=self.path.name, name=self.path.name)) from problem

    def _line(self, row: Mapping[str, object]) -> str:
        text = io.StringIO(newline="")
        values = ("" if (value := row.get(key)) is None else value for key in self.fields)
        csv.writer(text, lineterminator="").writerow([harmless(str(value)) for value in values])
        return text.getvalue()

    def _grow_heading(self) -> None:
        if not self.from_start or not self.path.exists():
            return
        heading, line_end, rest = self.path.read_bytes().partition(b"\n")
        now = ",".join(self.fields).encode()
        if heading.strip().removeprefix(b"\xef\xbb\xbf") != now:
            replace(self.path, b"\xef\xbb\xbf" + now + b"\r" + (line_end or b"\n") + rest)
