"""The guide's tables, read off the project's own: buttons, columns, messages, macros, checklist."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from dvexcel.addin import notices as of_buttons
from dvexcel.addin.buttons import BUTTONS, GROUPS, button
from dvexcel.command_table import COMMANDS
from dvexcel.doctor import notices as of_doctor
from dvexcel.model.handbook import Rows
from dvexcel.model.notice import Notice
from dvexcel.reading import notices as of_files
from dvexcel.resources import macro_path
from dvexcel.rules.data import DATA_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from dvexcel.specs.table import Table

_ADDED = re.compile(r"^\{\w+\}| ?\{help\}$")  # before or behind a sentence that is whole without
_FILLED_IN = re.compile(r"\{\w+\}")
_CHECKLIST = "KIEM_TRA_TREN_EXCEL.md"
_AS_TOLD = "Mời làm theo lời nhắn trong thông báo."
_SMALL, _SMALLEST = 10, 9  # points: a long list stays on one page
_ITEM = re.compile(r"^- \[ \] (.+?)(?=^- \[ \] |\Z)", re.MULTILINE | re.DOTALL)


def press(name: str) -> str:
    """A button as the guide names it."""
    return f"**{button(name).label}**"


def buttons() -> Rows:
    """Every button of the tab with what it does, group by group."""
    rows = tuple(
        (group, f"**{one.label}**", one.summary)
        for group in GROUPS
        for one in BUTTONS
        if one.group == group
    )
    return Rows(("Nhóm", "Nút", "Làm gì"), rows, (18, 27, 85))


def readme_commands() -> str:
    """README's table: every command as it is typed, in Vietnamese, and as its own code tells it."""
    lines = ["| Command | Vietnamese | What it does |", "|---|---|---|"]
    for one in COMMANDS:
        told = (inspect.getdoc(one.function) or "").partition("\n")[0]
        lines.append(f"| `{one.usage}` | {one.summary} | {told} |")
    return "\n".join(lines)


def columns(table: Table) -> Rows:
    """The columns of a sheet of the sổ that have a word of help; the required ones in bold."""
    rows = tuple(
        (f"**{one.title}**" if one.required else one.title, one.help)
        for one in table.columns
        if one.help
    )
    return Rows(("Cột", "Cách ghi"), rows, (35, 95))


def without_the_tab() -> Rows:
    """For every button its macro, and the file that does the same without Excel."""
    files = {command.name for command in COMMANDS}
    rows = tuple(
        (one.label, one.macro, f"{one.command}.cmd" if one.command in files else "")
        for one in BUTTONS
    )
    return Rows(("Việc", "Macro (Alt+F8)", "Tệp trong thư mục lenh"), rows, (45, 45, 40), _SMALL)


def messages_of_buttons() -> Rows:
    """What a button may say instead of doing its work."""
    return _messages(_notices(of_buttons))


def messages_of_checking() -> Rows:
    """What the checks may say of a return: its file, its form, its figures."""
    forms = [one for one in _notices(of_files) if one.code < "TN2"]
    rules = sorted((rule.notice for rule in DATA_RULES), key=lambda one: one.code)
    return _messages([*forms, *rules])


def messages_of_doctor() -> Rows:
    """What the doctor may find."""
    return _messages(_notices(of_doctor))


def checklist() -> Rows:
    """What only a person with Excel can confirm, from the page that stands beside the add-in."""
    text = macro_path(_CHECKLIST).read_text("utf-8")
    _, *parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    rows = []
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        rows.append(("", f"**{name}**"))
        rows += [("☐", " ".join(item.split()).replace("`", "")) for item in _ITEM.findall(body)]
    return Rows(("", "Việc"), tuple(rows), (6, 124), _SMALLEST)


def _notices(module: ModuleType) -> list[Notice]:
    found = [one for one in vars(module).values() if isinstance(one, Notice)]
    return sorted(found, key=lambda one: one.code)


def _messages(notices: Iterable[Notice]) -> Rows:
    rows = tuple((one.code, one.title, _plain(one.remedy)) for one in notices)
    return Rows(("Mã", "Thông báo", "Cách xử lý"), rows, (14, 41, 75))


def _plain(remedy: str) -> str:
    """A remedy without the places that are filled in when it is said."""
    return _FILLED_IN.sub("…", _ADDED.sub("", remedy)) or _AS_TOLD
