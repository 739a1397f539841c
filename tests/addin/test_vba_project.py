"""The add-in file, read by programs that share no code with its builder."""

import io
import re
import zipfile
from pathlib import Path

import olefile
import pytest
import xlwings
from hypothesis import given, settings
from hypothesis import strategies as st
from oletools.olevba import VBA_Parser, decompress_stream

from dvexcel.addin import udfs
from dvexcel.addin.package import SETTINGS, addin, demonstration, with_macros
from dvexcel.addin.vba.compound import compound_file
from dvexcel.addin.vba.compression import compress
from dvexcel.addin.vba.modules import _assigned, our_modules
from dvexcel.addin.vba.project import Module, _information, documents, vba_project
from dvexcel.installed import INTERPRETER
from dvexcel.resources import macro_path

QUICKSTART = Path(xlwings.__file__).parent / "quickstart_addin_ribbon.xlam"
VBA_TEXT = re.compile(r'("((?:[^"]|"")*)"|ChrW\((\d+)\)|t)')
BUILT = {"dvexcel.xlam": addin, "dvexcel_demo.xlsm": demonstration}


def project_of(package):
    return zipfile.ZipFile(io.BytesIO(package)).read("xl/vbaProject.bin")


def strictly(data):
    """A compound file whose every deviation from the specification raises."""
    return olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_POTENTIAL)


def decompressed(stream):
    return bytes(decompress_stream(bytearray(stream)))


# Refusals


def test_vietnamese_letters_in_vba_are_refused():
    with pytest.raises(ValueError, match="must be ASCII"):
        Module.standard('Attribute VB_Name = "A"\n\' ghi chú\n')


def test_a_module_without_a_name_is_refused():
    with pytest.raises(ValueError, match="begins with"):
        Module.standard("Option Explicit\n")


def test_a_package_that_is_not_ours_is_refused():
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as target:
        target.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(ValueError, match="stands 0 times"):
        with_macros(other.getvalue(), [], is_addin=True)


def test_a_project_too_large_for_the_writer_is_refused():
    with pytest.raises(ValueError, match="too large"):
        compound_file({"stream": bytes(8_000_000)})


# Compression and container


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=9000), st.text("ab \r\n", max_size=9000).map(str.encode)))
def test_what_is_compressed_comes_back(data):
    if data:
        restored = decompressed(compress(data))
        assert restored[: len(data)] == data
        assert not restored[len(data) :].strip(b"\0")


def test_repeated_text_becomes_smaller():
    text = b"Attribute VB_Name = 1\r\n" * 300
    assert len(compress(text)) < len(text) / 8
    assert decompressed(compress(text)) == text


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.text("abcdefgXYZ_1", min_size=1, max_size=31),
        st.integers(0, 9000).map(lambda size: bytes(range(256)) * (size // 256 + 1)),
        max_size=20,
    )
)
def test_every_stream_of_a_compound_file_is_found_again(tree):
    by_upper = {name.upper(): (name, data) for name, data in tree.items()}
    tree = dict(by_upper.values())
    with strictly(compound_file({"VBA": tree, "PROJECT": b"x"})) as found:
        assert sorted(found.listdir()) == sorted([["PROJECT"], *(["VBA", name] for name in tree)])
        for name, data in tree.items():
            assert found.openstream(["VBA", name]).read() == data


# The project


@pytest.mark.parametrize("build", BUILT.values(), ids=BUILT)
def test_the_project_has_no_defect_and_lists_its_modules(build):
    with strictly(project_of(build())) as project:
        assert project.parsing_issues == []
        named = project.openstream("PROJECT").read().decode("ascii")
        for module in our_modules():
            assert f"{'Class' if module.is_class else 'Module'}={module.name}\r\n" in named
            assert decompressed(project.openstream(f"VBA/{module.name}").read()) == module.source


@pytest.mark.parametrize("name", BUILT)
def test_olevba_reads_every_module_as_it_stands_in_the_folder(name):
    parser = VBA_Parser(str(macro_path(name)))
    read = {module: code for _, _, module, code in parser.extract_all_macros()}
    parser.close()
    ours = {
        source.name: source.read_text("ascii").replace("\n", "\r\n")
        for source in macro_path("vba/DvChay.bas").parent.iterdir()
    }
    others = {name for name in read if re.fullmatch(r"(ThisWorkbook|Sheet\d+)\.cls", name)}
    assert set(read) - others == set(ours)
    assert {name: read[name] for name in ours} == ours


def test_the_project_information_is_what_excel_wrote_for_xlwings():
    packed = zipfile.ZipFile(QUICKSTART).read("xl/vbaProject.bin")
    with olefile.OleFileIO(io.BytesIO(packed)) as theirs:
        information = decompressed(theirs.openstream("VBA/dir").read())
        lines = theirs.openstream("PROJECT").read().decode("cp1252").split("\r\n")
    forms = information.index(b"\x16\x00\x07\x00\x00\x00MSForms")
    office = information.index(b"\x16\x00\x06\x00\x00\x00Office")
    modules = information.index(b"\x0f\x00\x02\x00\x00\x00")
    assert _information("MyAddin") == information[:forms] + information[office:modules]
    with strictly(vba_project("MyAddin", documents(1))) as ours:
        assert set(ours.openstream("PROJECT").read().decode().split("\r\n")[-7:-3]) <= set(lines)


def test_the_launcher_is_xlwings_own_under_our_name():
    theirs = (QUICKSTART.parent / "xlwings_custom_addin.bas").read_text("ascii")
    version = next(line for line in theirs.splitlines() if line.startswith("'Version: "))
    ours = macro_path("vba/xlwings.bas").read_text("ascii")
    if version not in ours:
        pytest.skip(f"another xlwings is installed here: {version}")
    assert ours == theirs.replace('"myaddin"', '"dvexcel"')


def test_the_same_sources_give_the_same_bytes():
    assert addin() == addin()
    assert demonstration() == demonstration()


# The package


def test_the_addin_says_that_it_is_one_and_where_python_stands():
    package = zipfile.ZipFile(io.BytesIO(addin()))
    assert b"excel.addin.macroEnabled.main" in package.read("[Content_Types].xml")
    strings = package.read("xl/sharedStrings.xml").decode()
    for name, value in SETTINGS:
        assert f"<t>{name}</t>" in strings
        assert f"<t>{value}</t>" in strings
    assert INTERPRETER.isascii()


def test_the_demonstration_is_a_workbook_whose_every_sheet_has_its_module():
    package = zipfile.ZipFile(io.BytesIO(demonstration()))
    assert b"excel.sheet.macroEnabled.main" in package.read("[Content_Types].xml")
    parts = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    with strictly(package.read("xl/vbaProject.bin")) as project:
        for part in parts:
            code_name = Path(part).stem.capitalize()
            assert f'codeName="{code_name}"'.encode() in package.read(part)
            assert project.exists(f"VBA/{code_name}")


# Worksheet functions


def test_every_function_has_a_wrapper_and_help_in_vietnamese():
    text = macro_path("vba/DvHam.bas").read_text("ascii")
    assert len(udfs.FUNCTIONS) == 4
    for function in udfs.FUNCTIONS:
        assert f"Public Function {function.name}(" in text
        assert not function.help.isascii()
        for argument in function.arguments:
            assert argument.help.endswith(".")
            assert len(argument.help) <= 255


@given(st.text("aB \"'Ườđ–", max_size=2000))
def test_vietnamese_text_survives_being_written_in_ascii(text):
    value = ""
    for line in _assigned("t", text or "x"):
        assert line.isascii()
        assert len(line) < 1023
        tokens = VBA_TEXT.findall(line.split(" = ", 1)[1])
        value = "".join(
            value if whole == "t" else chr(int(number)) if number else quoted.replace('""', '"')
            for whole, quoted, number in tokens
        )
    assert value == (text or "x")
