"""The doctor finds each fault of a computer and names its remedy; a healthy one has none."""

from dataclasses import replace
from pathlib import Path

import pytest

from dvexcel.doctor import notices
from dvexcel.doctor.chan_doan import chan_doan, examine
from dvexcel.doctor.facts import Facts, look_around
from dvexcel.model.options import Options
from dvexcel.workspace import Workspace

PYTHON = r"C:\Users\Public\dvexcel\python\python.exe"
ODD = r"C:\Users\Lân\python.exe"
HEALTHY = Facts(
    windows=True,
    python=(3, 11),
    bits=64,
    interpreter=PYTHON,
    packages={"pandas": "2.10.0", "pywin32": "308", "xlwings": "0.37.8"},
    oldest={"pandas": "2.2", "xlwings": "0.33"},
    folder=r"D:\DanVan",
    can_write=True,
    fonts=frozenset({"Times New Roman"}),
    libreoffice=False,
    word=True,
    xlstart=r"C:\Users\lan\AppData\Roaming\Microsoft\Excel\XLSTART",
    addin="aa",
    expected_interpreter=PYTHON,
)
FAULTS = {
    "an old Python": (notices.OLD_PYTHON, {"python": (3, 9)}),
    "a 32-bit Python": (notices.OLD_PYTHON, {"bits": 32}),
    "a library gone": (notices.PACKAGE_MISSING, {"packages": {"pandas": ""}}),
    "no add-in": (notices.ADDIN_MISSING, {"addin": ""}),
    "another add-in": (notices.ADDIN_DIFFERS, {"addin": "bb"}),
    "no trusted place": (notices.NOT_TRUSTED, {"trusted_locations_off": True}),
    "the mark of the web": (notices.MARK_OF_WEB, {"addin_from_web": True}),
    "no font": (notices.FONT_MISSING, {"fonts": frozenset()}),
    "no Word but LibreOffice": (notices.NO_WORD, {"word": False, "libreoffice": True}),
    "neither Word nor LibreOffice": (notices.NO_OFFICE, {"word": False}),
    "a folder for reading only": (notices.CANNOT_WRITE, {"can_write": False}),
    "Python under a name with diacritics": (
        notices.ODD_PATH,
        {
            "interpreter": r"C:\Users\Lân\python.exe",
            "expected_interpreter": r"C:\Users\Lân\python.exe",
        },
    ),
    "a Python that Excel does not call": (
        notices.OTHER_PYTHON,
        {"interpreter": r"D:\p.exe"},
    ),
    "macros switched off": (notices.MACROS_OFF, {"macros_off": True}),
    "a library too old": (notices.PACKAGE_TOO_OLD, {"packages": {"pandas": "1.10.0"}}),
    "another xlwings than the add-in's": (
        notices.LAUNCHER_DIFFERS,
        {"packages": {"xlwings": "0.36.0"}},
    ),
    "a folder that is synchronised": (
        notices.SYNCED_FOLDER,
        {"folder": r"C:\Users\lan\OneDrive - UBND\DanVan"},
    ),
}


@pytest.mark.parametrize(("notice", "fault"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_found_alone_and_has_a_remedy(notice, fault):
    [finding] = examine(replace(HEALTHY, **fault), "aa", "0.37.8").findings
    assert finding.code == notice.code
    assert finding.remedy.startswith("Mời ")
    assert "{" not in finding.message


def test_every_notice_of_the_doctor_has_a_fault_that_causes_it():
    codes = {value.code for value in vars(notices).values() if hasattr(value, "code")}
    assert codes == {notice.code for notice, _ in FAULTS.values()}


def test_a_healthy_computer_has_no_finding_and_is_described():
    outcome = examine(HEALTHY, "aa", "0.37.8")
    assert outcome.findings == ()
    assert "Không thấy điều gì cản trở" in outcome.notes[0]
    assert PYTHON in outcome.notes[1]


def test_off_windows_nothing_is_asked_of_excel():
    linux = replace(HEALTHY, windows=False, addin="", libreoffice=True)
    outcome = examine(linux, "aa")
    assert outcome.findings == ()
    assert "không chạy Windows" in outcome.notes[-1]


def test_a_folder_named_from_where_one_stands_is_told_in_full(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert look_around(Path()).folder == str(tmp_path)


def test_looking_around_changes_nothing_and_sees_this_python(tmp_path):
    facts = look_around(tmp_path)
    assert facts.can_write
    assert facts.folder == str(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert facts.bits == 64
    assert not look_around(tmp_path / "không có").can_write


def test_the_versions_that_are_wanted_are_those_of_our_own_metadata(monkeypatch, tmp_path):
    asked = ["pandas>=2.2", "xlwings>=0.33", "rich", 'pytest>=8.3; extra == "test"']
    monkeypatch.setattr("dvexcel.doctor.facts.requires", lambda _: asked)
    facts = look_around(tmp_path)
    assert facts.oldest == {"pandas": "2.2", "xlwings": "0.33"}
    assert set(facts.packages) == {"pandas", "xlwings", "rich"}


def test_the_command_answers_like_every_other(tmp_path):
    outcome = chan_doan(Workspace(tmp_path), Options(None))
    assert outcome.counts == {"can_xem": len(outcome.findings)}
