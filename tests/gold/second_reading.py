"""A report read a second time: zipfile, ElementTree and regular expressions; no package code.

It takes the text and the annexes out of a .docx, and names every two statements of it that
disagree: values, rises and falls, counts of units, verdicts, models, lists, tasks and their days.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_MOVED = re.compile(
    rf"(?P<value>{_NUMBER})(?P<unit>%| [^()\d;]*?) ?"
    rf"\((?P<way>tăng|giảm|cao hơn|thấp hơn) (?P<by>{_NUMBER}) (?P<rest>[^()]*)\)"
)
_SAME_UNITS = re.compile(r"cùng (\d+) đơn vị")
_ARROW = re.compile(rf"({_NUMBER}) → ({_NUMBER}) \((\d+)\)")
_TELLING = re.compile(rf"({_NUMBER})%? ?([^()\d;,.]*)")
_UP = {"tăng", "cao hơn"}
_ROMAN = re.compile(r"^([IVX]+)\. ")
_PART = re.compile(r"^(\d+)\. ")
_DAY = re.compile(r"ngày (\d{1,2})[ /](?:tháng )?(\d{1,2})[ /](?:năm )?(\d{4})")
_QUARTER = re.compile(r"trong quý (I{1,3}|IV) năm (\d{4})")
_MONTH = re.compile(r"trong tháng (\d{1,2}) năm (\d{4})")
_STAGES_AT_WORK = ("hoạt động hiệu quả", "được công nhận", "tiêu biểu")
_ROUNDING = 0.051


@dataclass
class Table:
    """A table with the title of the annex it stands in ("" in the text)."""

    title: str
    rows: list[list[str]]

    @property
    def heads(self) -> list[str]:
        return self.rows[0]

    def records(self) -> list[dict[str, str]]:
        return [dict(zip(self.heads, row, strict=True)) for row in self.rows[1:]]


@dataclass
class Read:
    """A report: its title, its paragraphs up to the signature, all its tables."""

    code: str
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def part(self, roman: str) -> list[str]:
        """The paragraphs under a heading "II. …"."""
        inside, said = False, []
        for line in self.lines:
            found = _ROMAN.match(line)
            if found:
                inside = found[1] == roman
            elif inside:
                said.append(line)
        return said

    def section(self, roman: str, title: str) -> list[str]:
        """The paragraphs of a numbered part, whether its title runs on or stands alone."""
        inside, said = False, []
        for line in self.part(roman):
            found = _PART.match(line)
            if found:
                inside = line[found.end() :].startswith(title)
            rest = line[found.end() :].removeprefix(title).removeprefix(": ") if found else line
            if inside and rest:
                said.append(rest)
        return said

    def table(self, *heads: str) -> Table | None:
        found = (one for one in self.tables if set(heads) <= set(one.heads))
        return next(found, None)

    def annex(self, words: str) -> Table | None:
        return next((one for one in self.tables if words in one.title), None)


def read(path: Path) -> Read:
    """The report in a .docx."""
    root = ET.fromstring(zipfile.ZipFile(path).read("word/document.xml"))  # noqa: S314 - our own
    body = root.find(f"{_W}body")
    one = Read(path.stem.removeprefix("bao_cao_"))
    title, signed = "", False
    for node in body:
        if node.tag == f"{_W}p":
            said = _said(node)
            if said.startswith("Phụ lục"):
                title, signed = " ", True
            elif title == " " and said:
                title = said
            elif said:
                (one.notes if signed else one.lines).append(said)
        elif node.tag == f"{_W}tbl":
            rows = [
                [" ".join(map(_said, cell.iter(f"{_W}p"))) for cell in row.findall(f"{_W}tc")]
                for row in node.findall(f"{_W}tr")
            ]
            if rows[0][0] == "TT":
                one.tables.append(Table(title, rows))
            signed = signed or "Nơi nhận:" in rows[0][0]
    return one


def _said(node: ET.Element) -> str:
    return "".join(part.text or "" for part in node.iter(f"{_W}t")).strip()


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


# ---- what may disagree


def contradictions(one: Read, issued: date) -> list[str]:
    """Every two statements of a report that disagree, in words."""
    return [
        *_moves(one),
        *_tables_in_the_text(one),
        *_same_units(one),
        *_counts_of_units(one),
        *_verdicts(one),
        *_models(one),
        *_groups(one),
        *_tasks(one),
        *_late_units(one),
        *_parts(one),
        *_coming(one, issued),
        *_empty(one),
    ]


def _figures(one: Read) -> list[dict[str, str]]:
    table = one.annex("BIỂU SỐ LIỆU")
    return [] if table is None else table.records()


def _tables_in_the_text(one: Read) -> Iterator[str]:
    """A table of indicators in the text says what the annex says."""
    annex = {row["Chỉ tiêu"]: row for row in _figures(one)}
    for table in one.tables:
        if not table.title and "Chỉ tiêu" in table.heads:
            for row in table.records():
                if any(annex[row["Chỉ tiêu"]][h] != row[h] for h in table.heads[1:]):
                    yield f"{one.code}: {row} khác phụ lục"


def _past_columns(row: dict[str, str]) -> list[tuple[str, str]]:
    """Each column of a past with the one of the same units that follows it ("" where none)."""
    heads = list(row)
    named = [h for h in heads if h.startswith(("Tháng trước", "Quý trước", "Cùng kỳ", "Năm "))]
    following = dict(pairwise(heads))
    return [(h, f if (f := following.get(h, "")).startswith("Cùng đơn vị") else "") for h in named]


def _moves(one: Read) -> Iterator[str]:
    """A rise or fall in the text is that of the annex: of the same units, else of the totals."""
    rows = _figures(one)
    for line in one.lines:
        for said in _MOVED.finditer(line):
            value, by = number(said["value"]), number(said["by"])
            signed = by if said["way"] in _UP else -by
            units = _SAME_UNITS.search(said["rest"])
            clause = re.split(r"[.;] ", line[: said.end()])[-1]
            value = 0 if clause.startswith(("Không ", "Trong kỳ không")) else value
            behind = [r for r in rows if r["Kết quả"] != "–" and number(r["Kết quả"]) == value]
            if not any(_bears(row, signed, units and int(units[1])) for row in behind):
                yield f"{one.code}: “{said[0].strip()}” không khớp phụ lục"


def _bears(row: dict[str, str], signed: float, units: int | None) -> bool:
    for then, same in _past_columns(row):
        pair = _ARROW.search(row.get(same, ""))
        if pair:
            moved, behind = number(pair[2]) - number(pair[1]), {None, int(pair[3])}
        elif row[then] not in {"–", ""}:
            moved, behind = number(row["Kết quả"]) - number(row[then]), {None}
        else:
            continue
        if abs(moved - signed) < _ROUNDING and units in behind:
            return True
    return False


def _same_units(one: Read) -> Iterator[str]:
    """What the same units come to is no more than all do, and they are no more than all."""
    for row in _figures(one):
        for then, same in _past_columns(row):
            pair = _ARROW.search(row.get(same, ""))
            if not pair:
                continue
            behind = int(row["n/N đơn vị"].split("/")[0])
            now, before, units = number(pair[2]), number(pair[1]), int(pair[3])
            if now > number(row["Kết quả"]) or before > number(row[then]) or units > behind:
                yield f"{one.code}: {row['Chỉ tiêu']}: {pair[0]} lớn hơn tổng số"


def _counts_of_units(one: Read) -> Iterator[str]:
    """How many units report is one number, or the paper says why another stands there."""
    found = re.search(r"báo cáo của (\d+)/(\d+) đơn vị phải gửi", one.text)
    if found is None:
        yield f"{one.code}: không nêu số đơn vị"
        return
    sent, owed = int(found[1]), int(found[2])
    again = {m.groups() for m in re.finditer(r"báo cáo của (\d+)/(\d+) đơn vị", one.text)}
    if len(again) > 1:
        yield f"{one.code}: số đơn vị gửi nêu {len(again)} cách"
    kinds = ("gửi đúng hạn", "gửi sau hạn", "đã gửi, đang đối")
    told = re.search(r"Tình hình gửi: (\d+ đơn vị [^.]*)\.", one.text)
    if told is None:
        told = re.search(r"Đến ngày [\d/]+, (\d+ đơn vị [^.]*)\.", one.text)
    standing = re.findall(r"(\d+) đơn vị ([^;.]+)", told[1])
    here = sum(int(n) for n, words in standing if words.startswith(kinds))
    if here != sent or sum(int(n) for n, _ in standing) != owed:
        yield f"{one.code}: {told[1]} không cộng thành {sent}/{owed}"
    explained = {int(n) for n in re.findall(r"(\d+) đơn vị", " ".join(one.notes))}
    explained |= {int(n) for n in re.findall(r"(\d+) đơn vị (?:tự )?báo cáo số liệu", one.text)}
    for row in _figures(one):
        behind, asked = map(int, row["n/N đơn vị"].split("/"))
        if (behind > sent and behind != owed) or asked > owed:
            yield f"{one.code}: {row['Chỉ tiêu']}: {behind}/{asked} ngoài {sent}/{owed}"
        if asked not in {1, owed, sent} and asked not in explained and _is_of_all(one, asked):
            yield f"{one.code}: {row['Chỉ tiêu']} tính trên {asked}, báo cáo nêu {owed} đơn vị"


def _is_of_all(one: Read, asked: int) -> bool:
    """Whether so many are asked as to look like all: more than any group alone."""
    return max(int(r["n/N đơn vị"].split("/")[1]) for r in _figures(one)) - asked <= asked / 10


def _verdicts(one: Read) -> Iterator[str]:
    """An indicator is praised or blamed, once, and as the annex judges it."""
    rows = {row["Chỉ tiêu"].lower(): row for row in _figures(one)}
    good = " ".join(one.section("II", "Ưu điểm")).lower()
    poor = " ".join(one.section("II", "Hạn chế")).lower()
    reached = re.search(r"đạt (\d+)/(\d+) chỉ tiêu", good)
    missed = re.search(r"chưa đạt (\d+)/(\d+) chỉ tiêu", poor)
    judged = {
        k for k, row in rows.items() if row.get("Đánh giá") not in {None, "", "chưa có số liệu"}
    }
    bad = {key for key in judged if rows[key]["Đánh giá"] == "chưa đạt"}
    counted = (int(reached[1]) if reached else 0, int(missed[1]) if missed else 0)
    if counted != (len(judged - bad), len(bad)):
        yield f"{one.code}: đạt, chưa đạt {counted}; phụ lục {len(judged - bad)}, {len(bad)}"
    for name in rows:
        where = [place for place, text in (("ưu điểm", good), ("hạn chế", poor)) if name in text]
        if len(where) > 1:
            yield f"{one.code}: “{name}” vừa khen vừa chê"
        if name in judged and where == ["ưu điểm" if name in bad else "hạn chế"]:
            yield f"{one.code}: “{name}” ở {where[0]}, phụ lục {rows[name]['Đánh giá']}"
        for text in (good, poor):
            for told in re.finditer(re.escape(name) + rf" \(({_NUMBER})", text):
                if number(told[1]) != number(rows[name]["Kết quả"]):
                    yield f"{one.code}: “{told[0]}”, phụ lục {rows[name]['Kết quả']}"


def _models(one: Read) -> Iterator[str]:
    """The table adds up both ways; text and figures tell the same number of models."""
    table = one.table("Lĩnh vực", "Tổng số")
    if table is None:
        return
    rows = table.records()
    total = rows[-1]
    kinds = ("TT", "Lĩnh vực", "Tổng số", "Tập thể", "Cá nhân")
    for head in table.heads[2:]:
        if sum(int(row[head]) for row in rows[:-1]) != int(total[head]):
            yield f"{one.code}: cột {head} không cộng thành {total[head]}"
    for row in rows:
        stages = sum(int(value) for head, value in row.items() if head not in kinds)
        if stages != int(row["Tổng số"]):
            yield f"{one.code}: dòng {row['Lĩnh vực']} không cộng thành {row['Tổng số']}"
    all_told, stopped = int(total["Tổng số"]), int(total.get("Dừng", 0))
    well = sum(int(v) for head, v in total.items() if head.lower() in _STAGES_AT_WORK)
    for words, count in (
        (r"Toàn tỉnh có (\d+) mô hình", all_told - stopped),
        (r"trong đó (\d+) mô hình hoạt động hiệu quả", well),
        (r"nêu cụ thể (\d+) mô hình", all_told),
        (r"có (\d+) mô hình đã dừng", stopped),
    ):
        for found in re.finditer(words, one.text):
            if int(found[1]) != count:
                yield f"{one.code}: “{found[0]}”, bảng cho {count}"
    named = re.findall(r"^- Mô hình “([^”]+)”[^:]*: ", one.text, re.MULTILINE)
    told = re.search(r"(\d+) mô hình tiêu biểu dưới đây", one.text)
    if told and int(told[1]) != len(named):
        yield f"{one.code}: nêu {told[1]} mô hình, có {len(named)} dòng"


def _groups(one: Read) -> Iterator[str]:
    """By group and over the province: the same figures, counts that add up, shares in between."""
    table = one.annex("THEO KHỐI")
    if table is None:
        return
    of_all = {row["Chỉ tiêu"]: row["Kết quả"] for row in _figures(one)}
    for row in table.records():
        name, province = row["Chỉ tiêu"], row["Toàn tỉnh"]
        if of_all[name] != province:
            yield f"{one.code}: {name}: {province} theo khối, {of_all[name]} toàn tỉnh"
        by_group = [number(row[h]) for h in table.heads[3:-1] if row[h] != "–"]
        if not by_group or province == "–":
            yield f"{one.code}: {name}: dòng theo khối không có số"
        elif row["ĐVT"] == "%":
            if not min(by_group) - _ROUNDING <= number(province) <= max(by_group) + _ROUNDING:
                yield f"{one.code}: {name}: {province} nằm ngoài các khối"
        elif sum(by_group) != number(province):
            yield f"{one.code}: {name}: các khối không cộng thành {province}"
    for head in table.heads[3:]:
        if all(row[head] in {"–", ""} for row in table.records()):
            yield f"{one.code}: cột {head} trống"


def _tasks(one: Read) -> Iterator[str]:
    """Of each task the units add up; the text counts what the annex does."""
    table = one.annex("TIẾN ĐỘ")
    if table is None:
        return
    rows = table.records()
    for row in rows:
        parts = ("Đã xong", "Đang thực hiện", "Quá hạn", "Chưa báo cáo")
        if sum(int(row.get(p, 0)) for p in parts) != int(row["Số đơn vị"]):
            yield f"{one.code}: “{row['Nhiệm vụ']}” không cộng thành {row['Số đơn vị']}"
    for words, column in (
        (r"Còn (\d+) lượt nhiệm vụ[^.]*? quá hạn", "Quá hạn"),
        (r"Có (\d+) lượt nhiệm vụ hoàn thành sau hạn", "Trong đó xong sau hạn"),
    ):
        found, count = re.search(words, one.text), sum(int(r.get(column, 0)) for r in rows)
        if (int(found[1]) if found else 0) != count:
            yield f"{one.code}: {found[0] if found else 'không nêu'}; phụ lục {count} ({column})"


def _late_units(one: Read) -> Iterator[str]:
    """The list of units is as long as the text counts, each in it once."""
    table = one.annex("DANH SÁCH ĐƠN VỊ")
    if table is None and "-T" in one.code:
        return
    names = [] if table is None else [row["Đơn vị"] for row in table.records()]
    kinds = "chưa gửi|còn lỗi|được trả lại"
    counted = re.findall(rf"(\d+) đơn vị ({kinds})", one.text)
    if len(names) != len(set(names)) or len(names) != sum(int(n) for n, _ in counted):
        yield f"{one.code}: danh sách {len(names)} đơn vị, báo cáo nêu {counted}"


def _parts(one: Read) -> Iterator[str]:
    """Parts add up to the number before "gồm"."""
    pattern = rf"({_NUMBER}) [^;.()]*?(?:\([^)]*\))?, gồm ([^;.]*(?:\.\d{{3}}[^;.]*)*)"
    for found in re.finditer(pattern, one.text):
        parts = [number(n) for n in re.findall(rf"(?<![\d.,])({_NUMBER}) ", found[2])]
        if sum(parts) != number(found[1]):
            yield f"{one.code}: “{found[0]}” không cộng thành {found[1]}"


def _coming(one: Read, issued: date) -> Iterator[str]:
    """What is set for the coming period falls due in it, after the paper's own day."""
    heading = next(line for line in one.lines if line.startswith("III. "))
    first, last = coming_days(heading)
    for line in one.part("III"):
        for day in _days(line):
            if not max(first, issued) <= day <= last:
                yield f"{one.code}: {day:%d/%m/%Y} ở “{heading}”: {line}"
        if "một lần" in line:
            yield f"{one.code}: thời hạn ghi như trong sổ: {line}"


def coming_days(heading: str) -> tuple[date, date]:
    """The calendar days that "THÁNG 11 NĂM 2026", "6 THÁNG CUỐI NĂM 2026" or "NĂM 2027" names."""
    year = int(heading[-4:])
    month = re.search(r"THÁNG (\d+) NĂM", heading)
    if "6 THÁNG CUỐI" in heading:
        return date(year, 7, 1), date(year, 12, 31)
    if month:
        first = date(year, int(month[1]), 1)
        return first, date(year + first.month // 12, first.month % 12 + 1, 1)
    return date(year, 1, 1), date(year, 12, 31)


def _days(line: str) -> Iterator[date]:
    for day, month, year in _DAY.findall(line):
        yield date(int(year), int(month), int(day))
    for quarter, year in _QUARTER.findall(line):
        yield date(int(year), 3 * ("I", "II", "III", "IV").index(quarter) + 3, 28)
    for month, year in _MONTH.findall(line):
        yield date(int(year), int(month), 28)


def _empty(one: Read) -> Iterator[str]:
    """No table without rows, no column of dashes."""
    for table in one.tables:
        if len(table.rows) == 1:
            yield f"{one.code}: {table.title}: bảng trống"
        for column, head in enumerate(table.heads):
            if len(table.rows) > 1 and all(row[column] in {"", "–"} for row in table.rows[1:]):
                yield f"{one.code}: {table.title}: cột {head} trống"
