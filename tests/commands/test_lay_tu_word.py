"""A paper taken into the sổ and drafted again says the same, paragraph by paragraph."""

import functools
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import soffice
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from dvexcel.commands.lay_tu_word import lay_tu_word
from dvexcel.commands.soan import soan
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.sample import sample_rows
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

SEEDS = Path(__file__).parents[1] / "gold" / "seeds"
TODAY = date(2026, 10, 25)
LEDGER = write_so_cong_tac(sample_rows())
BODIES = {  # the first and the last words of each body
    "chi_thi_ubnd_2016": ("Trong những năm qua, công", "báo cáo Ủy ban nhân dân tỉnh"),
    "ke_hoach_huyen_uy_2016": ("Thực hiện Nghị quyết số 110-NQ/TU", "quý III/2020"),
    "ke_hoach_van_phong_ubnd_2023": ("Thực hiện Kế hoạch số 25/KH-UBND", "nghiêm túc"),
}


def office(folder):
    """A work folder with the sample's sổ."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Workspace(folder)
    made.ledger.write_bytes(LEDGER)
    return made


def taken(workspace, *files):
    return lay_tu_word(workspace, Options(TODAY, files=files))


def drafted(workspace, outcome):
    """The draft of the paper that was taken last."""
    code = re.search(r"--ma ([^”]+)", outcome.notes[-1])[1]
    (file,) = soan(workspace, Options(TODAY, code=code)).files
    return file


def paragraphs(path):
    """What each body paragraph of a .docx says, and what of it is bold."""
    return [
        (
            " ".join(one.text.split()),
            "".join(run.text for run in one.runs if is_bold(run, one) and run.text.strip()),
        )
        for one in Document(path).paragraphs
        if one.text.strip()
    ]


def is_bold(run, paragraph):
    style = paragraph.style
    while run.bold is None and style is not None and style.font.bold is None:
        style = style.base_style
    return bool(run.bold if run.bold is not None or style is None else style.font.bold)


def between(texts, first, last):
    """The texts from the one that begins with ``first`` to the one that says ``last``."""
    starts = [at for at, text in enumerate(texts) if text.startswith(first)]
    ends = [at for at, text in enumerate(texts) if last in text]
    return texts[starts[-1] : ends[-1] + 1]


def as_said(text):
    """A line of a seed without the marks of bold, its end mark as the form writes it."""
    bare = " ".join(text.replace("*", "").split())
    return re.sub(r"(?<=\.) ?/[ \d/.]*$", "", bare).removesuffix(".")


def cells(path):
    """Every cell that holds something, by sheet and address."""
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def paper(workspace, outcome):
    """The row of Văn bản đi that was made last, by the titles of its columns."""
    sheet = openpyxl.load_workbook(workspace.ledger, read_only=True)["Văn bản đi"]
    lines = [line for line in sheet.iter_rows(values_only=True) if line[0] is not None]
    titles = next(line for line in lines if line[0] == "Mã")
    code = re.search(r"--ma ([^”]+)", outcome.notes[-1])[1]
    return dict(zip(titles, next(line for line in lines if line[0] == code), strict=True))


@pytest.fixture(scope="module")
def draft_of(tmp_path_factory):
    """The draft of a seed that was taken from its text; drafted once."""

    @functools.cache
    def made(seed):
        workspace = office(tmp_path_factory.mktemp(seed))
        return drafted(workspace, taken(workspace, SEEDS / f"{seed}.txt"))

    return made


# ---- refusals


def test_without_a_file_it_says_what_it_takes(tmp_path):
    with pytest.raises(CannotRun) as caught:
        taken(office(tmp_path))
    assert [one.code for one in caught.value.findings] == ["HT730"]


def test_a_text_in_an_old_encoding_is_refused_and_the_ledger_untouched(tmp_path):
    workspace = office(tmp_path)
    file = tmp_path / "cu.txt"
    file.write_bytes("K\xd5 ho\xb9ch".encode("latin-1"))
    with pytest.raises(CannotRun) as caught:
        taken(workspace, file)
    assert [one.code for one in caught.value.findings] == ["TN209"]
    assert workspace.ledger.read_bytes() == LEDGER


@pytest.mark.parametrize("owner", ["~$so_cong_tac.xlsx", ".~lock.so_cong_tac.xlsx#"])
def test_an_open_ledger_is_not_written(tmp_path, owner):
    workspace = office(tmp_path)
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(CannotRun) as caught:
        taken(workspace, SEEDS / "chi_thi_ubnd_2016.txt")
    assert [one.code for one in caught.value.findings] == ["HT731"]
    assert workspace.ledger.read_bytes() == LEDGER


def test_one_bad_file_stops_only_itself(tmp_path):
    workspace = office(tmp_path / "so")
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"PK\x03\x04 half a file")
    outcome = taken(workspace, bad, SEEDS / "ke_hoach_van_phong_ubnd_2023.txt")
    assert outcome.counts["van_ban"] == 1
    assert "hong.docx" in {one.file for one in outcome.findings if one.is_error}


# ---- what is there stays


def test_rows_go_below_the_last_ones_and_every_cell_stays(tmp_path):
    workspace = office(tmp_path)
    book = openpyxl.load_workbook(workspace.ledger)
    book["Nội dung"]["F9"] = "ghi riêng của tôi"
    book["Văn bản đi"]["T40"] = "=1+1"
    book.save(workspace.ledger)
    before, old = workspace.ledger.read_bytes(), cells(workspace.ledger)
    outcome = taken(workspace, SEEDS / "ke_hoach_van_phong_ubnd_2023.txt")
    now = cells(workspace.ledger)
    assert {at: now.get(at) for at in old} == old
    assert {sheet for sheet, _ in now.keys() - old.keys()} == {"Văn bản đi", "Nội dung"}
    kept = outcome.files[-1]
    assert kept.name == "so_cong_tac_truoc_khi_them_01.xlsx"
    assert kept.read_bytes() == before


def test_a_code_that_is_taken_gets_a_number(tmp_path):
    file = SEEDS / "ke_hoach_van_phong_ubnd_2023.txt"
    outcome = taken(office(tmp_path), file, file)
    said = " ".join(outcome.notes)
    assert "“KH-2023”" in said
    assert "“KH-2023-2”" in said


def test_what_looks_like_a_formula_stays_the_text_it_is(tmp_path):
    workspace = office(tmp_path / "so")
    file = tmp_path / "x.txt"
    file.write_text('KẾ HOẠCH\n\nThử\n\n=HYPERLINK("http://x")\n\nHết./.\n', "utf-8")
    taken(workspace, file)
    (cell,) = (
        cell
        for row in openpyxl.load_workbook(workspace.ledger)["Nội dung"].iter_rows()
        for cell in row
        if str(cell.value).startswith("=HYPER")
    )
    assert cell.data_type != "f"


# ---- the seeds, as raw text and in three dresses


@pytest.mark.parametrize("seed", sorted(BODIES))
def test_raw_text_comes_back_paragraph_by_paragraph(draft_of, seed):
    source = (SEEDS / f"{seed}.txt").read_text("utf-8").splitlines()
    said = between([as_said(line) for line in source if line.strip()], *BODIES[seed])
    printed = [as_said(text) for text, _ in paragraphs(draft_of(seed))]
    assert between(printed, *BODIES[seed]) == said


def test_head_and_foot_of_a_text_fill_their_columns(tmp_path):
    workspace = office(tmp_path)
    row = paper(workspace, taken(workspace, SEEDS / "chi_thi_ubnd_2016.txt"))
    assert (row["Hệ thống"], row["Loại"], row["Số"]) == ("Nhà nước", "Chỉ thị", "18")
    assert row["Ngày"].date() == date(2016, 8, 1)
    assert row["Cơ quan"] == "UBND"
    assert row["Trích yếu"].startswith("Tăng cường và đổi mới công tác dân vận")
    assert row["Nơi nhận"].split("\n")[1] == "Thường trực Tỉnh ủy"
    assert (row["Chức vụ"], row["Người ký"]) == ("CHỦ TỊCH", "Nguyễn Dương Thái")


@pytest.mark.parametrize(
    "seed",
    [
        "ke_hoach_huyen_uy_2016",
        pytest.param("chi_thi_ubnd_2016", marks=pytest.mark.slow),
        pytest.param("ke_hoach_van_phong_ubnd_2023", marks=pytest.mark.slow),
    ],
)
def test_a_draft_of_ours_comes_back_the_same_with_its_bold_letters(tmp_path, draft_of, seed):
    workspace = office(tmp_path)
    again = drafted(workspace, taken(workspace, draft_of(seed)))
    assert paragraphs(again) == paragraphs(draft_of(seed))


@pytest.mark.slow
def test_a_draft_saved_by_another_program_comes_back_the_same(tmp_path, draft_of):
    soffice.require_libreoffice()
    draft = draft_of("ke_hoach_van_phong_ubnd_2023")
    [saved] = soffice.converted([draft], tmp_path / "luu_lai", "docx")
    workspace = office(tmp_path / "so")
    again = drafted(workspace, taken(workspace, saved))
    assert paragraphs(again) == paragraphs(draft)


LEVELS = ("upperRoman", "decimal", "lowerLetter", "bullet")
SHAPES = ("%1.", "%2.", "%3)", "-")


def typed_by_hand(path):
    """A plan whose head stands on tabs and blanks, and whose numbers Word gives."""
    document = Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shape}"/></w:lvl>'
        for at, (form, shape) in enumerate(zip(LEVELS, SHAPES, strict=True))
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )

    def line(text, level=None, *, bold=False, middle=False):
        paragraph = document.add_paragraph()
        for number, piece in enumerate(text.split("**")):
            paragraph.add_run(piece).bold = bold or number % 2 == 1
        if middle:
            paragraph.alignment = ALIGN.CENTER
        if level is not None:
            number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/>'
            paragraph._p.get_or_add_pPr().append(parse_xml(f"{number}</w:numPr>"))
            assert paragraph._p.find(f".//{qn('w:numPr')}") is not None

    line("UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    line("SỞ NỘI VỤ          Độc lập - Tự do - Hạnh phúc", bold=True)
    line("Số: 12/KH-SNV\tLai Châu, ngày 05 tháng 3 năm 2026")
    line("KẾ HOẠCH", bold=True, middle=True)
    line("Công tác năm 2026", bold=True, middle=True)
    line("Sở Nội vụ ban hành Kế hoạch như sau:")
    line("MỤC ĐÍCH", 0, bold=True)
    line("Mục đích", 1, bold=True)
    line("Nâng cao **trách nhiệm** của người đứng đầu.")
    line("Yêu cầu", 1, bold=True)
    line("Rõ việc, rõ người;", 2)
    line("Đúng hạn.", 2)
    line("NHIỆM VỤ", 0, bold=True)
    line("Các phòng báo cáo trước ngày 25/11.", 3)
    line("Trên đây là Kế hoạch của Sở./.")
    line("Nơi nhận:\tGIÁM ĐỐC", bold=True)
    line("- Như trên;\tNguyễn Văn An")
    line("- Lưu: VT.")
    document.save(path)


def test_a_head_of_tabs_and_numbers_of_words_own_come_back(tmp_path):
    workspace = office(tmp_path / "so")
    file = tmp_path / "go_tay.docx"
    typed_by_hand(file)
    outcome = taken(workspace, file)
    draft = drafted(workspace, outcome)
    texts = [text for text, _ in paragraphs(draft)]
    assert between(texts, "Sở Nội vụ ban hành", "Trên đây") == [
        "Sở Nội vụ ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "Nâng cao trách nhiệm của người đứng đầu.",
        "2. Yêu cầu",
        "a) Rõ việc, rõ người;",
        "b) Đúng hạn.",
        "II. NHIỆM VỤ",
        "- Các phòng báo cáo trước ngày 25/11.",
        "Trên đây là Kế hoạch của Sở./.",
    ]
    bold = dict(paragraphs(draft))
    assert bold["Nâng cao trách nhiệm của người đứng đầu."] == "trách nhiệm"
    row = paper(workspace, outcome)
    assert (row["Số"], row["Trích yếu"]) == ("12", "Công tác năm 2026")
    assert (row["Chức vụ"], row["Người ký"]) == ("GIÁM ĐỐC", "Nguyễn Văn An")


def test_an_issuer_that_the_ledger_does_not_know_is_named(tmp_path):
    workspace = office(tmp_path / "so")
    file = tmp_path / "go_tay.docx"
    typed_by_hand(file)
    workspace.ledger.write_bytes(write_so_cong_tac(default_rows(2026)))
    (finding,) = (one for one in taken(workspace, file).findings if one.code in {"HT736", "HT737"})
    assert finding.code == "HT736"
    assert "Cơ quan (văn bản đứng tên “SỞ NỘI VỤ”)" in finding.what


def test_a_table_of_the_body_stands_again_where_it_stood(tmp_path):
    workspace = office(tmp_path / "so")
    document = Document()
    document.add_paragraph("KẾ HOẠCH").alignment = ALIGN.CENTER
    document.add_paragraph().add_run("Công tác năm 2026").bold = True
    document.add_paragraph("Sở Nội vụ giao nhiệm vụ như sau:")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Việc", "Đơn vị", "=1+1", "Phòng A"),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("Trên đây là Kế hoạch của Sở./.")
    document.save(tmp_path / "bang.docx")
    draft = drafted(workspace, taken(workspace, tmp_path / "bang.docx"))
    body = [one.text for one in Document(draft).element.body.iter(qn("w:t")) if one.text]
    said = " ".join("".join(body).split())
    order = ["như sau:", "Việc", "Đơn vị", "=1+1", "Phòng A", "Trên đây"]
    assert [said.index(one) for one in order] == sorted(said.index(one) for one in order)
