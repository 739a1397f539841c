"""Workbooks, files and folders that try to lead a launcher: each one's picture, by its name.

Every attack makes a workbook in a folder of its own, with what lies beside it and in the user's
home folder; `seen` tells whether xlwings' own launcher, which the add-in had, follows it.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import xlsxwriter
from raw_xlsx import edited, zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

EVIL = "C:\\ke gui"
_FOUND = f"{EVIL}\\python.exe"
_CONDA = {"CONDA PATH": EVIL, "CONDA ENV": "base"}


@dataclass(frozen=True)
class Attack:
    """What the workbook is called, what its sheets and names hold, what lies around it."""

    name: str
    seen: bool = True
    book: str = "bieu_SYT.xlsx"
    folder: str = "nhan ve"
    sheets: Mapping[str, Mapping[str, str]] | None = None
    hidden: int = 1
    names: Mapping[str, str] | None = None
    properties: Mapping[str, str] | None = None
    beside: Mapping[str, str] | None = None
    at_home: Mapping[str, str] | None = None
    change: Callable[[bytes], bytes] = bytes

    def made(self, root: Path) -> Path:
        """The workbook, written into ``root``; the home folder is ``root`` itself."""
        path = root / self.folder / self.book
        path.parent.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(path) as file:
            file.add_worksheet("Số liệu").write("A1", 12)
            for title, settings in (self.sheets or {}).items():
                sheet = file.add_worksheet(title)
                for row, pair in enumerate(settings.items()):
                    sheet.write_row(row, 0, pair)
                if self.hidden == 1:
                    sheet.hide()
                elif self.hidden == 2:
                    sheet.very_hidden()
            for name, value in (self.names or {}).items():
                file.define_name(name, value)
            for name, value in (self.properties or {}).items():
                file.set_custom_property(name, value)
        path.write_bytes(self.change(path.read_bytes()))
        for place, files in ((path.parent, self.beside), (root, self.at_home)):
            for name, text in (files or {}).items():
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_text(text, "utf-8")
        return path


def _own(settings: Mapping[str, str], **more: object) -> dict[str, object]:
    """A sheet of settings under the add-in's own name, and the program that they may name."""
    return {"sheets": {"dvexcel.conf": settings}, "beside": {"python.exe": "MZ"}, **more}


def _lines(settings: Mapping[str, str]) -> str:
    return "".join(f'"{name}","{value}"\n' for name, value in settings.items())


def _code_name(data: bytes) -> bytes:
    """The workbook under the code name that a launcher's own might bear."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    return zipped(edited(parts, "xl/workbook.xml", "<workbookPr ", '<workbookPr codeName="DvChu" '))


ATTACKS = (
    # A sheet of settings, one key after the other
    Attack("hidden dvexcel.conf", **_own({"INTERPRETER_WIN": _FOUND})),
    Attack("very hidden dvexcel.conf", **_own({"INTERPRETER_WIN": _FOUND}, hidden=2)),
    Attack("shown dvexcel.conf", **_own({"INTERPRETER_WIN": _FOUND}, hidden=0)),
    Attack("its older key", **_own({"INTERPRETER": _FOUND})),
    Attack("its key of the Mac", seen=False, **_own({"INTERPRETER_MAC": "/ke_gui/python"})),
    Attack("search path", **_own({"PYTHONPATH": EVIL})),
    Attack("conda", **_own(_CONDA, beside={"conda.bat": "calc"})),
    Attack("udf modules", seen=False, **_own({"UDF MODULES": "ma_doc"})),
    Attack("udf server debugged", **_own({"DEBUG UDFS": "True"})),
    Attack("udf server used", **_own({"USE UDF SERVER": "True"})),
    Attack("licence key", **_own({"LICENSE_KEY": "';import ma_doc;'"})),
    Attack("folder of the log", **_own({"TEMP DIR": '" & calc & "'})),
    Attack("console shown", **_own({"SHOW CONSOLE": "True"})),
    Attack("workbook's folder", **_own({"ADD_WORKBOOK_TO_PYTHONPATH": "false;x"})),
    Attack("folder of OneDrive", **_own({"ONEDRIVE_CONSUMER_WIN": EVIL})),
    Attack("folder of SharePoint", **_own({"SHAREPOINT_WIN": EVIL})),
    Attack("errors on a sheet", seen=False, **_own({"SHOW_ERROR_POPUPS": "False"})),
    # Sheets under other names
    Attack("xlwings.conf", seen=False, sheets={"xlwings.conf": {"INTERPRETER_WIN": _FOUND}}),
    Attack("_xlwings.conf", seen=False, sheets={"_xlwings.conf": {"PYTHONPATH": EVIL}}),
    Attack("code on a sheet", sheets={"ma.py": {"import os; os.system('calc')": ""}}),
    Attack("code on a shown sheet", sheets={"dvexcel.py": {"import os": ""}}, hidden=0),
    # What else a workbook can hold
    Attack("defined names", seen=False, names={"INTERPRETER_WIN": f'="{_FOUND}"'}),
    Attack("names like ours", seen=False, names={"DV_PYTHON": f'="{EVIL}"', "DvCau": '="calc"'}),
    Attack("properties", seen=False, properties={"INTERPRETER_WIN": _FOUND, "PYTHONPATH": EVIL}),
    Attack("a code name like ours", seen=False, change=_code_name),
    # What a workbook and its folder may be called
    Attack("caret and ampersand", book="bieu ^& calc ^&.xlsx"),
    Attack("ampersand", book="bieu & calc.exe & x.xlsx"),
    Attack("equals sign", book="a=b --wb=khac.xlsx"),
    Attack("single quotes", book="x'); import os; os.system('calc'); ('.xlsx"),
    Attack("percent", book="%PATH%%COMSPEC%.xlsx"),
    Attack("exclamation", book="!COMSPEC! a.xlsx"),
    Attack("brackets", book="(a) [b] {c}.xlsx"),
    Attack("semicolons", book="true;ma_doc;.xlsx"),
    Attack("dollar bracket", book="$(CLSID) $(Environment:PATH).xlsx"),
    Attack("grave accent and at", book="`calc` @x ~1.xlsx"),
    Attack("diacritics", book="Biểu số liệu – Sở Y tế ớ.xlsx"),
    Attack("a very long name", book=f"{'x' * 180}.xlsx"),
    Attack("spaces", book="  bieu   SYT .xlsx"),
    Attack("an argument", book="--hwnd=1 -c import os.xlsx"),
    Attack("odd folder", seen=False, folder="a & b ^& %TEMP% (x)/'y' = z/ổ"),
    # What lies beside it and at home
    Attack("dvexcel.conf beside", beside={"dvexcel.conf": _lines({"PYTHONPATH": EVIL})}),
    Attack(
        "xlwings.conf beside",
        seen=False,
        beside={"xlwings.conf": _lines({"INTERPRETER_WIN": _FOUND})},
    ),
    Attack("dvexcel.conf at home", at_home={".dvexcel/dvexcel.conf": _lines({"PYTHONPATH": EVIL})}),
    Attack(
        "xlwings.conf at home",
        seen=False,
        at_home={".xlwings/xlwings.conf": _lines({"INTERPRETER_WIN": _FOUND})},
    ),
    Attack(
        "modules beside",
        seen=False,
        beside={
            "dvexcel.py": "import os",
            "xlwings.py": "import os",
            "sitecustomize.py": "import os",
            "python.exe": "MZ",
            "xlwings64-0.37.8.dll": "MZ",
        },
    ),
)
