"""What a workbook carries beside its cells is named, and its cells are read all the same."""

import pytest
from raw_xlsx import WORKBOOK, edited, parts, zipped

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


def with_names(*names, sheets=("Số liệu",), states=None):
    """A workbook with these defined names and sheets."""
    told = "".join(f'<definedName name="{name}">1</definedName>' for name in names)
    contents = parts(sheets=sheets, states=states)
    end = "</sheets>"
    return zipped(edited(contents, WORKBOOK, end, f"{end}<definedNames>{told}</definedNames>"))


@pytest.mark.parametrize(
    "sheet",
    [
        "dvexcel.conf",
        "_xlwings.conf",
        "XLWINGS.CONF",
        "ma.py",
        " ổ.Py ",
        "myaddin.conf",
        "a.b.conf",
    ],
)
@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_a_sheet_that_a_launcher_could_take_for_settings_is_named(sheet, state):
    book = parse_file(with_names(sheets=("Số liệu", sheet), states={sheet: state}), "biểu.xlsx")
    [finding] = book.findings
    assert finding.code == "TN127"
    assert f"“{sheet}”" in finding.what
    assert not finding.is_error
    assert book.sheets["Số liệu"].get(1, 1).value == 1


@pytest.mark.parametrize("name", ["xlwings.conf", "ma.py", "_xlwings.CONF"])
def test_a_defined_name_that_a_launcher_could_take_for_settings_is_named(name):
    [finding] = parse_file(with_names(name), "biểu.xlsx").findings
    assert (finding.code, f"“{name}”" in finding.what) == ("TN127", True)


def test_many_such_names_are_told_in_one_short_warning():
    names = [f"{letter * 200}.conf" for letter in "abcde"]
    [finding] = parse_file(with_names(*names), "biểu.xlsx").findings
    assert "và 2 tên khác" in finding.what
    assert len(finding.what) < 300


@pytest.mark.parametrize("name", ["conf", "py", "Số liệu .py2", "config", "a.conf.cu", "happy"])
def test_a_name_that_only_looks_a_little_like_it_is_not_named(name):
    assert parse_file(with_names("Vung_so", sheets=("Số liệu", name)), "biểu.xlsx").findings == ()
