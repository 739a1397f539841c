"""A second field, a folder of tables only, plays a month through the commands."""

import re
from datetime import date

import openpyxl
import pytest
from office_of_a_field import TODAY, YOUTH, Clerk, begun
from small_office import COVER, code_of

from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.office_file.packages import read_parts
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bieu import SO_LIEU
from dvexcel.workspace import Workspace

PERIOD = "2026-T08"
#: What checks the machine, plays the first field's own sample, or needs a form from above.
#: What knows no field: rehearsal and doctor, a period's life, papers and names taken in.
ELSEWHERE = {
    *("chan-doan", "chay-thu"),
    *("tiep-nhan", "chot-so-lieu", "ghi-trinh", "ghi-ban-hanh", "huy-chot", "nhat-ky"),
    *("thay-so", "doi-chieu", "ban-sach", "xem-nguon", "lay-tu-word", "them-don-vi"),
}
OTHER_FIELD = re.compile(r"dân\s+vận", re.IGNORECASE)


def run(name, workspace, day, **more):
    function = next(one.function for one in COMMANDS if one.name == name)
    return function(workspace, Options(day, PERIOD, **more))


def send(workspace, unit, typed):
    form = workspace.issued(code_of(PERIOD)) / f"bieu_{unit}_{PERIOD}.xlsx"
    data = fill_form(form, Filling({"lan": 1, **COVER}, typed))
    (workspace.inbox(code_of(PERIOD)) / form.name).write_bytes(data)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Every command in the order of a month; two of three units send, one of them with a word."""
    root = tmp_path_factory.mktemp("lĩnh vực")
    workspace = begun(root / "2026", YOUTH)
    clerk = Clerk(workspace)
    clerk.add(so.VAN_BAN_DI, ma="CV-1", he_thong="Nhà nước", loai="Công văn", co_quan="SNV",
              trich_yeu="đăng ký hoạt động hè", kinh_gui="UBND các xã",
              trinh_kem="KH-1")  # fmt: skip
    clerk.add(so.VAN_BAN_DI, ma="KH-1", he_thong="Nhà nước", loai="Kế hoạch", co_quan="SNV",
              trich_yeu="Công tác thanh niên năm 2027")  # fmt: skip
    for code in ("CV-1", "KH-1"):
        clerk.add(so.NOI_DUNG, van_ban_di=code, cap="Đoạn", noi_dung="Đề nghị các xã đăng ký.")
    clerk.save()
    outcomes = {"phat-hanh": run("phat-hanh", workspace, date(2026, 8, 1))}
    send(workspace, "XA-MOT", {"H1.HD": 3, "H2.TS": 120, "V1.TV": 20, "V1.CV": 15})
    send(workspace, "XA-HAI", {"H1.HD": 2, "H2.TS": 80, "V1.TV": "khoảng 20", "V1.CV": 5})
    for name, day in (("kiem-tra", 18), ("tra-lai", 21), ("tong-hop", 23), ("xem-truoc", 23),
                      ("bao-cao", 23), ("don-doc", 23), ("soan", 24)):  # fmt: skip
        outcomes[name] = run(name, workspace, date(2026, 8, day))
    outcomes["ho-so-trinh"] = run("ho-so-trinh", workspace, date(2026, 8, 24), code="CV-1")
    above = workspace.issued(code_of(PERIOD)) / f"bieu_XA-BA_{PERIOD}.xlsx"
    outcomes["nop-len"] = run("nop-len", workspace, date(2026, 8, 24), files=(above,))
    report = workspace.report(code_of(PERIOD))
    outcomes["soat"] = run("soat", workspace, date(2026, 8, 24), files=(report,))
    outcomes["kiem-mau"] = run("kiem-mau", workspace, date(2026, 8, 24))
    outcomes["nang-cap"] = run("nang-cap", workspace, date(2026, 8, 24))
    outcomes["sang-nam"] = run("sang-nam", workspace, TODAY, target=root / "2027")
    return root, workspace, outcomes


def text_of(path):
    """All text of a file: of an office file every part, without tags."""
    if path.suffix in {".xlsx", ".docx"}:
        parts = read_parts(path.read_bytes()).items()
        return "\n".join(
            re.sub(r"<[^>]+>", "", data.decode("utf-8")) + data.decode("utf-8")
            for name, data in parts
            if name.endswith((".xml", ".rels"))
        )
    return path.read_text("utf-8-sig", "replace")


def test_every_command_was_played(played):
    assert set(played[2]) | {"khoi-tao"} == {one.name for one in COMMANDS} - ELSEWHERE


def test_no_other_field_is_named_in_any_part_of_any_file_or_in_any_word_said(played):
    root, _, outcomes = played
    files = [path for path in root.rglob("*") if path.is_file()]
    assert len(files) > 20
    named = {path.name: OTHER_FIELD.findall(text_of(path)) for path in files}
    assert {name: found for name, found in named.items() if found} == {}
    said = [one.message for outcome in outcomes.values() for one in outcome.findings]
    said += [note for outcome in outcomes.values() for note in outcome.notes]
    assert not [line for line in said if OTHER_FIELD.search(line)]


def test_the_search_would_see_the_other_fields_name(tmp_path):
    workspace = begun(tmp_path / "so", "")
    assert OTHER_FIELD.search(text_of(workspace.ledger))


def test_the_form_asks_the_fields_own_figures_under_its_sections(played):
    _, workspace, _ = played
    path = workspace.issued(code_of(PERIOD)) / f"bieu_XA-MOT_{PERIOD}.xlsx"
    book = openpyxl.load_workbook(path)
    codes = [row[0].value for row in book[SO_LIEU.sheet].iter_rows(min_row=5)]
    assert codes == ["H", "H1.HD", "H2.TS", "V", "V1.TV", "V1.CV"]
    assert "Mô hình" not in book.sheetnames
    assert book["Bìa"]["B1"].value == "Biểu báo cáo công tác thanh niên"


def test_the_report_says_the_fields_sentences_with_the_figures_that_count(played):
    _, _, outcomes = played
    notes = outcomes["xem-truoc"].notes
    assert "Đã tổ chức 03 hoạt động tình nguyện với 120 lượt thanh niên tham gia." in notes
    assert any("tỷ lệ có việc làm sau tư vấn đạt 75,0%" in note for note in notes)


def test_the_next_year_goes_on_in_the_same_field(played):
    root, _, _ = played
    path = Workspace(root / "2027").ledger
    assert openpyxl.load_workbook(path)["Cơ quan"]["N5"].value == "công tác thanh niên"
