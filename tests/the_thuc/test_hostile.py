"""No file makes the inspection fall over: it is judged, or refused in a clerk's words."""

import io
import random
import zipfile

import pytest
from judged import inspected
from lxml import etree
from others import decision_by_styles, head_in_text_boxes
from raw import W, body, docx, p, section, story, zipped
from whole import WHOLE

from dvexcel.model.outcome import CannotRun
from dvexcel.the_thuc.rules import DOCUMENT_RULES

SEEDS = range(200)
STOCK = (*WHOLE.values(), head_in_text_boxes(), decision_by_styles())
NONSENSE = ("", "-1", "999999999999", "abc", "1.5", "%", "á", "true", "💥")


def outcome_of(data):
    """The code of the refusal, or nothing when every rule gave its verdict."""
    try:
        inspection = inspected(data)
    except CannotRun as problem:
        return problem.findings[0].code
    return "" if len(inspection.judgements) == len(DOCUMENT_RULES) else "?"


def refusal(data):
    with pytest.raises(CannotRun) as caught:
        inspected(data)
    (finding,) = caught.value.findings
    assert finding.is_error
    assert finding.remedy
    return finding.code


def with_part(data, name, content):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {part: archive.read(part) for part in archive.namelist()}
    return zipped({**files, name: content})


def test_an_empty_file_is_refused():
    assert refusal(b"") == "TN201"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"{\\rtf1", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"van ban"]
)
def test_a_file_of_another_kind_is_refused(data):
    assert refusal(data) == "TN202"


def test_a_workbook_is_no_document():
    assert refusal(zipped({"xl/workbook.xml": b"<a/>"})) == "TN202"


def test_a_torn_file_is_refused():
    assert refusal(WHOLE["cong_van"][:2000]) == "TN203"


def test_xml_that_is_not_well_formed_is_refused():
    assert refusal(with_part(WHOLE["cong_van"], "word/document.xml", b"<w:document")) == "TN203"


def test_a_zip_bomb_is_refused_before_it_is_inflated():
    bomb = with_part(WHOLE["cong_van"], "word/media/image1.png", b"\0" * (30 * 2**20))
    assert refusal(bomb) == "TN204"


def test_a_document_with_a_doctype_is_refused():
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + story("document", "&b;")
    laughs = laughs.replace('<?xml version="1.0" encoding="UTF-8"?>', "")
    assert refusal(with_part(WHOLE["cong_van"], "word/document.xml", laughs.encode())) == "TN205"


def test_an_empty_document_is_judged():
    assert inspected(docx("")).paper.parts == {}


def test_a_deep_nest_is_refused_or_judged():
    nest = "<w:sdt><w:sdtContent>" * 300 + p("x") + "</w:sdtContent></w:sdt>" * 300
    assert outcome_of(docx(nest)) in {"", "TN203"}


def test_a_document_of_too_many_paragraphs_is_refused():
    assert refusal(docx("<w:p/>" * 30_001)) == "TN207"


def test_a_part_of_too_much_xml_is_refused():
    text = "".join(f"<w:p><w:r><w:t>{n * 7919}</w:t></w:r></w:p>" for n in range(1_100_000))
    assert refusal(docx(text)) == "TN204"


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "💥" * 500,
        "a\u0301" * 500,
        "Số: " + "1" * 5000,
        "Số: " + "1" * 150 + "!",
        "Số: " + "1. " * 60 + "!",
        "ngày " + ". " * 20_000,
        "hoà " * 20_000,
        "o" * 50_000 + "à",
        " " * 50_000 + "x",
        "x , " * 20_000,
        "-" * 100_000,
        "I" * 50_000 + ". x",
        "1." * 30_000,
    ],
    ids=lambda text: text[:6] + text[-2:],
)
def test_odd_text_is_judged(text):
    assert inspected(docx(body(text) + section(last=True))).judgements


def corrupted(seed):
    """A stock document with a few accidents in its XML or its bytes."""
    chance = random.Random(seed)  # noqa: S311 - accidents, not secrets
    data = chance.choice(STOCK)
    if seed % 4 == 0:
        return torn(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([n for n in files if n.startswith("word/") and n.endswith(".xml")])
    root = etree.fromstring(files[name])
    for _ in range(chance.randint(1, 12)):
        accident(root, chance)
    files[name] = etree.tostring(root)
    if chance.random() < 0.2:
        del files[chance.choice(sorted(set(files) - {"word/document.xml"}))]
    return zipped(files)


def torn(data, chance):
    torn_data = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        torn_data[chance.randrange(len(torn_data))] = chance.randrange(256)
    return bytes(torn_data)


def accident(root, chance):
    nodes = [node for node in root.iter() if node is not root]
    if not nodes:
        return
    node = chance.choice(nodes)
    match chance.randrange(6):
        case 0:
            node.getparent().remove(node)
        case 1:
            other = chance.choice(nodes)
            if other not in node.iter() and other not in node.iterancestors():
                other.append(node)
        case 2 if node.attrib:
            node.set(chance.choice(list(node.attrib)), chance.choice(NONSENSE))
        case 3:
            node.text = chance.choice(NONSENSE)
        case 4:
            node.tag = W + chance.choice(("p", "tbl", "tc", "r", "sectPr", "pPr", "del"))
        case _:
            node.clear()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_corrupted_document_is_judged_or_refused(seed):
    assert outcome_of(corrupted(seed)) in {"", "TN202", "TN203", "TN204", "TN205"}
