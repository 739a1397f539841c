"""The totals a second time: openpyxl, csv and plain Python; no code of the package.

It follows the same written rules (design, sổ công tác) by its own means: who owes what, on whose
form a longer period goes out, which file of a unit counts, which returns are faulty, how months
make a longer period, how elements add up to indicators, who tells a merged unit's figures.
"""

from __future__ import annotations

import csv
import io
import re
from calendar import monthrange
from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import openpyxl

PACKAGE = Path(__file__).parents[2] / "dvexcel"
SAMPLE, DEFAULTS = PACKAGE / "sample" / "so_cong_tac", PACKAGE / "linh_vuc" / "dan_van"
PROVINCE = "toàn tỉnh"
SUMMED_UP = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "6T": (1, 6)}
SUMMED_UP |= {"6TC": (7, 12), "9T": (1, 9), "N": (1, 12)}
TOLD_BY_MONTHS = {"Q", "6TC", "9T"}


@cache
def table(name: str) -> list[dict[str, str]]:
    folder = SAMPLE if (SAMPLE / f"{name}.csv").exists() else DEFAULTS
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a calendar day


@cache
def parts(text: str, mark: str) -> list[str]:
    return [piece.strip() for piece in text.split(mark) if piece.strip()]


# ---- who, when, what


@cache
def units() -> dict[str, dict[str, str]]:
    return {unit["ma"]: unit for unit in table("don_vi")}


@cache
def periods() -> dict[str, dict[str, str]]:
    return {row["ma"]: row for row in table("ky_bao_cao")}


def kind_of(period: str) -> str:
    tail = period.split("-")[1]
    return tail[0] if tail[0] in "TQ" else tail


def months_in(period: str) -> list[str]:
    year, tail = period.split("-")
    if tail[0] == "T":
        return [period]
    first, last = SUMMED_UP[tail]
    return [f"{year}-T{month:02}" for month in range(first, last + 1)]


def exists(unit: str, on: date) -> bool:
    row = units()[unit]
    begun = not row["hieu_luc_tu"] or day(row["hieu_luc_tu"]) <= on
    return begun and (not row["hieu_luc_den"] or on <= day(row["hieu_luc_den"]))


def closing(period: str) -> date:
    return day(periods()[period]["ngay_chot"])


def owes(unit: str, period: str) -> bool:
    kinds = parts(units()[unit]["ky_phai_gui"], ";")
    return kind_of(period) in kinds and exists(unit, closing(period))


def form_of(unit: str, period: str) -> str:
    """The period on whose form the unit reports: the last month when both close together."""
    month = months_in(period)[-1]
    same = ("ngay_chot", "han_gui", "cach_han")
    one, two = periods()[month], periods()[period]
    return month if owes(unit, month) and all(one[key] == two[key] for key in same) else period


def teller(unit: str, on: date) -> str:
    """Who tells the unit's figures on that day: itself, or the last of its successors."""
    while not exists(unit, on) and units()[unit]["ke_thua"]:
        unit = units()[unit]["ke_thua"]
    return unit


@cache
def supplied_by(unit: str) -> list[dict[str, str]]:
    supplied = []
    for element in table("so_lieu_goc"):
        kinds = parts(element["ap_dung"], ";")
        of_its_kind = "Tất cả" in kinds or units()[unit]["loai"] in kinds
        everyone = element["nguon_cap"] == "mỗi đơn vị" and of_its_kind
        if everyone or element["nguon_cap"] == unit:
            supplied.append(element)
    return supplied


@cache
def typed_for(unit: str, period: str) -> list[dict[str, str]]:
    """What the unit types for the period; not what its months already say."""
    kind, reports_months = kind_of(period), "T" in parts(units()[unit]["ky_phai_gui"], ";")
    asked = [e for e in supplied_by(unit) if kind in parts(e["ky"], ";")]
    if kind == "T" or not reports_months:
        return asked
    return [e for e in asked if "T" not in parts(e["ky"], ";")]


def due_from(unit: str, period: str) -> list[dict[str, str]]:
    """What the unit answers for in the period, typed for it or told by its months."""
    kind, is_month = kind_of(period), kind_of(period) == "T"
    reports_months = "T" in parts(units()[unit]["ky_phai_gui"], ";")
    answered = []
    for element in supplied_by(unit):
        kinds = parts(element["ky"], ";")
        if kind not in kinds and not (kind in TOLD_BY_MONTHS and "T" in kinds):
            continue
        if not owes(unit, period) and not ("T" in kinds and reports_months):
            continue
        nature = element["tinh_chat"]
        if not is_month and nature == "thời điểm" and not exists(unit, closing(period)):
            continue  # passed to the successor
        started = exists(unit, day(periods()[period]["tu_ngay"]))
        inherits = any(row["ke_thua"] == unit for row in units().values())
        if not is_month and nature == "đầu kỳ" and not started and inherits:
            continue  # no second beginning
        answered.append(element)
    return answered


# ---- what came in


@cache
def read(path: Path):
    """What a return says, or None when the file is no workbook: unit, version, code -> cells."""
    try:
        book = openpyxl.load_workbook(path, read_only=True)
    except BadZipFile:
        return None
    cover = {
        row[0]: row[1]
        for row in book["Bìa"].iter_rows(min_col=2, max_col=3, max_row=30, values_only=True)
        if row[0]
    }
    figures = typed_or_ticked(book["Số liệu"])
    tasks = listed(book["Nhiệm vụ"], "Trạng thái", "Ngày hoàn thành")
    book.close()
    return cover["Mã đơn vị"], int(cover["Lần gửi"]), figures, tasks


def listed(sheet, *wanted: str) -> dict[str, tuple[object, ...]]:
    rows, places = {}, None
    for row in sheet.iter_rows(values_only=True):
        if places is not None and row and row[0]:
            rows[row[0]] = tuple(row[place] for place in places)
        elif places is None and row and row[0] == "Mã":
            places = [row.index(title) for title in wanted]
    return rows


def typed_or_ticked(sheet, *more: str) -> dict[str, tuple[object, ...]]:
    """Code -> figure, tick, more; a row that says nothing takes the tick of the section above it.

    A section's row is the one without a unit of measure.
    """
    rows, section = {}, None
    for code, (measure, typed, tick, *rest) in listed(
        sheet, "ĐVT", "Trong kỳ", "Không phát sinh", *more
    ).items():
        if measure is None:
            section = tick
        else:
            rows[code] = (typed, tick or (section if typed is None else None), *rest)
    return rows


def amounts_on(unit: str, form: str, rows) -> tuple[dict[str, int | None], bool]:
    """Amounts by element and whether the return is faulty (words for numbers, sums that differ)."""
    amounts, faulty = {}, False
    kinds = [form, *(p for p in periods() if p != form and owes(unit, p))]
    asked = [e for p in kinds if form_of(unit, p) == form for e in typed_for(unit, p)]
    for element in asked:
        typed, tick = rows.get(element["ma"], (None, None))
        if typed is None:
            amounts[element["ma"]] = 0 if tick else None
        elif isinstance(typed, int):
            amounts[element["ma"]] = typed
        else:
            faulty = True
    for element in asked:
        summed = [amounts.get(code) for code in parts(element["la_tong_cua"], "+")]
        total = amounts.get(element["ma"])
        if summed and None not in summed and total is not None and sum(summed) != total:
            faulty = True
    return amounts, faulty


def first_seen(folder: Path, form: str) -> dict[str, date]:
    with (folder / "tiep_nhan.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            line["tep"]: date.fromisoformat(line["ngay_nhan"])
            for line in csv.DictReader(file)
            if line["ky"] == form
        }


@cache
def counted(folder: Path, form: str):
    """unit -> (amounts, tasks, day, faulty) of the file that counts, for the forms of a period."""
    seen, sent = first_seen(folder, form), defaultdict(list)
    for path in sorted((folder / "nhan_ve" / form).glob("*.xlsx")):
        found = read(path)
        if found is not None:
            unit, version, rows, tasks = found
            sent[unit].append((version, *amounts_on(unit, form, rows), tasks, seen.get(path.name)))
    told = {}
    for unit, files in sent.items():
        _, amounts, faulty, tasks, received = max(files, key=lambda one: one[0])
        in_order = [day for _, _, wrong, _, day in files if not wrong]
        first = min((day for *_, day in files), default=received)
        told[unit] = (amounts, faulty, tasks, (first, min(in_order, default=received)))
    return told


def mend_by(folder: Path, form: str):
    """unit -> the last day by which a letter asked it to mend."""
    path, days = folder / "dien_bien.csv", {}
    if path.exists():
        for row in csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))):
            if row["ky"] == form and row["viec"] == "trả lại":
                days[row["don_vi"]] = max(row["han"], days.get(row["don_vi"], ""))
    return {unit: date.fromisoformat(told) for unit, told in days.items()}


def timely(first: date, mended: date, limit: date, by: date | None) -> str:
    """In time, or mended by the day asked for; late with the mending; late."""
    if mended <= limit or (first <= limit and (by is None or mended <= by)):
        return "đúng hạn"
    return "chậm bổ sung" if first <= limit else "trễ"


def statuses(folder: Path, period: str):
    """unit -> (status, amounts typed for the period's form, tasks), of the units that owe it."""
    found = {}
    for unit in units():
        if not owes(unit, period):
            continue
        form = form_of(unit, period)
        row = periods()[form]
        limit = day(row["han_gui"]) - timedelta(days=row["cach_han"] == "trước ngày")
        notes = {(n["don_vi"], n["ky"]): n for n in table("tiep_nhan")}
        note = notes.get((unit, form)) or notes.get((unit, period)) or defaultdict(str)
        if unit not in counted(folder, form):
            named = (folder / "nhan_ve" / form / f"bieu_{unit}_{form}.xlsx").exists()
            silent = "lỗi" if named else "chưa gửi"  # a file is there that nobody can read
            found[unit] = ("miễn" if note["mien"] else silent, {}, {})
            continue
        amounts, faulty, tasks, (first, mended) = counted(folder, form)[unit]
        if note["ngay_nhan"]:
            first = mended = day(note["ngay_nhan"])
        limit = day(note["gia_han_den"]) if note["gia_han_den"] else limit
        if faulty:
            found[unit] = ("miễn" if note["mien"] else "lỗi", {}, {})
        elif note["mien"]:
            found[unit] = ("miễn", amounts, tasks)
        else:
            by = mend_by(folder, form).get(unit)
            found[unit] = (timely(first, mended, limit, by), amounts, tasks)
    return found


# ---- what it comes to


def over_months(folder: Path, unit: str, element: dict[str, str], period: str) -> int | None:
    """Flows add up, a stock is the last month's, an opening the first's; None with a month short.

    Only months that the unit owed; all of them for a flow.
    """
    owed = [month for month in months_in(period) if owes(unit, month)]
    wanted = {"phát sinh": owed, "thời điểm": owed[-1:], "đầu kỳ": owed[:1]}
    code, months = element["ma"], wanted[element["tinh_chat"]]
    amounts = [statuses_of(folder, month)[unit][1].get(code) for month in months]
    return sum(amounts) if amounts and None not in amounts else None


@cache
def statuses_of(folder: Path, period: str):
    return statuses(folder, period)


def last_days(task: dict[str, str], year: int) -> date | None:
    """The last day in time of the task's occurrence in a year, where it names one."""
    kind, named = task["dang_han"], day(task["han_ngay"]) if task["han_ngay"] else None
    if kind.startswith("hằng năm") or kind.endswith("hằng năm"):
        last = named.replace(year=year) if named else date(year, 12, 31)
        return last - timedelta(days=bool(named) and kind.startswith("trước"))
    if named is None or named.year != year:
        return None
    if kind == "trong tháng":
        return named.replace(day=monthrange(named.year, named.month)[1])
    if kind == "trong quý":
        month = (named.month + 2) // 3 * 3
        return date(named.year, month, monthrange(named.year, month)[1])
    return named - timedelta(days=kind == "trước ngày") if kind in {"ngày", "trước ngày"} else None


def computed(unit: str, status: str, tasks, period: str) -> dict[str, int]:
    """What follows from receipts and tasks; nobody types it."""
    found = {} if status == "miễn" else {"I1.PG": 1, "I1.DH": int(status == "đúng hạn")}
    if not tasks:
        return found
    until, row = day(periods()[period]["den_ngay"]), units()[unit]
    found |= {"I2.DEN": 0, "I2.XONG": 0}
    for task in table("nhiem_vu"):
        if not {unit, row["loai"], "Tất cả"} & set(parts(task["giao_cho"], ";")):
            continue
        state, finished = tasks.get(task["ma"], (None, None))
        last, is_done = last_days(task, until.year), state == "đã hoàn thành"
        if last is not None and last <= until:
            found["I2.DEN"] += 1
            found["I2.XONG"] += is_done and finished is not None and finished.date() <= last
        for indicator in parts(task["chi_tieu"], ";"):
            found[f"{indicator}.NVG"] = 1
            done = found.get(f"{indicator}.NVX", 0) or is_done
            found[f"{indicator}.NVX"] = int(done)
    return found


def amounts_of(folder: Path, period: str):
    """unit -> element -> amount or None, and unit -> its status; merged units by themselves."""
    found, known = {}, statuses_of(folder, period)
    names = {element["ma"] for element in table("so_lieu_goc")}
    everyone = dict.fromkeys(known)
    if kind_of(period) != "T":
        for month in months_in(period):
            everyone |= dict.fromkeys(statuses_of(folder, month))
    for unit in everyone:
        status, typed, tasks = known.get(unit, ("tính từ các tháng", {}, {}))
        if status == "miễn" and not typed:
            continue
        own = {e["ma"] for e in typed_for(unit, period)} if unit in known else set()
        found[unit] = {}
        for element in due_from(unit, period):
            code = element["ma"]
            amount = typed.get(code) if code in own else None
            if amount is None and kind_of(period) != "T" and "T" in parts(element["ky"], ";"):
                amount = over_months(folder, unit, element, period)
            found[unit][code] = amount
        of_us = computed(unit, status, tasks, period) if unit in known else {}
        found[unit] |= {code: amount for code, amount in of_us.items() if code in names}
    return found, {unit: status for unit, (status, *_) in known.items()}


def totals(folder: Path, period: str):
    """Statuses by unit, and (indicator, scope) -> value over the province, groups and units."""
    amounts, known = amounts_of(folder, period)
    return known, indicators(amounts, closing(period), kind_of(period))


def indicators(amounts, told_on: date, kind: str):
    scopes = defaultdict(list)
    for unit in amounts:
        now = teller(unit, told_on)
        for scope in (PROVINCE, units()[now]["khoi"], now):
            scopes[scope].append(unit)
    values = {}
    for indicator in table("chi_tieu"):
        kinds = parts(indicator["ky"], ";")
        if kind not in kinds and not (kind in TOLD_BY_MONTHS and "T" in kinds):
            continue
        top, bottom = parts(indicator["tu_so"], "+"), parts(indicator["mau_so"], "+")
        is_counting = indicator["gop_don_vi"] == "đếm"
        for scope, members in scopes.items():
            gathered: dict[str, list[int]] = {}  # by who tells: those merged into one are one
            for unit in members:
                have = amounts[unit]
                needed = [code for code in top + bottom if code in have]
                if not needed or any(have[code] is None for code in needed):
                    continue
                told = gathered.setdefault(teller(unit, told_on), [0, 0])
                for place, codes in enumerate((top, bottom)):
                    told[place] += sum(have[code] for code in codes if code in have)
            over, under = (
                sum(
                    int(told[place] > 0) if is_counting else told[place]
                    for told in gathered.values()
                )
                for place in (0, 1)
            )
            values[indicator["ma"], scope] = worth(bottom, over, under) if gathered else None
    return values


def worth(bottom: list[str], over: int, under: int) -> Fraction | None:
    if not bottom:
        return Fraction(over)
    return Fraction(100 * over, under) if under else None


# ---- Số liệu nền


@cache
def earlier(folder: Path, period: str) -> dict[str, dict[str, int]]:
    """unit (or "" for the province) -> element -> figure, from the sheet of the written sổ."""
    found = defaultdict(dict)
    for (code, unit, element), value in baselines(folder).items():
        if code == period:
            found[unit][element] = value
    return found


@cache
def baselines(folder: Path) -> dict[tuple[str, str, str], int]:
    book = openpyxl.load_workbook(folder / "so_cong_tac.xlsx", read_only=True)
    rows = [r for r in book["Số liệu nền"].iter_rows(values_only=True) if r and r[0]]
    book.close()
    top = next(index for index, row in enumerate(rows) if row[0] == "Kỳ")
    return {
        (row[0], row[1] or "", row[2]): row[3]
        for row in rows[top + 1 :]
        if re.fullmatch(r"\d{4}-\w+", str(row[0]))
    }


def earlier_of_the_province(folder: Path, period: str) -> dict[str, Fraction | None]:
    """Indicator -> its value a year ago, from figures published for the whole province."""
    have, values = earlier(folder, period)[""], {}
    for indicator in table("chi_tieu"):
        top, bottom = parts(indicator["tu_so"], "+"), parts(indicator["mau_so"], "+")
        if indicator["gop_don_vi"] == "cộng" and all(code in have for code in top + bottom):
            over, under = (sum(have[code] for code in codes) for codes in (top, bottom))
            values[indicator["ma"]] = worth(bottom, over, under)
    return values
