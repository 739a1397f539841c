"""The command line says everything in Vietnamese, and its exit code is for scripts."""

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from dvexcel.cli import main
from dvexcel.command_table import COMMANDS
from dvexcel.workspace import Workspace

ENGLISH = re.compile(r"\b(Usage|Options|Error|No such|Show this|Commands|required|Traceback)\b")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, played_once):
    copy = tmp_path_factory.mktemp("so") / "Dân vận 2026"
    shutil.copytree(played_once, copy)
    return copy


def run(capsys, *args):
    code = main([str(arg) for arg in args])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


# ---- refusals first


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["khong-co"], "Không có lệnh “khong-co”"),
        (["kiem-tra", "--gi-do"], "Không có tuỳ chọn “--gi-do”"),
        (["kiem-tra", "--ky"], "“--ky” chưa ghi đúng"),
        (["soan", "thừa", "nữa"], "soan: Có “thừa nữa”"),
        (["tonghop"], "Không có lệnh “tonghop”. Có phải là “tong-hop”?"),
        (
            ["kiem-tra", "--kyy", "x"],
            "Có “--kyy”. Không có tuỳ chọn “--kyy” ở lệnh này. Có phải là",
        ),
        (["kiem-tra", "--ky"], "Sau đó cần MÃ_KỲ"),
        (["kiem-tra", "--json=1"], "“--json” chưa ghi đúng. Tuỳ chọn này không đi với giá trị nào"),
        (["nop-len"], "Chưa ghi TỆP…"),
        (["sang-nam"], "Chưa ghi THƯ_MỤC_MỚI"),
        (["xyz"], "Các lệnh: khoi-tao, nang-cap, sang-nam, them-don-vi"),
    ],
)
def test_a_mistyped_command_is_answered_in_vietnamese(capsys, args, said):
    code, out, err = run(capsys, *args)
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("dvexcel")
    assert re.search(r"Mời xem cách dùng bằng “dvexcel.* --help”", err)
    assert not ENGLISH.search(err)


@pytest.mark.parametrize("year", ["abc", "26", "1999", "20266", "2026.0", "-1"])
def test_a_year_that_is_none_is_named_with_an_example(capsys, tmp_path, year):
    code, _, err = run(capsys, "khoi-tao", tmp_path / "mới", "--nam", year)
    assert code == 2
    assert f"HT029  Ghi --nam “{year}”. Cần một năm bốn chữ số" in err
    assert "ví dụ --nam 2027" in err
    assert not (tmp_path / "mới").exists()


def test_a_script_reads_which_year_was_wrong(capsys, tmp_path):
    code, out, _ = run(capsys, "khoi-tao", tmp_path, "--nam", "abc", "--json")
    (finding,) = json.loads(out)["findings"]
    assert (code, finding["code"]) == (2, "HT029")


def test_a_wrong_folder_is_named_with_its_remedy(capsys, tmp_path):
    code, _, err = run(capsys, "kiem-tra", "--thu-muc", tmp_path / "không có", "--ky", "2026-T10")
    assert code == 2
    assert "HT001" in err
    assert "khoi-tao" in err


def test_a_folder_without_a_ledger_is_told_apart(capsys, tmp_path):
    code, _, err = run(capsys, "tong-hop", "--thu-muc", tmp_path, "--ky", "2026-T10")
    assert (code, "HT002" in err) == (2, True)


@pytest.mark.parametrize("period", ["2026-T13", "tháng 9", "2025-T09"])
def test_an_unknown_period_lists_the_known_ones(capsys, folder, period):
    code, _, err = run(capsys, "kiem-tra", "--thu-muc", folder, "--ky", period)
    assert code == 2
    assert "HT009" in err
    assert "2026-T09" in err


def test_no_period_at_all_asks_for_one(capsys, folder):
    code, _, err = run(capsys, "tong-hop", "--thu-muc", folder)
    assert (code, "HT010" in err) == (2, True)


def test_an_empty_inbox_is_said_and_nothing_is_written(capsys, folder):
    before = sorted(folder.rglob("*"))
    code, _, err = run(capsys, "tong-hop", "--thu-muc", folder, "--ky", "2026-T11")
    assert (code, "HT011" in err) == (2, True)
    assert sorted(folder.rglob("*")) == before


def test_a_day_that_is_none_is_refused(capsys, folder):
    code, _, err = run(
        capsys, "kiem-tra", "--thu-muc", folder, "--ky", "2026-T10", "--ngay", "31/02/2026"
    )
    assert (code, "HT016" in err) == (2, True)


def test_a_ledger_is_never_replaced(capsys, folder):
    before = (folder / "so_cong_tac.xlsx").read_bytes()
    for command in ("khoi-tao", "chay-thu"):
        code, _, err = run(capsys, command, folder)
        assert (code, "HT003" in err) == (2, True)
    assert (folder / "so_cong_tac.xlsx").read_bytes() == before


def test_a_ledger_that_is_no_workbook_is_one_message(capsys, tmp_path):
    (tmp_path / "so_cong_tac.xlsx").write_bytes(b"<html></html>")
    code, _, err = run(capsys, "kiem-tra", "--thu-muc", tmp_path, "--ky", "2026-T10")
    assert (code, "HT013" in err) == (2, True)
    assert "trang web (HTML)" in err


def test_a_sheet_missing_from_the_ledger_is_named(capsys, folder, tmp_path):
    book = openpyxl.load_workbook(folder / "so_cong_tac.xlsx")
    del book["Đơn vị"]
    book.save(tmp_path / "so_cong_tac.xlsx")
    code, _, err = run(capsys, "phat-hanh", "--thu-muc", tmp_path, "--ky", "2026-T10")
    assert code == 2
    assert "Không thấy trang “Đơn vị”" in err
    assert not (tmp_path / "phat_hanh").exists()


def test_an_unknown_document_lists_the_known_ones(capsys, folder):
    code, _, err = run(capsys, "soan", "--thu-muc", folder, "--ma", "KHONG-CO")
    assert code == 2
    assert "HT015" in err
    assert "CT-HD-2016" in err


@pytest.mark.parametrize(
    ("problem", "code_said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "HT005"),
        (PermissionError(errno.EACCES, "Permission denied"), "HT004"),
        (OSError(errno.EROFS, "Read-only file system"), "HT004"),
        (OSError(errno.EIO, "Input/output error"), "HT006"),
    ],
)
def test_a_disk_that_refuses_leaves_nothing_half_written(
    capsys, folder, monkeypatch, problem, code_said
):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def refuse(*_):
        raise problem

    monkeypatch.setattr(os, "fsync", refuse)
    (folder / "van_ban" / "chi_thi_CT-HD-2016.docx").unlink()
    code, _, err = run(capsys, "soan", "--thu-muc", folder, "--ma", "CT-HD-2016")
    assert (code, code_said in err) == (2, True)
    monkeypatch.undo()
    left = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    before.pop(folder / "van_ban" / "chi_thi_CT-HD-2016.docx")
    assert left == before
    main(["soan", "--thu-muc", str(folder), "--ma", "CT-HD-2016", "--ngay", "21/11/2026"])


#: Calls by which libraries compute, draw and write for us; any may fail on what nobody foresaw.
LIBRARY_CALLS = {
    "tong-hop": ("pandas.DataFrame.groupby", "xlsxwriter.Workbook.close"),
    "bao-cao": ("docxtpl.DocxTemplate.render", "docxtpl.DocxTemplate.save"),
    "don-doc": ("docxtpl.DocxTemplate.render", "docx.document.Document.save"),
}


@pytest.mark.parametrize(
    ("command", "call"), [(one, call) for one, calls in LIBRARY_CALLS.items() for call in calls]
)
def test_whatever_a_library_raises_is_a_sentence_and_no_paper_changes(
    capsys, monkeypatch, folder, command, call
):
    def refuse(*_, **__):
        raise LookupError("part <x> is not where it was")

    papers = [folder / "so_cong_tac.xlsx"]
    papers += [p for one in ("van_ban", "ket_qua", "nhan_ve") for p in (folder / one).rglob("*.*")]
    before = {path: path.read_bytes() for path in papers}
    monkeypatch.setattr(call, refuse)
    code, out, err = run(capsys, command, "--thu-muc", folder, "--ky", "2026-T10")
    assert (code, out) == (2, "")
    assert "HT512" in err
    assert "Mời gửi tệp" in err
    assert "not where it was" not in err
    assert {path: path.read_bytes() for path in papers} == before
    log = Workspace(folder).button_log.read_text("utf-8")
    assert f"{command}: Traceback" in log
    assert "LookupError: part <x> is not where it was" in log


def test_a_command_of_another_name_than_before_answers_to_both_and_says_so(capsys, tmp_path):
    """Hồ sơ is the decree's word for a file of finished papers, not for what is submitted."""
    told = run(capsys, "ho-so-trinh", "--thu-muc", tmp_path)
    code, out, err = run(capsys, "ho-so", "--thu-muc", tmp_path)
    said = "Lệnh “ho-so” nay tên là “ho-so-trinh”; tên cũ vẫn dùng được.\n"
    assert (code, out, err) == (told[0], told[1], said + told[2])


def test_what_was_not_foreseen_is_told_to_scripts_as_json(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(sys.modules["dvexcel.cli.main"], "options_of", lambda *_: {}["x"])
    code, out, _ = run(capsys, "nhat-ky", "--json", "--thu-muc", tmp_path)
    assert (code, json.loads(out)["findings"][0]["code"]) == (2, "HT512")


# ---- then what it does


def test_checking_ends_with_1_when_it_found_an_error_and_names_the_cell(capsys, folder):
    code, out, _ = run(
        capsys, "kiem-tra", "--thu-muc", folder, "--ky", "2026-T10", "--ngay", "25/10/2026"
    )
    assert code == 1
    assert re.search(r"Lỗi DL010  Số liệu!D\d+: Ghi \d+, nhưng E1.TX \+ E1.DK \+ E1.DX", out)


def test_a_year_names_the_months_it_lacks_of_those_that_were_issued(capsys, folder):
    code, out, _ = run(
        capsys, "tong-hop", "--thu-muc", folder, "--ky", "2026-N", "--ngay", "20/12/2026"
    )
    assert code == 0
    assert "HT022  Thiếu tháng 10 năm 2026: 6 đơn vị" in out
    assert "tháng 01 năm 2026" not in out
    assert run(capsys, "bao-cao", "--thu-muc", folder, "--ky", "2026-N")[0] == 0


def test_producing_ends_with_0_once_its_file_exists(capsys, folder):
    code, out, _ = run(
        capsys, "don-doc", "--thu-muc", folder, "--ky", "2026-T10", "--ngay", "25/10/2026"
    )
    assert code == 0
    assert "don_doc_2026-T10.docx" in out


def test_a_script_gets_one_object(capsys, folder):
    code, out, _ = run(
        capsys, "kiem-tra", "--json", "--thu-muc", folder, "--ky", "2026-T10",
        "--ngay", "25/10/2026",
    )  # fmt: skip
    found = json.loads(out)
    assert code == 1
    assert {"findings", "files", "counts"} == set(found)
    assert found["counts"]["tep"] > 45
    first = found["findings"][0]
    assert set(first) == {
        "code",
        "severity",
        "file",
        "place",
        "message",
        "verdict",
        "certain",
    }


def test_a_script_gets_one_object_also_when_nothing_could_run(capsys, tmp_path):
    code, out, _ = run(capsys, "kiem-tra", "--json", "--thu-muc", tmp_path)
    assert code == 2
    assert [finding["code"] for finding in json.loads(out)["findings"]] == ["HT002"]


def test_a_new_folder_starts_with_a_ledger_that_asks_only_for_the_office(capsys, tmp_path):
    target = tmp_path / "Sổ mới"
    assert run(capsys, "khoi-tao", target, "--ngay", "02/01/2027")[0] == 0
    assert (target / "so_cong_tac.xlsx").is_file()
    code, _, err = run(capsys, "phat-hanh", "--thu-muc", target, "--ky", "2027-T01")
    assert code == 2
    assert set(re.findall(r"DL\d{3}|HT\d{3}", err)) == {"HT012", "DL902"}
    assert "Cơ quan!A5" in err


@pytest.mark.parametrize("args", [["--help"], *([c.name, "--help"] for c in COMMANDS)])
def test_help_pages_are_vietnamese(capsys, args):
    code, out, _ = run(capsys, *args)
    assert code == 0
    assert "Cách dùng:" in out
    assert not ENGLISH.search(out)


def test_output_is_utf8_on_a_windows_console(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-m", "dvexcel", "kiem-tra", "--thu-muc", str(tmp_path)],
        capture_output=True,
        env=environment,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 2
    assert "không có tệp so_cong_tac.xlsx" in done.stderr.decode("utf-8")


def test_help_needs_no_heavy_library():
    code = (
        "import sys; from dvexcel.cli import main; main(['--help']);"
        "heavy = {'pandas', 'docxtpl', 'openpyxl', 'xlsxwriter', 'rich', 'docx', 'yaml', 'lxml',"
        "'holidays', 'numpy', 'PIL', 'xlwings', 'jinja2'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"
