"""`soat THƯ_MỤC`: a workbook of all findings, the same on one core or two."""

import io

import openpyxl
import pytest
from faults import faulty
from independent import complaints_of
from judged import TODAY
from whole import WHOLE

from dvexcel.cli import main
from dvexcel.commands import soat as command
from dvexcel.commands.soat import soat
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import Workspace


@pytest.fixture
def papers(tmp_path):
    """A folder inside a work folder: sound, faulty, broken, below another, and not to be read."""
    folder = tmp_path / "văn bản đến"
    (folder / "tháng 9").mkdir(parents=True)
    for name, data in {
        "a đúng.docx": WHOLE["cong_van"],
        "b sai.docx": faulty("TT021"),
        "tháng 9/c sai.docx": faulty("TT104"),
        "d hỏng.docx": b"PK\x03\x04",
        "~$b sai.docx": b"khoa",
        "b sai.soat.docx": faulty("TT021"),
        "ghi chú.txt": b"x",
    }.items():
        (folder / name).write_bytes(data)
    return folder


def run(folder, **more):
    return soat(Workspace(folder.parent), Options(TODAY, files=(folder,), **more))


def rows(path, sheet):
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
    found = [[cell for cell in row if cell is not None] for row in book[sheet].values]
    return [row for row in found if row]


def test_a_folder_without_documents_says_so(tmp_path):
    (tmp_path / "trống").mkdir()
    with pytest.raises(CannotRun) as refused:
        run(tmp_path / "trống")
    assert [finding.code for finding in refused.value.findings] == ["HT746"]


def test_the_workbook_stands_in_the_folder_and_no_copy_does(papers):
    before = set(papers.rglob("*"))
    outcome = run(papers)
    assert outcome.files == (papers / "ket_qua_soat_văn bản đến.xlsx",)
    assert set(papers.rglob("*")) - before == set(outcome.files)
    assert complaints_of(outcome.files[0]) == []


def test_every_file_has_a_row_and_a_bad_one_costs_only_itself(papers):
    (path,) = run(papers).files
    listed = {row[0]: row[1:5] for row in rows(path, "Tệp") if str(row[0]).endswith(".docx")}
    assert listed == {
        "a đúng.docx": ["Công văn", "Nhà nước", 0, 0],
        "b sai.docx": ["Công văn", "Nhà nước", 1, 0],
        "d hỏng.docx": ["không đọc được", 1, 0, listed["d hỏng.docx"][3]],
        "tháng 9/c sai.docx": ["Công văn", "Nhà nước", 0, 1],
    }


def test_the_findings_stand_by_code_with_their_words(papers):
    (path,) = run(papers).files
    found = [row for row in rows(path, "Nhận xét") if str(row[0]).startswith(("TT", "TN"))]
    assert [row[:3] for row in found] == [
        ["TN203", "Lỗi", "d hỏng.docx"],
        ["TT021", "Lỗi", "b sai.docx"],
        ["TT104", "Nên xem", "tháng 9/c sai.docx"],
    ]
    assert found[1][3] == "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"


def test_a_folder_elsewhere_gets_nothing(papers, tmp_path_factory):
    work = tmp_path_factory.mktemp("làm việc")
    outcome = soat(Workspace(work), Options(TODAY, files=(papers,)))
    assert outcome.files == (work / "ket_qua_soat_văn bản đến.xlsx",)
    assert not (papers / "ket_qua_soat_văn bản đến.xlsx").exists()


def test_two_cores_say_what_one_says_byte_for_byte(tmp_path, monkeypatch):
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number in range(18):
        data = faulty("TT021") if number % 3 else WHOLE["bao_cao"]
        (folder / f"{number:02}.docx").write_bytes(data)
    together = run(folder).files[0].read_bytes()
    (folder / "ket_qua_soat_nhiều.xlsx").unlink()
    alone = command.in_order
    monkeypatch.setattr(command, "in_order", lambda *given: alone(*given, cores=1))
    assert run(folder).files[0].read_bytes() == together


def test_a_person_sees_a_table_of_many_files(tmp_path, capsys):
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.docx").write_bytes(faulty("TT021"))
    main(["soat", str(folder), "--thu-muc", str(tmp_path), "--ngay", "25/10/2026"])
    shown = capsys.readouterr().out
    assert "Thể thức từng tệp. Chưa soát nội dung." in shown
    assert "Tất cả 9 lỗi, 0 cảnh báo." in shown
    assert "Mời định dạng lại" not in shown
