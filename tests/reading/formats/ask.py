"""What LibreOffice shows for every case, in a place of one's choice: the second opinion.

    PYTHONPATH=.:tests python tests/reading/formats/ask.py

writes the answers anew beside this file; the slow tier asks again and compares.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import xlsxwriter

HERE = Path(__file__).parent
if __name__ == "__main__":
    sys.path.insert(0, str(HERE))

from written import CASES  # noqa: E402 - the folder of a test is no package

PLACES = ("en-US", "vi-VN")
# Fields between commas, quoted, UTF-8, cells as shown.
_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>{place}</value></prop></item></oor:items>"""


def answers_file(place: str) -> Path:
    """Where the answers for a place stand."""
    return HERE / f"libreoffice_{place}.json"


def write_workbook(path: Path) -> None:
    """One case a row: its number, and the value in its format."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.set_column(1, 1, 200)  # wide enough that nothing shows as ###
        looks = {code: book.add_format({"num_format": code}) for code, _ in CASES}
        for row, (code, value) in enumerate(CASES):
            sheet.write_number(row, 0, row)
            sheet.write_number(row, 1, value, looks[code])


def asked(place: str, source: Path, folder: Path) -> list[str]:
    """The second column of the first sheet of ``source``, as LibreOffice shows it in ``place``."""
    profile = folder / place
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS.format(place=place))
    program = shutil.which("soffice") or "libreoffice"
    subprocess.run(
        [
            *(program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to"),
            *(_AS_SHOWN, "--outdir", str(profile), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    made = (profile / source.with_suffix(".csv").name).read_text("utf-8-sig")
    return [row[1] for row in csv.reader(made.splitlines())]


def all_answers() -> dict[str, list[str]]:
    """The answers by place, one a case."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "formats.xlsx"
        write_workbook(source)
        return {place: asked(place, source, Path(name)) for place in PLACES}


if __name__ == "__main__":
    for place, answers in all_answers().items():
        said = json.dumps(answers, ensure_ascii=False, indent=0)
        answers_file(place).write_text(said + "\n", encoding="utf-8")
