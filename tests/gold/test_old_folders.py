"""A work folder of an earlier program goes on: what it made then is made again, part by part."""

import re
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from independent import complaints_of

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.soan import soan
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.commands.tra_lai import tra_lai
from dvexcel.model.options import Options
from dvexcel.office_file.packages import read_parts
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.bien_tap import write_bien_tap

OLD = Path(__file__).parent / "old_folders"
FOLDER = OLD / "cuoi_2026"
DRAFTED = OLD / "bao_cao_2026-T09_as_drafted.docx"
EDITED = "van_ban/bao_cao_2026-T09.docx"
BESIDE = "van_ban/bao_cao_2026-T09 (2).docx"

#: What a later program makes otherwise on purpose: pattern of the file, of the part, why.
WANTED: tuple[tuple[str, str, str], ...] = (
    ("da_ghi.csv", "only after", "what we wrote is noted beside the facts, no more in .dvexcel"),
    ("dang_chay.txt", "only after", "the lock stands where a person sees it"),
    (
        r"phat_hanh/.*/(bieu|so_lieu_goc_lan_01|nhiem_vu_lan_01)\.csv",
        "only after",
        "what was issued is told by the forms, and then written down",
    ),
    (
        r"ket_qua/.*/du_thao/[0-9a-f]{8}_(so|cau|gop)\.csv",
        "only after",
        "what a draft printed is kept, so that it is known again after editing",
    ),
    (
        r"ket_qua/.*/bao_cao_.* \(2\)\.nguon\.csv",
        "only after",
        "beside an edited report the next one has a list of its own",
    ),
    (
        r"van_ban/.*\.docx",
        r"word/(fontTable|theme/theme1|_rels/document)\.xml(\.rels)?|\[Content_Types\]\.xml",
        "the table of typefaces and the theme, which validators of the format ask for",
    ),
    (
        r".*_lan_\d\d\.(xlsx|docx|csv)",
        "only after",
        "what another one replaced is kept",
    ),
    ("nhat_ky.csv", "only after", "every run is written down"),
    ("dien_bien.csv", "only after", "by which day units were asked to mend is written down"),
    (
        r"van_ban/tra_lai_.*\.docx",
        r"word/document\.xml",
        "the letter names the day by which a return is to be mended",
    ),
    (
        r"ket_qua/.*tong_hop_.*\.xlsx",
        r"Biểu [A-Z]|Điều chỉnh|Chỉ tiêu theo đơn vị|Số liệu theo đơn vị|Tóm tắt trình lãnh đạo",
        "the biểu of each section, and the summary for the leader",
    ),
    (
        r"ket_qua/.*tong_hop_.*\.xlsx",
        r"Chỉ tiêu|Nguồn",
        "a change is told over the units known both times, and each such figure has its source",
    ),
    (
        r"van_ban/bao_cao_.*\.docx",
        r"word/document\.xml",
        "the annex tells then and now of the same units, and what its columns mean",
    ),
    (
        r"phat_hanh/.*/lan_01/bieu_.*\.xlsx",
        "only after",
        "the forms of an earlier issue are kept",
    ),
    (
        r"ket_qua/.*/tra_lai/.*\.xlsx",
        r"xl/styles\.xml",
        "the marks of a font in the order of the schema",
    ),
)

#: Columns of the consolidated workbook that a later program added.
ADDED = {"Căn cứ ngày nhận"}

#: What reads otherwise on purpose: pattern of the file, of the part, then, now, why.
REWORDED: tuple[tuple[str, str, str, str, str], ...] = (
    (
        r"phat_hanh/.*bieu_.*\.xlsx",
        r"xl/worksheets/sheet1\.xml",
        "để Sở Nội vụ liên hệ",
        "để nơi nhận báo cáo liên hệ",
        "the office that asks is the one in Cơ quan",
    ),
)

#: One of each kind of workbook that the program writes; the returns are Excel's own.
KINDS = (
    "so_cong_tac.xlsx",
    "phat_hanh/2026-T09/bieu_PH-BA_2026-T09.xlsx",
    "phat_hanh/2026-T09/danh_sach_gui_2026-T09.xlsx",
    "ket_qua/2026-T09/tong_hop_2026-T09.xlsx",
    "ket_qua/2026-T09/tra_lai/bieu_SYT_2026-T09.tra_lai.xlsx",
)

#: What stays with the next line says nothing else.
_KEPT = re.compile(rb"<w:keepNext/>")
_BOOKMARK = re.compile(rb"<w:bookmark(?:Start|End) [^>]*/>")

STEPS = (
    (phat_hanh, date(2026, 7, 31), "2026-T08"),
    (kiem_tra, date(2026, 8, 18), "2026-T08"),
    (tong_hop, date(2026, 8, 23), "2026-T08"),
    (bao_cao, date(2026, 8, 24), "2026-T08"),
    (phat_hanh, date(2026, 8, 31), "2026-T09"),
    (kiem_tra, date(2026, 9, 19), "2026-T09"),
    (tra_lai, date(2026, 9, 21), "2026-T09"),
    (tong_hop, date(2026, 9, 23), "2026-T09"),
    (bao_cao, date(2026, 9, 24), "2026-T09"),
    (don_doc, date(2026, 10, 5), "2026-T09"),
    (soan, date(2026, 10, 1), ""),
)


@pytest.fixture(scope="module")
def worked_again(tmp_path_factory):
    """The folder, all that the program made in it done once more by today's.

    Between any two commands the folder that may be deleted is.
    """
    root = tmp_path_factory.mktemp("cũ") / "2026"
    shutil.copytree(FOLDER, root)
    workspace = Workspace(root)
    for command, day, period in STEPS:
        command(workspace, Options(day, period))
        shutil.rmtree(root / ".dvexcel", ignore_errors=True)
    return root


def files_of(root):
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {
        path.relative_to(root).as_posix(): path for path in found if ".dvexcel" not in path.parts
    }


def parts_of(path):
    data = path.read_bytes()
    if path.name.startswith("tong_hop_"):
        return sheets_of(path)
    if path.suffix in {".xlsx", ".docx"}:
        parts = dict(read_parts(data))
        if "word/document.xml" in parts:  # each figure stands in a hidden bookmark by now
            parts["word/document.xml"] = _KEPT.sub(
                b"", _BOOKMARK.sub(b"", parts["word/document.xml"])
            )
        if notes := parts.get("word/footnotes.xml"):  # its first line in other quotes says the same
            declaration, line, rest = notes.partition(b"\n")
            parts["word/footnotes.xml"] = declaration.replace(b"'", b'"') + line + rest
        return parts
    return {"": data.replace(b"bao_cao_2026-T09 (2).docx", b"bao_cao_2026-T09.docx")}


def sheets_of(path):
    """The consolidated workbook by the names of its sheets: what stands under which heading.

    A sheet, a text or a column more moves the numbers of all that come behind.
    """
    book = openpyxl.load_workbook(path)
    return {sheet.title: "\n".join(cells_of(sheet)).encode() for sheet in book.worksheets}


def cells_of(sheet):
    heading = [cell.value for cell in sheet[4]]
    for row in sheet.iter_rows():
        for cell, title in zip(row, heading, strict=True):
            if cell.value is not None and title not in ADDED:
                yield f"{cell.row} {title} {cell.value!r}"


def reworded(name, parts):
    """The parts of a file of then as today's program words them."""
    for file, pattern, then, now, _ in REWORDED:
        for part in parts:
            if re.fullmatch(file, name) and re.fullmatch(pattern, part):
                parts[part] = parts[part].replace(then.encode(), now.encode())
    return parts


def differing(before, after):
    """(file, part) of all that is not the same, and is not wanted so."""
    found = []
    for name in sorted(before.keys() | after.keys()):
        if not (name in before and name in after):
            found.append((name, "only before" if name in before else "only after"))
            continue
        old, new = reworded(name, parts_of(before[name])), parts_of(after[name])
        found += [
            (name, part)
            for part in sorted(old.keys() | new.keys())
            if old.get(part) != new.get(part)
        ]
    return [
        (name, part)
        for name, part in found
        if not any(re.fullmatch(f, name) and re.fullmatch(p, part) for f, p, _ in WANTED)
    ]


def test_what_was_made_is_made_again_part_by_part(worked_again):
    """The report that a person edited stays theirs: the new one stands beside it."""
    after = files_of(worked_again)
    before = files_of(FOLDER) | {BESIDE: DRAFTED}
    assert differing(before, after) == []


def test_one_of_each_kind_of_workbook_is_sound_to_an_independent_validator(worked_again):
    assert {name: said for name in KINDS if (said := complaints_of(worked_again / name))} == {}


def test_a_fresh_sheet_to_edit_is_sound_to_an_independent_validator(tmp_path):
    """The folder's own was edited by a person, whose program wrote it."""
    path = tmp_path / "bien_tap.xlsx"
    work = open_ledger(Workspace(FOLDER), Options(date(2026, 9, 24)))[0].work
    path.write_bytes(write_bien_tap(work, [{"ten": "Sở Y tế", "nguyen_van": "=1"}], "9/2026"))
    assert complaints_of(path) == []


def test_a_changed_figure_would_be_seen(worked_again, tmp_path):
    changed = tmp_path / "copy"
    shutil.copytree(worked_again, changed)
    log = changed / "ket_qua/2026-T09/bao_cao_2026-T09.nguon.csv"
    log.write_bytes(log.read_bytes().replace(b"1", b"2", 1))
    before = files_of(FOLDER) | {BESIDE: DRAFTED}
    assert (log.relative_to(changed).as_posix(), "") in differing(before, files_of(changed))
