"""The add-in file, read by programs that share no code with its builder."""

import io
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import olefile
import pytest
import xlwings
from hypothesis import given, settings
from hypothesis import strategies as st
from oletools.olevba import VBA_Parser, decompress_stream

from dvexcel.addin import udfs
from dvexcel.addin.launch import SENTENCES
from dvexcel.addin.package import addin, demonstration, with_macros
from dvexcel.addin.vba.compound import compound_file
from dvexcel.addin.vba.compression import compress
from dvexcel.addin.vba.modules import PROJECT_NAME, _assigned, our_modules
from dvexcel.addin.vba.project import Module, _information, documents, vba_project
from dvexcel.installed import LAUNCHER, TARGET, launcher_version
from dvexcel.resources import macro_path

QUICKSTART = Path(xlwings.__file__).parent / "quickstart_addin_ribbon.xlam"
ROOT = Path(__file__).parents[2]
# All that can be asked of a workbook and could pass for a setting, and what could run one.
ASKED_OF_A_BOOK = re.compile(
    r"Sheets\b|\bCells\b|\bRange\b|\.Names\b|Properties|CustomXML|FullName|\.Path\b|\bDir\("
    r"|\bOpen\b|GetConfig|\.conf\b|CurDir|\bEnviron|GetSetting|RegRead|cmd|\bShell\b|Evaluate"
    r"|\bRun\b"
)
ALLOWED = {  # the launcher's own shell, program and folder, and the file that names the version
    'Open goc & "\\dang_dung.txt" For Input As #so',
    'Set vo = CreateObject("WScript.Shell")',
    'If vo Is Nothing Then Set vo = CreateObject("WScript.Shell")',
    (
        'ma = vo.Run(Chr(34) & noi & "\\python.exe" & Chr(34) & TRONG_DVEXCEL & "nut " & nut, '
        "CUA_SO_AN, True)"
    ),
}
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


# The launcher


def read_by_olevba(path):
    """The statements of every module of a workbook, without attributes, comments and texts."""
    parser = VBA_Parser(str(path))
    found = []
    for _, _, _, code in parser.extract_all_macros():
        lines = [line.strip() for line in code.splitlines()]
        found += [line for line in lines if line and not line.startswith(("Attribute ", "'", "#"))]
    parser.close()
    return found


def asks_of_a_book(statements):
    """The statements that could take a setting from a workbook, a file or the computer."""
    said = [re.sub(r"^t = .*", "", line) for line in statements if line not in ALLOWED]
    return [line for line in said if ASKED_OF_A_BOOK.search(line)]


@pytest.mark.parametrize("name", BUILT)
def test_olevba_shows_no_setting_taken_from_a_workbook_or_a_file(name):
    statements = read_by_olevba(macro_path(name))
    assert set(ALLOWED) <= set(statements)
    assert asks_of_a_book(statements) == []


@pytest.mark.parametrize("name", BUILT)
def test_of_the_active_workbook_only_its_being_there_and_its_name_are_asked(name):
    """And the name only makes a button grey."""
    asked = {line for line in read_by_olevba(macro_path(name)) if "ActiveWorkbook" in line}
    assert asked == {
        "If ActiveWorkbook Is Nothing Then Workbooks.Add",
        "If ActiveWorkbook Is Nothing Then",
        'DvDuoc = Left(LCase(ActiveWorkbook.Name), 11) <> "so_cong_tac"',
    }


def test_the_same_look_sees_what_xlwings_own_launcher_asks():
    """So the two tests above can fail."""
    theirs = (QUICKSTART.parent / "xlwings_custom_addin.bas").read_text("ascii")
    asked = asks_of_a_book(line.strip() for line in theirs.splitlines())
    assert len(asked) > 50
    assert 'interpreter = GetConfig("INTERPRETER_WIN", "")' in asked


def test_the_addin_carries_no_sheet_that_any_launcher_could_take_for_settings():
    package = zipfile.ZipFile(io.BytesIO(addin()))
    assert b'<sheet name="dvexcel" ' in package.read("xl/workbook.xml")
    assert b"<c " not in package.read("xl/worksheets/sheet1.xml")


def test_launcher_and_library_are_of_one_version():
    """The launcher loads xlwings' bridge by a name in which the version stands."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = macro_path(f"vba/{LAUNCHER}").read_text("ascii")
    assert f"xlwings=={launcher_version(text)}" in project["dependencies"]
    assert set(re.findall(r"xlwings\d\d-([\d.]+)\.dll", text)) == {launcher_version(text)}


def test_python_stands_where_the_installer_puts_it():
    text = macro_path("vba/DvChu.bas").read_text("ascii")
    assert f'Public Const DV_GOC As String = "{TARGET}"\n' in text
    assert TARGET.isascii()


def test_no_procedure_bears_the_name_of_a_module():
    """VBA would take the one for the other."""
    modules = {one.name.casefold() for one in our_modules()} | {PROJECT_NAME.casefold()}
    for one in our_modules():
        found = re.findall(r"^(?:Public|Private) (?:Sub|Function) (\w+)", one.text, re.MULTILINE)
        assert modules.isdisjoint(name.casefold() for name in found)


def test_every_sentence_of_the_launcher_is_there_and_is_asked_for():
    asked = "".join(one.text for one in our_modules())
    for name, text in SENTENCES.items():
        assert f'Case "{name}"' in asked
        assert f'DvCau("{name}")' in asked
        assert not text.isascii()


def test_only_the_free_part_of_xlwings_is_loaded_whatever_key_the_computer_holds(tmp_path):
    home = tmp_path / "nhà"
    (home / ".xlwings").mkdir(parents=True)
    (home / ".xlwings" / "xlwings.conf").write_text('"LICENSE_KEY","khoá"\n', "utf-8")
    code = (
        "import sys, dvexcel.addin.__main__, xlwings; print(xlwings.__pro__);"
        "print([name for name in sys.modules if name.startswith('xlwings.pro.')])"
    )
    environment = {"PYTHONPATH": str(ROOT), "HOME": str(home), "XLWINGS_LICENSE_KEY": "khoá"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines() == ["False", "[]"]


def test_the_same_sources_give_the_same_bytes():
    assert addin() == addin()
    assert demonstration() == demonstration()


# The package


def test_the_addin_says_that_it_is_one():
    package = zipfile.ZipFile(io.BytesIO(addin()))
    assert b"excel.addin.macroEnabled.main" in package.read("[Content_Types].xml")


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


@given(st.text("aB \"'Ườđ–\n", max_size=2000))
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
