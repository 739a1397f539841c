"""The guide's pictures, taken anew from the sample: ``python -m dvexcel.guide.pictures``.

The sample is played in a temporary folder, its workbooks and papers are printed by LibreOffice,
and the pages that show what the guide speaks of are cut out. Needs soffice and pdftoppm.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dvexcel.command_table import COMMANDS
from dvexcel.guide.make import write_guide
from dvexcel.guide.png import picture
from dvexcel.model.options import Options
from dvexcel.workspace import Workspace

_MONTH, _CLOSING = "2026-T10", date(2026, 10, 25)
_DOTS = 118  # an inch, of paper
_MARGIN = 8

# Numbers as a clerk's Excel shows them: 1.735 and 99,2.
_VIETNAMESE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" '
    'oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>'
)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the first page of ``file`` that says all of ``words``, and how much of it.

    ``file`` is a pattern below the work folder; ``part`` the share of the page's height kept.
    """

    name: str
    file: str
    words: tuple[str, ...]
    part: float = 1.0


SHOTS = (
    Shot("co_quan", "so_cong_tac.xlsx", ("Cơ quan ban hành văn bản",), 0.42),
    Shot("ky_bao_cao", "so_cong_tac.xlsx", ("Kỳ báo cáo trong năm",), 0.6),
    Shot("bieu", f"phat_hanh/{_MONTH}/bieu_SYT_*.xlsx", ("Giải trình", "Luỹ kế"), 0.75),
    Shot("danh_sach_gui", f"phat_hanh/{_MONTH}/danh_sach_gui_*.xlsx", ("Danh sách gửi biểu",), 0.4),
    Shot("tra_lai", f"ket_qua/{_MONTH}/tra_lai/*.xlsx", ("mời đơn vị xem lại",), 0.5),
    Shot("o_danh_dau", f"ket_qua/{_MONTH}/tra_lai/*.xlsx", ("Giải trình", "Luỹ kế"), 0.56),
    Shot("tong_quan", f"ket_qua/{_MONTH}/tong_hop_*.xlsx", ("Tổng quan",), 0.75),
    Shot("bao_cao", f"van_ban/bao_cao_{_MONTH}.docx", ("BÁO CÁO",), 0.72),
    Shot("don_doc", f"van_ban/don_doc_{_MONTH}.docx", ("Kính gửi",), 0.82),
    Shot("ke_hoach", "van_ban/ke_hoach_KH-LC-2026.docx", ("KẾ HOẠCH",), 0.72),
)


def take() -> dict[str, bytes]:
    """Every picture as PNG, by name. LookupError when no page says what it should."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "so"
        play(root)
        sources = {shot.name: _one(root, shot.file) for shot in SHOTS}
        pages = _printed(set(sources.values()), Path(folder))
        return {shot.name: _shot(shot, pages[sources[shot.name]]) for shot in SHOTS}


def play(root: Path) -> None:
    """The sample's three months, and the returns of the last one handed back."""
    function = {command.name: command.function for command in COMMANDS}
    function["chay-thu"](Workspace(root), Options(_CLOSING))
    function["tra-lai"](Workspace(root), Options(_CLOSING, period=_MONTH))


def _one(root: Path, pattern: str) -> Path:
    found = sorted(root.glob(pattern))
    if not found:
        raise LookupError(f"the sample has no {pattern}")
    return found[0]


def _printed(files: set[Path], folder: Path) -> dict[Path, Path]:
    """The PDF of each file, by one soffice with a profile of its own."""
    program = shutil.which("soffice") or "soffice"
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_VIETNAMESE, "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "pdf"
    _run(
        program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out),
        *map(str, sorted(files)),
    )  # fmt: skip
    return {file: out / f"{file.stem}.pdf" for file in files}


def _shot(shot: Shot, pdf: Path) -> bytes:
    pages = _run("pdftotext", "-layout", str(pdf), "-").decode("utf-8").split("\f")
    fitting = (n for n, text in enumerate(pages, 1) if all(word in text for word in shot.words))
    number = next(fitting, None)
    if number is None:
        raise LookupError(f"{pdf.name}: no page says {shot.words}")
    page = str(number)
    printed = _run("pdftoppm", "-r", str(_DOTS), "-f", page, "-l", page, str(pdf))
    return picture(printed, shot.part, _MARGIN)


def _run(*command: str) -> bytes:
    return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603 - programs of the system, words of our own


if __name__ == "__main__":
    write_guide(take())
