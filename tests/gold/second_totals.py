"""The totals a second time: openpyxl, csv and plain Python; no code of the package.

It follows the same written rules (design, sổ công tác) by its own means: which file of a unit
counts, which returns are faulty, how elements add up to indicators.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import openpyxl

PACKAGE = Path(__file__).parents[2] / "dvexcel"
SAMPLE, DEFAULTS = PACKAGE / "sample" / "so_cong_tac", PACKAGE / "specs" / "mac_dinh"


COMPUTED = ("I1.PG", "I1.DH", "I2.DEN", "I2.XONG")


def table(name: str) -> list[dict[str, str]]:
    folder = SAMPLE if (SAMPLE / f"{name}.csv").exists() else DEFAULTS
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a calendar day


def parts(text: str, mark: str) -> list[str]:
    return [piece.strip() for piece in text.split(mark) if piece.strip()]


def elements_of(unit: dict[str, str], kind: str) -> list[dict[str, str]]:
    asked = []
    for element in table("so_lieu_goc"):
        if kind not in parts(element["ky"], ";") or element["nguon_cap"] == "dvexcel tính":
            continue
        if element["nguon_cap"] == "mỗi đơn vị":
            kinds = parts(element["ap_dung"], ";")
            if "Tất cả" in kinds or unit["loai"] in kinds:
                asked.append(element)
        elif element["nguon_cap"] == unit["ma"]:
            asked.append(element)
    return asked


def read(path: Path):
    """What a return says, or None when the file is no workbook: unit, version, code -> cells."""
    book = openpyxl.load_workbook(path)
    cover = {label.value: value.value for label, value in book["Bìa"]["B1:C30"] if label.value}
    sheet = book["Số liệu"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "Mã")
    titles = {cell.value: index for index, cell in enumerate(header)}
    rows = {}
    for row in sheet.iter_rows(min_row=header[0].row + 1):
        if row[0].value:
            rows[row[0].value] = (
                row[titles["Trong kỳ"]].value,
                row[titles["Không phát sinh"]].value,
            )
    tasks = {}
    sheet = book["Nhiệm vụ"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "Mã")
    titles = {cell.value: index for index, cell in enumerate(header)}
    for row in sheet.iter_rows(min_row=header[0].row + 1, values_only=True):
        if row[0]:
            tasks[row[0]] = (row[titles["Trạng thái"]], row[titles["Ngày hoàn thành"]])
    return cover["Mã đơn vị"], int(cover["Lần gửi"]), rows, tasks


def tasks_in_time(unit, tasks, until):
    """How many of the unit's tasks of the year were due by ``until``, and how many were in time."""
    due = done = 0
    for task in table("nhiem_vu"):
        given = {unit["ma"], unit["loai"], "Tất cả"} & set(parts(task["giao_cho"], ";"))
        if not given or not task["han_ngay"]:
            continue
        last = day(task["han_ngay"]) - timedelta(days=task["dang_han"] == "trước ngày")
        if last.year == until.year and last <= until:
            due += 1
            state, finished = tasks.get(task["ma"], (None, None))
            done += state == "đã hoàn thành" and finished is not None and finished.date() <= last
    return due, done


def amounts_of(rows, unit):
    """Amounts by element and whether the return is faulty (words for numbers, sums that differ)."""
    amounts, faulty = {}, False
    for element in elements_of(unit, "T"):
        typed, tick = rows.get(element["ma"], (None, None))
        if typed is None:
            amounts[element["ma"]] = 0 if tick else None
        elif isinstance(typed, int):
            amounts[element["ma"]] = typed
        else:
            faulty = True
    for element in elements_of(unit, "T"):
        summed = [amounts.get(code) for code in parts(element["la_tong_cua"], "+")]
        total = amounts.get(element["ma"])
        if summed and None not in summed and total is not None and sum(summed) != total:
            faulty = True
    return amounts, faulty


def month(folder: Path, period: str):
    """Statuses by unit and indicator values by code and scope for one month of a work folder."""
    row = next(row for row in table("ky_bao_cao") if row["ma"] == period)
    due = day(row["han_gui"]) - timedelta(days=row["cach_han"] == "trước ngày")
    notes = {note["don_vi"]: note for note in table("tiep_nhan") if note["ky"] == period}
    with (folder / "tiep_nhan.csv").open(encoding="utf-8-sig", newline="") as file:
        seen = {
            line["tep"]: date.fromisoformat(line["ngay_nhan"])
            for line in csv.DictReader(file)
            if line["ky"] == period
        }
    best = {}
    for path in sorted((folder / "nhan_ve" / period).glob("*.xlsx")):
        unit, version, rows, tasks = read(path)
        if unit not in best or version > best[unit][0]:
            best[unit] = (version, rows, tasks, seen[path.name])
    statuses, amounts = {}, {}
    owing = [unit for unit in table("don_vi") if "T" in parts(unit["ky_phai_gui"], ";")]
    for unit in owing:
        note = notes.get(unit["ma"], defaultdict(str))
        if unit["ma"] not in best:
            statuses[unit["ma"]] = "miễn" if note["mien"] else "chưa gửi"
            continue
        _, rows, tasks, received = best[unit["ma"]]
        received = day(note["ngay_nhan"]) if note["ngay_nhan"] else received
        limit = day(note["gia_han_den"]) if note["gia_han_den"] else due
        values, faulty = amounts_of(rows, unit)
        if faulty:
            statuses[unit["ma"]] = "lỗi"
        else:
            statuses[unit["ma"]] = "trễ" if received > limit else "đúng hạn"
            due_tasks, in_time = tasks_in_time(unit, tasks, day(row["den_ngay"]))
            amounts[unit["ma"]] = values | {"I2.DEN": due_tasks, "I2.XONG": in_time}
    for unit, status in statuses.items():
        if status != "miễn":
            amounts.setdefault(unit, {}).update({"I1.PG": 1, "I1.DH": int(status == "đúng hạn")})
    return statuses, indicators(owing, amounts)


def indicators(owing, amounts):
    """(code, scope) -> value, over the province, each group and each unit."""
    scopes = defaultdict(list)
    for unit in owing:
        for scope in ("toàn tỉnh", unit["khoi"], unit["ma"]):
            scopes[scope].append(unit)
    values = {}
    for indicator in table("chi_tieu"):
        top, bottom = parts(indicator["tu_so"], "+"), parts(indicator["mau_so"], "+")
        for scope, units in scopes.items():
            gathered = [0, 0]
            complete = 0
            for unit in units:
                mine = {element["ma"] for element in elements_of(unit, "T")} | {
                    code for code in COMPUTED if code in amounts.get(unit["ma"], {})
                }
                needed = [code for code in top + bottom if code in mine]
                have = amounts.get(unit["ma"], {})
                if not needed or any(have.get(code) is None for code in needed):
                    continue
                complete += 1
                for place, codes in enumerate((top, bottom)):
                    summed = sum(have[code] for code in codes if code in mine)
                    gathered[place] += (
                        int(summed > 0) if indicator["gop_don_vi"] == "đếm" else summed
                    )
            if not complete:
                values[indicator["ma"], scope] = None
            elif bottom:
                share = Fraction(100 * gathered[0], gathered[1]) if gathered[1] else None
                values[indicator["ma"], scope] = share
            else:
                values[indicator["ma"], scope] = Fraction(gathered[0])
    return values
