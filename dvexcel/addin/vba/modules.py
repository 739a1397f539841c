"""The text of our VBA modules: some are written by hand, three follow from tables in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.addin.buttons import BUTTONS
from dvexcel.addin.launch import EXCEL_PROCESS, SENTENCES
from dvexcel.addin.udfs import CATEGORY, FUNCTIONS
from dvexcel.addin.vba.project import Module
from dvexcel.installed import LAUNCHER, TARGET
from dvexcel.resources import macro_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.addin.udfs import Udf

PROJECT_NAME = "DvExcel"
CALLBACK = "DvBam"
ON_LOAD, ENABLED = "DvMoThe", "DvCoTheBam"
BY_HAND = (LAUNCHER, "DvChay.bas", "DvThe.bas")
CLASSES_BY_HAND = ("DvTheoDoi.cls",)
_LONGEST_PIECE = 700  # of a statement; VBA takes 1023 characters a line


def our_modules(target: str = TARGET) -> list[Module]:
    """Every module of the add-in but those behind book and sheets, in the order of the list.

    ``target`` is where the computers that get it have their installation.
    """
    by_hand = [_text_of(name) for name in BY_HAND]
    standard = [Module.standard(text) for text in (*by_hand, *generated(target).values())]
    return [*standard, *(Module.class_(_text_of(name)) for name in CLASSES_BY_HAND)]


def _text_of(name: str) -> str:
    return macro_path(f"vba/{name}").read_text("ascii")


def generated(target: str = TARGET) -> dict[str, str]:
    """The generated .bas texts by file name."""
    return {"DvChu.bas": _sentences(target), "DvLenh.bas": _commands(), "DvHam.bas": _functions()}


def _sentences(target: str) -> str:
    """Where Python stands, the variable it is told by, and what is said when it cannot start."""
    lines = [
        'Attribute VB_Name = "DvChu"',
        "Option Explicit",
        "Option Private Module",
        "' Built from dvexcel/addin/launch.py by python -m dvexcel.build; do not edit.",
        f'Public Const DV_GOC As String = "{target}"',
        f'Public Const DV_BIEN_EXCEL As String = "{EXCEL_PROCESS}"',
        "",
        "Public Function DvCau(ByVal ten As String) As String",
        "    Dim t As String",
        "    Select Case ten",
    ]
    for name, text in SENTENCES.items():
        said = _assigned("t", text.replace(TARGET, target))
        lines += [f'        Case "{name}"', *(f"        {line}" for line in said)]
    return _text([*lines, "    End Select", "    DvCau = t", "End Function"])


def _commands() -> str:
    """The ribbon's one callback, and a macro with a readable name for every button."""
    lines = [
        'Attribute VB_Name = "DvLenh"',
        "Option Explicit",
        "' Built from dvexcel/addin/buttons.py by python -m dvexcel.build; do not edit.",
        "",
        f"Public Sub {CALLBACK}(control As IRibbonControl)",
        "    DvChayNut control.ID",
        "End Sub",
    ]
    for button in BUTTONS:
        lines += ["", f"Public Sub {button.macro}()", f'    DvChayNut "{button.name}"', "End Sub"]
    return _text(lines)


def _functions() -> str:
    """A wrapper for every worksheet function, and their help for Excel's function wizard."""
    lines = [
        'Attribute VB_Name = "DvHam"',
        "Option Explicit",
        "' Built from dvexcel/addin/udfs.py by python -m dvexcel.build; do not edit.",
    ]
    for function in FUNCTIONS:
        lines += ["", *_wrapper(function)]
    lines += ["", "Public Sub Auto_Open()", "    On Error Resume Next"]
    lines += [f"    {_help_name(function)}" for function in FUNCTIONS]
    lines.append("End Sub")
    for function in FUNCTIONS:
        lines += ["", *_help(function)]
    return _text(lines)


def _wrapper(function: Udf) -> Iterator[str]:
    """A call to the server. It is given no workbook: it would look for code on its sheets."""
    given = [f"Optional {a.name}" if a.optional else a.name for a in function.arguments]
    names = ", ".join(argument.name for argument in function.arguments)
    yield f"Public Function {function.name}({', '.join(given)})"
    yield "    On Error GoTo failed"
    yield f'    {function.name} = DvMay.CallUDF("{function.module}", "{function.name}", _'
    yield f"        Array({names}), Nothing, Application.Caller)"
    yield "    Exit Function"
    yield "failed:"
    yield f"    {function.name} = DvLoiHam(Err.Number)"
    yield "End Function"


def _help_name(function: Udf) -> str:
    return f"DvTroGiup_{function.name}"


def _help(function: Udf) -> Iterator[str]:
    texts = [function.help, CATEGORY, *(argument.help for argument in function.arguments)]
    yield f"Private Sub {_help_name(function)}()"
    yield f"    Dim t(0 To {len(texts) - 1}) As String"
    for number, text in enumerate(texts):
        yield from _assigned(f"t({number})", text)
    helps = ", ".join(f"t({number})" for number in range(2, len(texts)))
    yield f'    Application.MacroOptions Macro:="\'" & ThisWorkbook.Name & "\'!{function.name}", _'
    yield f"        Description:=t(0), Category:=t(1), ArgumentDescriptions:=Array({helps})"
    yield "End Sub"


def _assigned(variable: str, text: str) -> Iterator[str]:
    """Statements that put Vietnamese text into a variable by ASCII alone."""
    piece, before = "", ""
    for part in _parts(text):
        if piece and len(piece) + len(part) > _LONGEST_PIECE:
            yield f"    {variable} = {before}{piece}"
            piece, before = "", f"{variable} & "
        piece = f"{piece} & {part}" if piece else part
    yield f"    {variable} = {before}{piece}"


def _parts(text: str) -> Iterator[str]:
    """Runs of printable ASCII as quoted text, every other letter by its number."""
    run = ""
    for letter in text:
        if letter.isascii() and letter.isprintable():
            run += '""' if letter == '"' else letter
            continue
        if run:
            yield f'"{run}"'
        run = ""
        yield f"ChrW({ord(letter)})"
    if run:
        yield f'"{run}"'


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
