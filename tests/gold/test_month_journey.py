"""The whole month on the sample: the same twice, inputs untouched, every number sourced."""

import csv
import hashlib
import re
import zipfile
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from lxml import etree

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.soan import soan
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.options import Options
from dvexcel.sample.chay_thu import MONTHS, chay_thu
from dvexcel.workspace import Workspace

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LAST = str(MONTHS[-1])


def tree(root):
    """Every file below a folder with its digest; the record of runs tells the clock."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "nhat_ky.csv"
    }


def test_the_month_ends_with_the_promised_files(played):
    made = tree(played.workspace.root)
    for name in (
        "so_cong_tac.xlsx",
        "tiep_nhan.csv",
        f"ket_qua/{LAST}/tong_hop_{LAST}.xlsx",
        f"van_ban/bao_cao_{LAST}.docx",
        f"van_ban/don_doc_{LAST}.docx",
        f"van_ban/de_nghi_bao_cao_{LAST}.docx",
        "van_ban/ke_hoach_KH-LC-2026.docx",
        "van_ban/ke_hoach_KH-QT-2023.docx",
        "van_ban/chi_thi_CT-HD-2016.docx",
        "van_ban/cong_van_CV-DC-2026.docx",
        "van_ban/quyet_dinh_QD-SNV-MAU.docx",
        "van_ban/thong_bao_TB-SNV-MAU.docx",
        "van_ban/bao_cao_BC-DU-MAU.docx",
        "van_ban/cong_van_CV-DU-MAU.docx",
        "van_ban/ho_so_TTR-2027/01_to_trinh_TTR-2027.docx",
        "van_ban/ho_so_TTR-2027/02_du_thao_ke_hoach_KH-UBND-2027.docx",
    ):
        assert name in made
    assert sum(name.startswith(f"phat_hanh/{LAST}/bieu_") for name in made) == 52


def test_the_same_input_gives_the_same_bytes_twice(played, tmp_path):
    chay_thu(Workspace(tmp_path / "lần hai"), Options(date(2026, 11, 21)))
    assert tree(tmp_path / "lần hai") == tree(played.workspace.root)


def test_running_again_changes_no_input_and_no_output(played):
    before = tree(played.workspace.root)
    options = Options(date(2026, 10, 25), period=LAST)
    for command in (kiem_tra, tong_hop, bao_cao, don_doc):
        command(played.workspace, options)
    assert tree(played.workspace.root) == before


def test_the_order_of_files_does_not_matter(played, tmp_path):
    root = played.workspace.root
    other = Workspace(tmp_path / "đảo")
    (other.root / "nhan_ve" / LAST).mkdir(parents=True)
    for name in ("so_cong_tac.xlsx", "tiep_nhan.csv"):
        (other.root / name).write_bytes((root / name).read_bytes())
    names = sorted((root / "nhan_ve" / LAST).iterdir(), reverse=True)
    for number, path in enumerate(names):
        folder = other.root / "nhan_ve" / LAST / f"đợt {number % 3}"
        folder.mkdir(exist_ok=True)
        (folder / path.name).write_bytes(path.read_bytes())
    tong_hop(other, Options(date(2026, 10, 25), period=LAST))

    def shown(workspace):
        path = workspace.results(MONTHS[-1]) / f"tong_hop_{LAST}.xlsx"
        rows = openpyxl.load_workbook(path, data_only=True)["Số liệu"].iter_rows(values_only=True)
        return [row for row in rows if row[0] == LAST]

    assert shown(other) == shown(played.workspace)


@pytest.fixture(scope="module", params=[str(code) for code in MONTHS])
def report(played, request):
    """The report's paragraphs and table cells, its log of figures, and the sheet Nguồn."""
    code, root = request.param, played.workspace.root
    with zipfile.ZipFile(root / "van_ban" / f"bao_cao_{code}.docx") as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    log_path = root / "ket_qua" / code / f"bao_cao_{code}.nguon.csv"
    with log_path.open(encoding="utf-8-sig", newline="") as file:
        log = list(csv.DictReader(file))
    sheet = openpyxl.load_workbook(
        root / "ket_qua" / code / f"tong_hop_{code}.xlsx", data_only=True
    )["Nguồn"]
    sources = {}
    for row in sheet.iter_rows(values_only=True):
        if row[0] and "/" in str(row[0]):
            sources.setdefault(row[0], []).append(row)
    return body, log, sources


NOT_A_FIGURE = re.compile(
    r"ngày \d{1,2}(/\d{1,2}/\d{4}| tháng \d{1,2}( năm \d{4})?)?"
    r"|tháng \d{1,2}( năm \d{4})?|năm \d{4}|^(?:[IVX]+|\d+)\. |Số:\s+/"
    r"|Kế hoạch số \d+/",
    re.IGNORECASE,
)


def test_every_printed_number_is_a_figure_with_its_row_in_nguon(report):
    body, log, sources = report
    texts = []
    tables = list(body.iter(f"{W}tbl"))
    figures_table = next(t for t in tables if any(e.text == "TT" for e in t.iter(f"{W}t")))
    ordinals = {
        paragraph
        for row in figures_table.iter(f"{W}tr")
        for paragraph in next(row.iter(f"{W}tc")).iter(f"{W}p")
    }
    for paragraph in body.iter(f"{W}p"):
        if paragraph not in ordinals:
            text = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
            texts.append(NOT_A_FIGURE.sub("", text))
    printed = [number for text in texts for number in re.findall(r"\d[\d.]*(?:,\d+)?", text)]
    printed = [number.rstrip(".") for number in printed]
    assert printed == [entry["so_in_ra"] for entry in log]
    assert len(printed) > 60
    for entry in log:
        value = Fraction(sources[entry["khoa"]][0][1]).limit_denominator(10**9)
        decimals = len(entry["so_in_ra"].partition(",")[2])
        shown = Fraction(entry["so_in_ra"].replace(".", "").replace(",", "."))
        assert abs(value - shown) <= Fraction(1, 2 * 10**decimals)


def test_a_printed_change_is_the_difference_of_the_printed_values(report):
    _, log, _ = report
    printed = {e["khoa"]: Fraction(e["so_in_ra"].replace(".", "").replace(",", ".")) for e in log}
    compared = [key for key in printed if key.endswith(":chenh")]
    for key in compared:
        now = key.removesuffix(":chenh")
        assert printed[key] == abs(printed[now] - printed[f"{now}:truoc"]), key
    assert compared or "2026-T08" in log[0]["khoa"], "the first month has no past"


def test_sources_of_a_sum_add_up_to_it(report):
    _, _, sources = report
    checked = 0
    for key, rows in sources.items():
        parts = [row[5] for row in rows if row[3]]
        if rows[0][2].startswith("cộng") and "chia" not in rows[0][2] and parts:
            assert sum(parts) == rows[0][1], key
            checked += 1
    assert checked > 40


def test_a_source_names_the_cell_where_the_number_stands(report, played):
    _, _, sources = report
    row = next(row for key, rows in sources.items() if key.startswith("B2.LUOT/") for row in rows)
    _, _, _, _, _, amount, file, place = row
    path = next((played.workspace.root / "nhan_ve").rglob(file))
    sheet, _, cell = place.partition("!")
    assert openpyxl.load_workbook(path)[sheet][cell].value == amount


def test_the_example_of_readme_is_what_this_month_prints(played):
    """Its figures, the key, how many sources stand behind it, and the cell."""
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    figure, key, rows = re.search(r"(\d+) = key (\S+) .*Nguồn: (\d+) rows", readme).groups()
    [units] = re.findall(r"tại (\d+) đơn vị", readme)
    places = set(re.findall(r"Số liệu!D\d+", readme))
    month = key.split("/")[1]
    document = Document(played.workspace.papers / f"bao_cao_{month}.docx")
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    held = r"tuyên truyền, vận động(?: \([^)]*\))?"  # the picture leaves out how it moved
    assert re.search(rf"Đã tổ chức {figure} cuộc {held} tại {units} đơn vị, với", text)
    book = openpyxl.load_workbook(played.workspace.results(month) / f"tong_hop_{month}.xlsx")
    sources = [row for row in book["Nguồn"].iter_rows(values_only=True) if row[0] == key]
    assert {row[1] for row in sources} == {int(figure)}
    assert len(sources) == int(rows)
    assert places == {sources[0][7]}


def test_soan_prints_one_document_on_request(played, tmp_path):
    workspace = Workspace(tmp_path)
    workspace.ledger.write_bytes(played.workspace.ledger.read_bytes())
    outcome = soan(workspace, Options(date(2026, 10, 25), code="CT-HD-2016"))
    assert [path.name for path in outcome.files] == ["chi_thi_CT-HD-2016.docx"]
