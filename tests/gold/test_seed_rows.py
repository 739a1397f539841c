"""The sample's rows reprint the three seed documents, paragraph by paragraph.

The seeds are scans of published papers. `scan_corrections.yml` lists what the scan damaged; the
rest must come out of `van_ban_di.csv` and `noi_dung.csv` unchanged, the issuers' slips included.
This file shares no code with the package: it numbers and frames the rows by its own few lines.
"""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
TABLES = HERE.parents[1] / "dvexcel" / "sample" / "so_cong_tac"
CORRECTIONS = yaml.safe_load((HERE / "scan_corrections.yml").read_text(encoding="utf-8"))
DOCUMENTS = {
    "KH-QT-2023": "ke_hoach_van_phong_ubnd_2023.txt",
    "KH-TY-2016": "ke_hoach_huyen_uy_2016.txt",
    "CT-HD-2016": "chi_thi_ubnd_2016.txt",
}
SYMBOLS = {"Kế hoạch": "KH", "Chỉ thị": "CT"}
KINDS = {"page_break", "ocr", "footnote", "stamp", "header"}
ROMAN = ["", "I", "II", "III", "IV", "V", "VI"]
STATE = "Nhà nước"


def rows(table):
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spans(text, correction):
    """Where one correction's text stands in the seed, with what replaces it."""
    found = re.finditer(re.escape(correction["find"]), text)
    return [(match.start(), match.end(), correction["replace"]) for match in found]


def mended(file):
    text = (SEEDS / file).read_text(encoding="utf-8")
    cuts = sorted(cut for c in CORRECTIONS if c["file"] == file for cut in spans(text, c))
    pieces, done = [], 0
    for start, end, replacement in cuts:
        pieces += [text[done:start], replacement]
        done = end
    return "".join(pieces) + text[done:]


def plain(line):
    """The line without emphasis marks, its runs of white space made one blank."""
    return " ".join(line.replace("*", "").split())


def printed_paragraphs(file):
    return [plain(line) for line in mended(file).splitlines() if line.strip()]


def numbered(body, separator):
    """Yield the body's paragraphs with the numbers their levels print."""
    section = point = letter = 0
    for row in body:
        match row["cap"]:
            case "Mục I":
                section, point, letter = section + 1, 0, 0
                number = (row["so"] or ROMAN[section]) + separator
            case "Mục 1":
                point, letter = point + 1, 0
                number = (row["so"] or str(point)) + separator
            case "Điểm a":
                letter += 1
                number = (row["so"] or "abcdđeghiklm"[letter - 1]) + ") "
            case "Gạch":
                number = "- "
            case _:
                number = ""
        yield number + row["noi_dung"]


def ended(name, mark):
    """A line of Nơi nhận: a mark that was typed stays (the Party plan of 2016 has commas)."""
    return f"- {name}" if name.endswith((";", ",", ".")) else f"- {name}{mark}"


def rebuilt_paragraphs(code):
    paper = next(row for row in rows("van_ban_di") if row["ma"] == code)
    office = next(row for row in rows("co_quan") if row["ma"] == paper["co_quan"])
    body = [row for row in rows("noi_dung") if row["van_ban_di"] == code]
    state = paper["he_thong"] == STATE
    lines = []
    if paper["so"]:
        symbol = SYMBOLS[paper["loai"]]
        lines.append(
            f"Số: {paper['so']}/{symbol}-{office['ky_hieu']}"
            if state
            else f"Số {paper['so']}-{symbol}/{office['ky_hieu']}",
        )
    if paper["ngay"]:
        day, month, year = (int(part) for part in paper["ngay"].split("/"))
        shown = f"{month:02}" if month < 3 else month
        lines.append(f"{office['dia_danh']}, ngày {day:02} tháng {shown} năm {year}")
    lines += [paper["loai"].upper(), paper["trich_yeu"]]
    text = list(numbered(body, ". " if state else "- "))
    text[-1] += paper["ket_thuc"]
    recipients = paper["noi_nhan"].splitlines()
    lines += [*text, "Nơi nhận:"]
    lines += [ended(name, ";") for name in recipients[:-1]] + [ended(recipients[-1], ".")]
    for field in ("quyen_han", "chuc_vu", "nguoi_ky"):
        lines += paper[field].splitlines()
    return [plain(line) for line in lines]


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda c: c["find"][:30])
def test_every_correction_is_used_exactly_as_often_as_it_says(correction):
    text = (SEEDS / correction["file"]).read_text(encoding="utf-8")
    assert len(spans(text, correction)) == correction.get("times", 1)


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda c: c["find"][:30])
def test_every_correction_changes_something_and_says_why(correction):
    assert correction["find"] != correction["replace"]
    assert correction["reason"].endswith(".")
    assert correction["kind"] in KINDS


@pytest.mark.parametrize("file", DOCUMENTS.values())
def test_no_two_corrections_touch_the_same_text(file):
    text = (SEEDS / file).read_text(encoding="utf-8")
    cuts = sorted(cut for c in CORRECTIONS if c["file"] == file for cut in spans(text, c))
    assert all(first[1] <= second[0] for first, second in pairwise(cuts))


@pytest.mark.parametrize(("code", "file"), DOCUMENTS.items())
def test_the_rows_reprint_the_seed(code, file):
    assert rebuilt_paragraphs(code) == printed_paragraphs(file)
