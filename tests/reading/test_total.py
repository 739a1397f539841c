"""Any bytes give a raw book or one finding; no other exception leaves the reader.

Seeded: the same damage on every machine, so a failure can be looked at again.
"""

from __future__ import annotations

import random
import re
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from raw_xlsx import parts, zipped

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawBook
from dvexcel.reading.xlsx import parse_workbook

ROWS = """
<row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2"><v>1250.5</v></c><c r="B2" s="2"><v>46270</v></c><c t="b"><v>1</v></c></row>
<row><c t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="9">
<c r="C9" t="inlineStr"><is><t>Phường_x000D_</t><rPh sb="0" eb="1"><t>p</t></rPh></is></c>
<c r="XFD9" t="d"><v>2026-09-05T00:00:00</v></c></row>
"""
PARTS = parts(
    ROWS,
    strings=["Mã", "<si><r><t>Nội </t></r><r><t>dung</t></r></si>"],
    formats={164: "[$-42A]dd/mm/yyyy"},
    styles=(0, 14, 164),
    sheets=("Số liệu", "Ẩn"),
    states={"Ẩn": "veryHidden"},
    properties={"dvexcel_ma_bieu": "DV1/VIDU/2026-T09/AB"},
)
STORED, PACKED = zipped(PARTS, zipfile.ZIP_STORED), zipped(PARTS)
TOKENS = re.compile(r"<[^<>]*>|[\w#./:-]+|\"[^\"]*\"|.", re.DOTALL)
NASTY = (
    *("", "-1", "0", "1e400", "NaN", "x", "²", "A0", "XFE1", "1048577", "99999999999999999999"),
    *("<c>", "</c>", "<row>", "<v/>", "<t>", "</is>", "<si/>", "<rPh>", "<sheetData>", "<f/>"),
    *("<!DOCTYPE x>", "<![CDATA[", "&amp;", "&#0;", "&#xD800;", "_xD800_", "\x00", "\ud7ff"),
)


def assert_total(data: bytes) -> None:
    try:
        book = parse_workbook(data, "x.xlsx")
    except CannotRun as problem:
        (finding,) = problem.findings
        assert finding.code.startswith("TN00")
    else:
        assert isinstance(book, RawBook)


def with_flipped_bytes(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - damage, no secret
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 40))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def with_shuffled_tokens(seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - damage, no secret
    contents = dict(PARTS)
    for _ in range(chance.choice((1, 1, 2, 5))):
        name = chance.choice(list(contents))
        tokens = TOKENS.findall(contents[name]) or [""]
        at = chance.randrange(len(tokens))
        other = chance.randrange(len(tokens))
        match chance.randrange(5):
            case 0:
                tokens[at] = chance.choice(NASTY)
            case 1:
                tokens[at] = tokens[other]
            case 2:
                del tokens[at : at + chance.randrange(1, 6)]
            case 3:
                tokens[at:at] = tokens[other : other + chance.randrange(1, 30)]
            case 4:
                value = f'"{chance.choice(NASTY)}"'
                tokens[at] = value.join(re.split(r'"[^"]*"', tokens[at]))
        contents[name] = "".join(tokens)
    return zipped({name: text.encode("utf-8", "replace") for name, text in contents.items()})


def test_the_undamaged_workbook_is_read():
    book = parse_workbook(PACKED, "x.xlsx")
    assert len(book.sheets["Số liệu"].cells) == 9
    assert parse_workbook(STORED, "x.xlsx").sheets == book.sheets


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data):
    assert_total(data)
    assert_total(b"PK\x03\x04" + data)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.integers(0, 2**32))
def test_flipped_bytes(seed):
    assert_total(with_flipped_bytes(STORED, seed))
    assert_total(with_flipped_bytes(PACKED, seed))


@settings(max_examples=600, derandomize=True, deadline=None)
@given(st.integers(0, 2**32))
def test_xml_with_its_words_shuffled(seed):
    assert_total(with_shuffled_tokens(seed))
