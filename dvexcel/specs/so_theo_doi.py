"""A register described once, in the sheet Sổ theo dõi: its tables, and the codes of its counts.

One row of that sheet is one column of a register; the sổ, the form and the consolidated workbook
each show the columns that are theirs. A code of a count is such as MH.KT.DK: the register, a group
or all of them, a stage, a kind or all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import OnSheet, Register, RegisterColumn, Role
from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table
from dvexcel.text.unicode import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dvexcel.model.field_of_work import RegisterRow
    from dvexcel.model.sheets import CellValue

WHOLE = "TS"  # in the place of a group: all of them; in the place of a stage: all stages
OPEN = "KHAC"  # the unit chose nothing from the list
_NOT_SAID, _ALL = "chưa ghi", "tổng số"
_WIDEST, _WIDTH = 100, 20
_SHEET_NAME = 31  # characters that Excel allows
KINDS = (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.DATE, Kind.COUNT)
_OURS = {"don_vi": "Mã đơn vị", "ten_don_vi": "Đơn vị"}  # whose row it is, which we write
_NOT_IN_SHEETS = frozenset("[]:*?/\\'")


def registers_of(lines: Iterable[Mapping[str, CellValue]]) -> tuple[Register, ...]:
    """The registers that these rows of Sổ theo dõi describe.

    One without a name column, or with a sheet that Excel would refuse, is none; of two columns with
    one key or title the first counts.
    """
    by_code: dict[str, list[Mapping[str, CellValue]]] = {}
    for line in lines:
        by_code.setdefault(str(line.get("so") or ""), []).append(line)
    found = [_register(code, own) for code, own in by_code.items() if code]
    by_key = {one.key: one for one in reversed(found)}
    return tuple(one for one in found if _is_whole(one) and by_key[one.key] is one)


def _is_whole(one: Register) -> bool:
    fits = 0 < len(one.sheet) <= _SHEET_NAME and not _NOT_IN_SHEETS & set(one.sheet)
    return fits and one.column(Role.NAME) is not None


def _register(code: str, lines: list[Mapping[str, CellValue]]) -> Register:
    def first(key: str) -> str:
        return next((str(line[key]) for line in lines if line.get(key)), "")

    sheet = first("trang")
    named = [line for line in lines if line.get("cot") and line.get("tieu_de")]
    columns: list[RegisterColumn] = []
    taken = {*_OURS, *map(fold, _OURS.values())}
    for line in named:
        own = {str(line["cot"]), fold(str(line["tieu_de"]))}
        if not own & taken:
            columns.append(_register_column(line))
            taken |= own
    key = fold(sheet).replace(" ", "_")
    return Register(code, key, sheet, first("ten") or sheet, tuple(columns))


def _register_column(line: Mapping[str, CellValue]) -> RegisterColumn:
    text = {key: str(value) for key, value in line.items() if value is not None}
    kind = text.get("kieu", Kind.TEXT.value)
    choices = tuple(_choice(part) for part in _parts(text.get("danh_sach", "")))
    where = frozenset(
        OnSheet(part) for part in _parts(text.get("o_dau", "")) if part in lists.O_DAU
    )
    role = text.get("vai_tro", "")
    return RegisterColumn(
        text["cot"],
        text["tieu_de"],
        kind if choices or kind != Kind.CHOICE.value else Kind.TEXT.value,
        min(int(text.get("rong", _WIDTH)), _WIDEST),
        choices,
        Role(role) if role in lists.VAI_TRO else None,
        where or frozenset(OnSheet),
        text.get("huong_dan", ""),
    )


def _parts(text: str) -> list[str]:
    return [part for part in map(clean, text.replace("\n", ";").split(";")) if part]


def _choice(text: str) -> tuple[str, str]:
    """What is chosen and its code: "kinh tế = KT", or a code made of the words."""
    words, _, code = map(clean, text.partition("="))
    return words, code or "".join(letter for letter in fold(words).upper() if letter.isalnum())


def in_ledger(register: Register) -> Table:
    """The sheet of the register in the sổ."""
    noun, name = register.noun, register.in_a_sentence
    unit = Column(
        "don_vi",
        "Mã đơn vị",
        Kind.CODE,
        16,
        "Mã ở trang Đơn vị.",
        refers_to="don_vi",
        required=True,
    )
    return Table(
        register.key,
        register.sheet,
        f"Sổ theo dõi {name}",
        f"Mỗi dòng một {noun}. dvexcel điền sẵn vào biểu của đơn vị, đơn vị chỉ sửa chỗ thay đổi.",
        (unit, *(_column(one, needs_name=True) for one in _shown(register, OnSheet.LEDGER))),
        spare_rows=20,
    )


def on_form(register: Register) -> Table:
    """The sheet of the register on the units' form; a decision goes into the note there."""
    return Table(
        register.key,
        register.sheet,
        register.name,
        f"Ghi các {register.noun} đơn vị đang có hoặc mới đăng ký. Không có thì để trống cả trang.",
        tuple(_column(one) for one in _shown(register, OnSheet.FORM)),
        spare_rows=15,
    )


def consolidated(register: Register) -> Table:
    """The sheet of the consolidated workbook that lists what units told."""
    own = (_column(one, typed=False) for one in _shown(register, OnSheet.CONSOLIDATED))
    unit = Column("don_vi", "Đơn vị", Kind.TEXT, 34, typed=False)
    intro = "Nguyên văn các đơn vị báo cáo."
    return Table(register.key, register.sheet, register.name, intro, (unit, *own))


def crossed(register: Register) -> Table | None:
    """The sheet that counts a register by its groups; None for one without groups."""
    group = register.column(Role.GROUP)
    if group is None:
        return None
    by = [
        column.title.lower()
        for column in map(register.column, (Role.GROUP, Role.STAGE, Role.KIND))
        if column is not None
    ]
    told = by[0] if len(by) == 1 else f"{', '.join(by[:-1])} và {by[-1]}"
    columns = (
        Column(code.lower(), _capital(words), Kind.COUNT, 12, typed=False)
        for words, code in parts_of(register)
    )
    intro = f"Mỗi {register.noun} là một dòng trang {register.sheet}"
    return Table(
        f"{register.key}_{group.key}",
        f"{register.sheet} theo {group.title.lower()}"[:_SHEET_NAME],
        f"{register.name} theo {told}",
        f"{intro}; các cột trạng thái cộng lại bằng cột Tổng số.",
        (Column(group.key, group.title, Kind.TEXT, 30, typed=False), *columns),
    )


def _shown(register: Register, where: OnSheet) -> Iterator[RegisterColumn]:
    return (one for one in register.columns if where in one.where or one.role is Role.NAME)


def _column(one: RegisterColumn, *, typed: bool = True, needs_name: bool = False) -> Column:
    kind = Kind(one.kind)
    if not typed and kind is Kind.CHOICE:
        kind = Kind.TEXT
    return Column(
        one.key,
        one.title,
        kind,
        one.width,
        one.help if typed else "",
        tuple(words for words, _ in one.choices) if kind is Kind.CHOICE else (),
        required=needs_name and one.role is Role.NAME,
        typed=typed,
        added_later=one.role is not Role.NAME,
    )


def count_code(register: Register, group: str = WHOLE, part: str = WHOLE) -> str:
    """The code of a count: rows of ``group`` that are of ``part``, a stage or a kind."""
    whole = (group, part) == (WHOLE, WHOLE)
    return f"{register.code}.SO" if whole else f"{register.code}.{group}.{part}"


def groups_of(register: Register) -> list[tuple[str, str]]:
    """The groups of a register with their codes."""
    column = register.column(Role.GROUP)
    return [] if column is None else list(column.choices)


def parts_of(register: Register, open_words: str = "") -> list[tuple[str, str]]:
    """What a register is counted by: its stages, those left open, all, then its kinds."""
    stage, kind = register.column(Role.STAGE), register.column(Role.KIND)
    stages = () if stage is None else (*stage.choices, (open_words or _left_open(stage), OPEN))
    return [*stages, (_ALL, WHOLE), *(() if kind is None else kind.choices)]


def _left_open(stage: RegisterColumn) -> str:
    return f"{_NOT_SAID} {stage.title.lower()}"


def count_codes(register: Register) -> set[str]:
    """Every code that a count of the register may have."""
    groups = [WHOLE, *(code for _, code in groups_of(register)), OPEN]
    return {count_code(register, group, part) for group in groups for _, part in parts_of(register)}


_DECISION = "Công nhận theo {decision}."


def form_row(register: Register, row: RegisterRow) -> dict[str, CellValue]:
    """What a form shows of a row of the sổ; a decision that has no column there is in the note."""
    shown: dict[str, CellValue] = {
        one.key: row.values.get(one.key) for one in _shown(register, OnSheet.FORM)
    }
    note, decision = register.column(Role.NOTE), register.column(Role.DECISION)
    if note is not None and decision is not None and decision.key not in shown:
        known = row.values.get(decision.key)
        said = _DECISION.format(decision=known) if known else ""
        told = filter(None, (said, str(row.values.get(note.key) or "")))
        shown[note.key] = " ".join(told)
    return shown


def note_without_decision(note: str, decision: str) -> str:
    """What a unit's note says beside the decision that we printed into it."""
    return note.removeprefix(_DECISION.format(decision=decision)).strip() if decision else note


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
