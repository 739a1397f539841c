"""Formulas in two grammars: Excel's English one and the one LibreOffice's bulk calls speak.

`getFormulaArray` and `setFormulaArray` carry a whole range in one call but in Calc's grammar;
function names are the same in both (LibreOffice's own tables of the two differ in nothing
else), so only marks and sheet names have to be translated:

    Excel   =SUM('Sổ 1'!A1,{1,2;3,4},(B1:B3,C1))      =SUM(A1:B3 B1:C3)     =Bang[[#Totals],[Mã]]
    Calc    =SUM($'Sổ 1'.A1;{1;2|3;4};(B1:B3~C1))     =SUM(A1:B3!B1:C3)     =Bang[[#Totals];[Mã]]

Not translated: references into other workbooks and across several sheets (`Sheet1:Sheet3!A1`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .address import quoted
from .errors import ExcelError

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = r"'(?:[^']|'')+'"
_ERROR = r"\#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)"
_COMMON = rf"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<columns>\[(?:[^\[\]]|\[[^\[\]]*\])*\])
  | {{sheet}}
  | (?P<error>{_ERROR})
  | (?P<truth>\b(?:TRUE|FALSE)\(\))
  | (?P<atom>[\w$.\\?]+)
  | (?P<space>\s+)
  | (?P<mark>.)
"""
# In Calc's grammar a sheet is followed by a full stop and then surely by a cell: function names
# have full stops too (NETWORKDAYS.INTL).
_CALC = re.compile(
    _COMMON.format(
        sheet=rf"""(?P<sheet>\$?(?:{_QUOTED}|[^\W\d]\w*|\#REF!)\.)
        (?=\$?[A-Z]{{1,3}}\$?\d+(?![\w(]) | \$?[A-Z]{{1,3}}:\$?[A-Z] | \$?\d+:\$?\d | \#REF!)"""
    ),
    re.VERBOSE | re.DOTALL,
)
_EXCEL = re.compile(
    _COMMON.format(sheet=rf"(?P<sheet>(?:{_QUOTED}|[^\W\d][\w.]*)!)"), re.VERBOSE | re.DOTALL
)
_BETWEEN_COLUMNS = re.compile(r"\]\s*[,;]\s*\[")
_FUTURE_PREFIX = re.compile(r"_xl(?:fn|ws)\.", re.IGNORECASE)
_LONG_EXPONENT = re.compile(r"E([+-])0+(?=\d)")


class _Token(NamedTuple):
    kind: str
    text: str


_NOTHING = _Token("mark", "")


def to_excel(formula: str) -> str:
    """A formula as LibreOffice gives it, with its "=", the way Excel's Range.Formula shows it."""
    out: list[str] = []
    braces = 0
    for kind, text in _tokens(_CALC, formula):
        match kind, text:
            case "sheet", _:
                name = text.removeprefix("$").removesuffix(".")
                out.append("#REF!" if name == "#REF!" else f"{quoted(_unquoted(name))}!")
            case "columns", _:
                out.append(_BETWEEN_COLUMNS.sub("],[", text))
            case "truth", _:
                out.append(text.removesuffix("()"))
            case "mark", "{" | "}":
                braces += 1 if text == "{" else -1
                out.append(text)
            case "mark", ";" | "~":
                out.append(",")
            case "mark", "|" if braces:
                out.append(";")
            case "mark", "!":
                out.append(" ")
            case _:
                out.append(text)
    return "".join(out)


def to_calc(formula: str) -> str:  # noqa: C901, PLR0912 - a grammar is a list of cases
    """The reverse of `to_excel`.

    Raises:
        ExcelError: a bracket or quotation mark without its partner, which LibreOffice would
            forgive; a reference into another workbook or to several sheets at once.
    """
    tokens = list(_tokens(_EXCEL, formula))
    out: list[str] = []
    brackets: list[str] = []  # what each open bracket is: "{" array, "f(" arguments, "(" group
    for place, (kind, text) in enumerate(tokens):
        before = tokens[place - 1] if place else _NOTHING
        after = tokens[place + 1] if place + 1 < len(tokens) else _NOTHING
        match kind, text:
            case "sheet", _:
                name = _unquoted(text.removesuffix("!"))
                if "[" in name or ":" in name or before.text == ":":
                    raise ExcelError(f"not imitated: the reference {text} in {formula}")
                out.append("$'" + name.replace("'", "''") + "'.")
            case "columns", _:
                out.append(_table_columns(text))
            case "space", _:
                intersects = _ends_operand(before) and _starts_operand(after)
                out.append("!" if intersects else text)
            case "atom", _:
                constant = text.upper() in {"TRUE", "FALSE"} and after.text != "("
                out.append(f"{text}()" if constant else _FUTURE_PREFIX.sub("", text))
            case "mark", "{" | "(":
                called = text == "(" and before.kind == "atom"
                brackets.append("f(" if called else text)
                out.append(text)
            case "mark", "}" | ")" if brackets:
                brackets.pop()
                out.append(text)
            case "mark", "}" | ")" | '"':
                raise ExcelError(f"Excel cannot parse the formula {formula}")
            case "mark", ",":
                out.append("~" if brackets and brackets[-1] == "(" else ";")
            case "mark", ";" if brackets and brackets[-1] == "{":
                out.append("|")
            case _:
                out.append(text)
    if brackets:
        raise ExcelError(f"Excel cannot parse the formula {formula}")
    return "".join(out)


def constant_to_excel(text: str) -> str:
    """A constant as LibreOffice gives it, the way Excel's Range.Formula shows it.

    LibreOffice marks text that could be read as a number with an apostrophe, and writes 1E+20
    as 1E+020.
    """
    return text[1:] if text.startswith("'") else _LONG_EXPONENT.sub(r"E\1", text)


def _tokens(grammar: re.Pattern[str], formula: str) -> Iterator[_Token]:
    for found in grammar.finditer(formula):
        yield _Token(found.lastgroup or "mark", found.group())


def _unquoted(sheet: str) -> str:
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet


def _table_columns(text: str) -> str:
    """Table columns for Calc, which does not know the short form of "this row" ([@Mã])."""
    if text.startswith("[@"):
        column = text[2:-1]
        column = column if column.startswith("[") else f"[{column}]"
        return f"[[#This Row];{column}]"
    return _BETWEEN_COLUMNS.sub("];[", text)


def _ends_operand(token: _Token) -> bool:
    return token.kind in {"atom", "columns", "error"} or token.text in {")", "}"}


def _starts_operand(token: _Token) -> bool:
    return token.kind in {"atom", "sheet", "error"} or token.text == "("
