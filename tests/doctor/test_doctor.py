"""The doctor finds each fault of a computer and names its remedy; a healthy one has none."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
import small_office

from dvexcel.doctor import notices
from dvexcel.doctor.chan_doan import chan_doan, examine
from dvexcel.doctor.facts import Facts, look_around
from dvexcel.doctor.policies import ASR_RULES, ExcelFacts, look_at_excel
from dvexcel.doctor.registry import MACHINE, USER
from dvexcel.installed import FACTS, newer_version
from dvexcel.model.options import Options
from dvexcel.sample import sample_rows
from dvexcel.workspace import Workspace

PYTHON = r"C:\Users\Public\dvexcel\python\python.exe"
ODD = r"C:\Users\Lân\python.exe"
OFFICE = ExcelFacts(version="16.0.17328.20346", bits=64)
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
    excel=OFFICE,
)
FAULTS = {
    "an old Python": (notices.OLD_PYTHON, {"python": (3, 9)}),
    "a 32-bit Python": (notices.OLD_PYTHON, {"bits": 32}),
    "a library gone": (notices.PACKAGE_MISSING, {"packages": {"pandas": ""}}),
    "no add-in": (notices.ADDIN_MISSING, {"addin": ""}),
    "another add-in": (notices.ADDIN_DIFFERS, {"addin": "bb"}),
    "no trusted place": (
        notices.NOT_TRUSTED,
        {"excel": replace(OFFICE, trusted_locations_off=True)},
    ),
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
    "macros switched off": (notices.MACROS_OFF, {"excel": replace(OFFICE, macros_off=True)}),
    "a library too old": (notices.PACKAGE_TOO_OLD, {"packages": {"pandas": "1.10.0"}}),
    "another xlwings than the add-in's": (
        notices.LAUNCHER_DIFFERS,
        {"packages": {"xlwings": "0.36.0"}},
    ),
    "no Excel": (notices.NO_EXCEL, {"excel": ExcelFacts(found=False)}),
    "VBA switched off": (notices.VBA_OFF, {"excel": replace(OFFICE, vba_off=True)}),
    "add-ins to be signed": (
        notices.MUST_BE_SIGNED,
        {"excel": replace(OFFICE, must_be_signed=True)},
    ),
    "an add-in that Excel disabled": (
        notices.ADDIN_DISABLED,
        {"excel": replace(OFFICE, addin_disabled=True)},
    ),
    "a rule of Defender": (notices.ASR_BLOCKS, {"excel": replace(OFFICE, blocking=("Block X",))}),
    "AppLocker": (notices.APPLOCKER, {"excel": replace(OFFICE, applocker=True)}),
    "an Excel of 2007": (notices.OLD_EXCEL, {"excel": replace(OFFICE, version="12.0")}),
    "a share that does not answer": (notices.NOT_ANSWERED, {"unanswered": ("phông chữ",)}),
    "a newer version": (notices.NEWER_VERSION, {"newer": "9.0"}),
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
    assert "Excel: bản 16.0.17328.20346, 64 bit." in outcome.notes
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


# A computer that does not answer


def test_a_folder_for_reading_only_is_seen_at_once(tmp_path):
    """One try: where a folder takes no file, a temporary name is looked for without an end."""
    folder = tmp_path / "chỉ đọc"
    folder.mkdir()
    refused = []

    def refuse(self, *_, **__):
        refused.append(self)
        raise PermissionError(13, "Permission denied")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert not look_around(folder).can_write
    assert len([path for path in refused if path.parent == folder]) == 1


def test_what_does_not_answer_is_told_and_waited_for_no_longer(tmp_path, monkeypatch):
    """A share that is down and a font list that hangs: the rest is answered all the same."""
    waiting = threading.Event()
    monkeypatch.setattr("dvexcel.doctor.facts._can_write", lambda _: waiting.wait(60))
    monkeypatch.setattr("dvexcel.doctor.facts._has_font", lambda *_: waiting.wait(60))
    facts = look_around(tmp_path, patience=0.2)
    waiting.set()
    assert facts.unanswered[:2] == ("thư mục làm việc", "phông chữ")
    assert (facts.folder, facts.can_write) == (str(tmp_path), True)
    assert facts.bits == 64


def test_a_newer_version_in_the_folder_named_in_the_ledger_is_told(tmp_path):
    r"""
    Cơ quan:  Mã   ...  Nơi đặt bộ cài
              SNV       <folder with bo_cai.json of version 9.0>
    """  # fmt: skip
    shared = tmp_path / "dùng chung"
    shared.mkdir()
    (shared / FACTS).write_text('{"phien_ban": "9.0"}', "utf-8")
    rows = [{**row, "noi_dat_bo_cai": str(shared)} for row in sample_rows()["co_quan"]]
    workspace = small_office.office(tmp_path / "cơ quan", co_quan=rows)
    [told] = [
        one
        for one in chan_doan(workspace, Options(small_office.TODAY)).findings
        if one.code == notices.NEWER_VERSION.code
    ]
    assert "đã có bản 9.0" in told.message


@pytest.mark.parametrize("facts", ["", "{", "[]", '{"phien_ban": null}', '{"phien_ban": "0.0.1"}'])
def test_a_shared_folder_without_a_newer_version_is_no_word(tmp_path, facts):
    (tmp_path / FACTS).write_text(facts, "utf-8")
    assert newer_version(str(tmp_path)) == ""
    assert newer_version(str(tmp_path / "không có")) == ""


# The registry of an office


class Registry:
    """A registry of these values by root and key."""

    def __init__(self, keys):
        self.known = keys

    def values(self, root, path):
        return self.known.get((root, path), {})

    def value(self, root, path, name):
        return self.values(root, path).get(name)

    def keys(self, _root, _path):
        return []


POLICY = r"Software\Policies\Microsoft\Office\16.0"
CHOSEN = r"Software\Microsoft\Office\16.0\Excel"
DEFENDER = r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR"
CHILD = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"


def office(*keys):
    return look_at_excel(Registry({(root, path): values for root, path, values in keys}))


def test_a_bare_registry_tells_of_no_excel_and_no_policy():
    assert office() == ExcelFacts(found=False)


def test_excel_its_version_and_its_bits_are_read():
    app = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
    run = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
    told = {"VersionToReport": "16.0.17328.20346", "Platform": "x86"}
    facts = office((MACHINE, app, {"": r"C:\Office\EXCEL.EXE"}), (MACHINE, run, told))
    assert (facts.found, facts.version, facts.bits) == (True, "16.0.17328.20346", 32)
    current = r"SOFTWARE\Classes\Excel.Application\CurVer"
    assert office((MACHINE, current, {"": "Excel.Application.12"})).version == "12"


@pytest.mark.parametrize(
    ("root", "path", "values", "fact"),
    [
        (USER, rf"{POLICY}\Excel\Security", {"RequireAddinSig": 1}, "must_be_signed"),
        (USER, rf"{CHOSEN}\Security", {"VBAWarnings": 4}, "macros_off"),
        (MACHINE, rf"{POLICY}\Common", {"VBAOff": 1}, "vba_off"),
        (
            USER,
            rf"{CHOSEN}\Security\Trusted Locations",
            {"AllLocationsDisabled": 1},
            "trusted_locations_off",
        ),
        (
            USER,
            rf"{CHOSEN}\Resiliency\DisabledItems",
            {"x": b"\1\0" + r"C:\XLSTART\DVEXCEL.xlam".encode("utf-16-le")},
            "addin_disabled",
        ),
        (
            MACHINE,
            r"SOFTWARE\Policies\Microsoft\Windows\SrpV2\Exe",
            {"EnforcementMode": 1},
            "applocker",
        ),
    ],
)
def test_a_policy_is_read_where_windows_keeps_it(root, path, values, fact):
    assert getattr(office((root, path, values)), fact)
    assert not getattr(office((root, path, dict.fromkeys(values, 0))), fact)


def test_the_offices_policy_wins_over_the_users_choice():
    chosen = (USER, rf"{CHOSEN}\Security", {"VBAWarnings": 4})
    assert not office(chosen, (USER, rf"{POLICY}\Excel\Security", {"VBAWarnings": 1})).macros_off


def test_a_rule_of_defender_counts_unless_our_programs_are_excepted():
    on = (MACHINE, rf"{DEFENDER}\Rules", {CHILD: "1"})
    assert office(on).blocking == (ASR_RULES[CHILD],)
    ours = {r"C:\Users\Public\dvexcel\ban\*\python\python.exe": "0"}
    assert office(on, (MACHINE, rf"{DEFENDER}\ASROnlyExclusions", ours)).blocking == ()
    assert office((MACHINE, rf"{DEFENDER}\Rules", {CHILD: "2"})).blocking == ()
