"""The commands for who has no tab and no console: asked, done, shown, and the window waits."""

from datetime import date
from pathlib import Path

import pytest

from dvexcel.cli import asked, desk
from dvexcel.model.period import PeriodCode
from dvexcel.sample import sample_rows
from dvexcel.workspace import LEDGER_NAME
from dvexcel.writing.so_cong_tac import write_so_cong_tac

DAY = date(2026, 10, 15)
SCRIPT = r"C:\Users\Public\dvexcel\lenh\soat.cmd"
CMD = r"C:\Windows\system32\cmd.exe"


def started(line, script="soat.cmd"):
    return desk.dropped_on({desk.LINE: line, desk.SCRIPT: script})


# How it was started


@pytest.mark.parametrize(
    ("line", "dropped"),
    [
        (rf'{CMD} /c ""{SCRIPT}" "', []),
        (rf'{CMD} /c ""{SCRIPT}" D:\a.docx"', [r"D:\a.docx"]),
        (rf'{CMD} /c ""{SCRIPT}" D:\a&b.docx"', [r"D:\a&b.docx"]),
        (rf'{CMD} /c ""{SCRIPT}" D:\a^b!%c.docx "D:\Dân vận\b c.docx""', [
            r"D:\a^b!%c.docx",
            r"D:\Dân vận\b c.docx",
        ]),
        (rf'"{CMD}" /c "{SCRIPT}"', []),
        (rf'{CMD} /C ""{SCRIPT}" D:\a.docx"', [r"D:\a.docx"]),
    ],
)  # fmt: skip
def test_what_explorer_dropped_is_read_from_the_line_itself(line, dropped):
    """cmd.exe has by then split it at &, lost each ^ and taken b.docx for a command."""
    assert started(line) == dropped


@pytest.mark.parametrize("line", ["", CMD, rf"{CMD} /k", rf'{CMD} /c "D:\cua toi.cmd"'])
def test_a_console_or_another_script_is_no_window_of_its_own(line):
    assert started(line) is None


def test_with_an_option_it_is_the_plain_program(monkeypatch, tmp_path):
    """As a schedule runs it: nothing is asked, nothing is waited for."""
    called = []
    monkeypatch.setattr(desk, "main", lambda words: called.append(words) or 1)
    line = rf'{CMD} /c ""{SCRIPT}" --thu-muc {tmp_path}"'
    environment = {desk.LINE: line, desk.SCRIPT: "soat.cmd"}
    assert desk.run(["kiem-tra", "--thu-muc", str(tmp_path)], environment) == 1
    assert called[0][:2] == ["kiem-tra", "--thu-muc"]


# What is asked


@pytest.fixture
def answer(monkeypatch):
    """Types the lines in turn; what was asked is kept."""
    questions = []

    def typing(*lines):
        left = iter(lines)

        def typed(question):
            questions.append(question)
            line = next(left, None)
            if line is None:
                raise EOFError
            return line

        monkeypatch.setattr("builtins.input", typed)
        return questions

    return typing


@pytest.fixture
def nobody(monkeypatch, tmp_path):
    """A user who has used nothing before, standing in an empty folder."""
    home = tmp_path / "nhà"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "hồ sơ"))
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def folder(nobody, tmp_path):  # noqa: ARG001 - whose folder it is
    root = tmp_path / "Sổ dân vận & tổng hợp"
    root.mkdir()
    (root / LEDGER_NAME).write_bytes(write_so_cong_tac(sample_rows()))
    return root


def test_nothing_answered_ends_politely(answer, nobody, capsys):  # noqa: ARG001 - whose desk
    answer()
    assert desk.run(["kiem-tra"], {}) == 0
    assert "Đã thôi theo yêu cầu" in capsys.readouterr().out


def test_a_folder_without_a_ledger_is_told(answer, nobody, capsys):
    answer(str(nobody))
    assert desk.run(["tong-hop"], {}) == 2
    assert "HT002" in capsys.readouterr().out


def test_the_folder_above_what_was_dropped_is_not_asked_for(answer, folder):
    inside = folder / "nhan_ve" / "2026-T10" / "bieu.xlsx"
    questions = answer()
    assert asked.work_folder([inside]) == folder.resolve()
    assert questions == []


def test_a_folder_once_used_is_offered_by_its_number(answer, folder):
    answer(f'"{folder}"')  # dropped into the window, Windows quotes it
    assert asked.work_folder([]) == folder
    questions = answer("1")
    assert asked.work_folder([]) == folder
    assert "[1]" in questions[-1]


def test_folders_among_the_documents_are_offered(answer, nobody):
    there = nobody / "Documents" / "Sổ công tác 2026"
    there.mkdir()
    (there / LEDGER_NAME).write_bytes(b"")
    answer("1")
    assert asked.work_folder([]) == there


def test_the_period_is_chosen_from_a_list_or_typed(answer, folder, capsys):
    workspace = asked.Workspace(folder)
    answer("2")
    second = asked.asked_period(workspace, "kiem-tra", DAY)
    shown = capsys.readouterr().out
    assert "Không có kỳ nào đang mở" in shown
    assert f"2. {second} (" in shown
    answer("2026-T12")
    assert asked.asked_period(workspace, "kiem-tra", DAY) == "2026-T12"


def test_a_period_that_waits_is_offered_alone(answer, folder, capsys):
    workspace = asked.Workspace(folder)
    workspace.issued(PeriodCode.parse("2026-T10")).mkdir(parents=True)
    answer("")
    assert asked.asked_period(workspace, "kiem-tra", DAY) == "2026-T10"
    assert "Các kỳ đang mở:" in capsys.readouterr().out


def test_a_command_that_makes_a_folder_offers_one_among_the_documents(answer, nobody):
    command = next(one for one in desk.COMMANDS if one.name == "khoi-tao")
    answer("")
    assert asked.answers(command, [], DAY) == [str(nobody / "Documents" / "Sổ công tác 2026")]


def test_a_dropped_document_is_inspected_without_a_question(answer, nobody, monkeypatch):
    document = nobody / "công văn.docx"
    document.write_bytes(b"")
    called = []
    monkeypatch.setattr(desk, "main", lambda words, _: called.append(words) or 0)
    questions = answer()
    line = rf'{CMD} /c ""{SCRIPT}" "{document}""'
    code = desk.run(["soat"], {desk.LINE: line, desk.SCRIPT: "soat.cmd"})
    assert (code, called, questions) == (desk.OK + 10, [["soat", str(document)]], [])


def test_a_dropped_return_is_checked_by_the_folder_it_lies_in(folder, capsys):
    inside = folder / "nhan_ve" / "2026-T10" / "bieu.xlsx"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"khong phai so tinh")
    assert desk.run(["kiem-tra", str(inside)], {}) == 2
    assert "bieu.xlsx" in capsys.readouterr().out
