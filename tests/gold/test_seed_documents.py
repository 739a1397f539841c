"""`soan` prints the three seed documents, paragraph by paragraph, out of the sample's sổ."""

import re
import zipfile
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree
from test_seed_rows import DOCUMENTS, plain, printed_paragraphs

from dvexcel.commands.soan import soan
from dvexcel.model.options import Options
from dvexcel.sample import sample_rows
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERHEAD = (
    r"ỦY BAN NHÂN DÂN|TỈNH HẢI DƯƠNG|UBND TỈNH QUẢNG TRỊ|VĂN PHÒNG|ĐẢNG BỘ TỈNH BẮC GIANG"
    r"|HUYỆN ỦY TÂN YÊN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc"
    r"|ĐẢNG CỘNG SẢN VIỆT NAM|\*|-----|Số:? +.*|.*, ngày +tháng.*"
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("seeds"))
    workspace.write(workspace.ledger, write_so_cong_tac(sample_rows()))
    outcome = soan(workspace, Options(date(2026, 10, 25)))
    return {path.stem.split("_", 2)[2]: path for path in outcome.files}


def text_of(paragraph, notes):
    """The visible text of a paragraph, a footnote written as it was typed."""
    pieces = []
    for node in paragraph.iter():
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag in {f"{W}tab", f"{W}br"}:
            pieces.append(" ")
        elif node.tag == f"{W}footnoteReference":
            pieces.append(f"[^{notes[node.get(f'{W}id')]}]")
    return plain("".join(pieces))


def paragraphs(path):
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        notes = {}
        if "word/footnotes.xml" in package.namelist():
            root = etree.fromstring(package.read("word/footnotes.xml"))
            for note in root.iter(f"{W}footnote"):
                text = "".join(t.text or "" for t in note.iter(f"{W}t"))
                notes[note.get(f"{W}id")] = text.strip()
    return [text for text in (text_of(p, notes) for p in body.iter(f"{W}p")) if text]


def without_letterhead(lines, expected):
    """Drop what the scan lost and the letterhead supplies: names of bodies, a blank number."""
    known = set(expected)
    return [line for line in lines if line in known or not re.fullmatch(LETTERHEAD, line)]


@pytest.mark.parametrize(("code", "file"), DOCUMENTS.items())
def test_soan_prints_the_seed_paragraph_by_paragraph(papers, code, file):
    expected = printed_paragraphs(file)
    printed = without_letterhead(paragraphs(papers[code]), expected)
    recipients = expected.index("Nơi nhận:")
    end = printed.index("Nơi nhận:")
    assert printed[:end] == expected[:recipients]
    # Nơi nhận and the signature stand side by side, so their order in the file is the layout's.
    assert sorted(printed[end:]) == sorted(expected[recipients:])


def test_the_gap_in_the_party_plans_numbers_is_printed_as_it_was(papers):
    lines = paragraphs(papers["KH-TY-2016"])
    sections = [line.split("-")[0] for line in lines if re.match(r"^[IVX]+- ", line)]
    assert sections == ["I", "II", "III", "V"]


@pytest.mark.parametrize(("code", "file"), DOCUMENTS.items())
def test_headings_stand_before_their_text(papers, code, file):
    lines = paragraphs(papers[code])
    order = [lines.index(line) for line in printed_paragraphs(file)[4:12] if line in lines]
    assert all(first < second for first, second in pairwise(order))
