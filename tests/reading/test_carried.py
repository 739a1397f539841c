"""What a workbook carries beside its cells is named, and its cells are read all the same."""

import pytest
from raw_xlsx import parts, zipped

from dvexcel.reading.files import parse_file

LINK = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</externalLink>'
DDE = LINK.format('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>')
BOOK = LINK.format("<externalBook/>")


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({"xl/vbaProject.bin": b"\xd0\xcf"}, ["TN116"]),
        ({"xl/macrosheets/sheet1.xml": "<macrosheet/>"}, ["TN117"]),
        ({"xl/externalLinks/externalLink1.xml": DDE}, ["TN118"]),
        ({"xl/externalLinks/externalLink1.xml": BOOK}, ["TN119"]),
        (
            {
                "xl/externalLinks/externalLink1.xml": BOOK,
                "xl/externalLinks/externalLink2.xml": DDE,
                "xl/externalLinks/_rels/externalLink1.xml.rels": "<Relationships/>",
            },
            ["TN118", "TN119"],
        ),
        ({"xl/embeddings/oleObject1.bin": b"\xd0\xcf"}, ["TN120"]),
        ({"xl/worksheets/_rels/sheet1.xml.rels": "<Relationships/>"}, []),
    ],
    ids=["macros", "macro sheet", "dde", "other file", "both links", "embedded", "nothing"],
)
def test_each_thing_is_told_once_and_never_run(more, codes):
    book = parse_file(zipped({**parts(), **more}), "biểu.xlsx")
    assert [finding.code for finding in book.findings] == codes
    assert not any(finding.is_error for finding in book.findings)
    assert book.sheets["Số liệu"].get(1, 1).value == 1
