"""The sổ công tác as a workbook: its sheets from its spec, with the rows it is seeded with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.place import column_letters
from dvexcel.specs import lists
from dvexcel.specs.so_cong_tac import (
    CHI_TIEU,
    CO_QUAN,
    DANH_MUC,
    DE_CUONG,
    DIEU_CHINH,
    DON_VI,
    KY_BAO_CAO,
    LEDGER_VERSION,
    MUC_SO_LIEU,
    NGAY_NGHI,
    NGUONG,
    NHIEM_VU,
    NOI_DUNG,
    SO_CONG_TAC,
    SO_LIEU_GOC,
    SO_LIEU_NEN,
    SO_THEO_DOI,
    TIEP_NHAN,
    TRUONG_MAU,
    VAN_BAN,
    VAN_BAN_DI,
    VERSION_PROPERTY,
    ledger_book,
)
from dvexcel.specs.table import FIRST_ROW, Guide, Table
from dvexcel.specs.truong_mau import FIELDS
from dvexcel.text.unicode import fold
from dvexcel.writing.book import new_book
from dvexcel.writing.sheet import required_note, write_guide, write_table
from dvexcel.writing.validation import code_list_name, fits_inline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.sheets import SheetRows
    from dvexcel.specs.column import Column
    from dvexcel.writing.book import NewBook

_LAST_LISTED_ROW = 2_000  # a drop-down of codes looks down to this row
#: Tab colours tell the roles apart: who, what is asked, when, what was said before, what we write.
_TABS = {
    "#8EA9DB": (CO_QUAN, DON_VI),
    "#A9D08E": (VAN_BAN, NHIEM_VU, SO_LIEU_GOC, CHI_TIEU, NGUONG),
    "#70AD47": (MUC_SO_LIEU, DE_CUONG, SO_THEO_DOI),
    "#FFD966": (KY_BAO_CAO, TIEP_NHAN, NGAY_NGHI),
    "#F4B084": (DIEU_CHINH, SO_LIEU_NEN),
    "#C9A6D6": (VAN_BAN_DI, NOI_DUNG),
    "#BFBFBF": (TRUONG_MAU, DANH_MUC),
}
_REGISTER_TAB = "#A9D08E"
TAB_COLOURS = {table.key: colour for colour, tables in _TABS.items() for table in tables}


def write_so_cong_tac(
    rows: SheetRows, own_columns: Mapping[str, tuple[Column, ...]] | None = None
) -> bytes:
    """The workbook with ``rows`` (table key -> rows); tables not named there stay empty.

    A register that the rows of Sổ theo dõi describe has a sheet of its own. ``own_columns`` are
    columns of the clerk's by table key, which stand last.

    The reference sheets are filled from the specs, so rows for them, or for a table that does not
    exist, raise ValueError.
    """
    own = ledger_book(rows)
    ours = {DANH_MUC.key: _danh_muc_rows(), TRUONG_MAU.key: _truong_mau_rows()}
    if unknown := rows.keys() - ({table.key for table in own.tables} - ours.keys()):
        raise ValueError(f"no such tables to fill: {sorted(unknown)}")
    filled: SheetRows = {**rows, **ours}
    with new_book(own.title) as (book, buffer):
        look = book.look
        sheets = {spec.key: book.sheet(spec.sheet) for spec in own.sheets}
        named = _name_lists(book)
        _name_codes(book)
        for spec in own.sheets:
            sheet = sheets[spec.key]
            if isinstance(spec, Guide):
                pages = [(table.sheet, table.intro) for table in own.tables]
                write_guide(sheet, spec, look, pages)
            elif isinstance(spec, Table):
                sheet.set_tab_color(TAB_COLOURS.get(spec.key, _REGISTER_TAB))
                table_rows = filled.get(spec.key, ())
                spare, note = spec.spare_rows, required_note(spec)
                more = (own_columns or {}).get(spec.key, ())
                table = replace(spec, columns=(*spec.columns, *more))
                write_table(sheet, table, table_rows, look, named, spare_rows=spare, note=note)
        book.set_custom_property(VERSION_PROPERTY, str(LEDGER_VERSION), "text")
    return buffer.getvalue()


def _danh_muc_rows() -> list[dict[str, str]]:
    """One row a value of every closed list."""
    return [
        {"danh_muc": name, "gia_tri": value, "dung_o": used}
        for name, values, used in lists.ALL_LISTS
        for value in values
    ]


def _truong_mau_rows() -> list[dict[str, str]]:
    """One row a field that a template may print."""
    return [
        {"truong": one.name, "cach_ghi": one.tag, "in_ra": one.prints, "lay_tu": one.source}
        for one in FIELDS
    ]


def _name_lists(book: NewBook) -> dict[tuple[str, ...], str]:
    """Define a name over each list in Danh mục that does not fit in a validation; list -> name."""
    letters = column_letters(DANH_MUC.position("gia_tri"))
    names: dict[tuple[str, ...], str] = {}
    row = FIRST_ROW
    for title, values, _ in lists.ALL_LISTS:
        last = row + len(values) - 1
        if not fits_inline(values):
            names[values] = f"dm_{fold(title).replace(' ', '_')}"
            area = f"='{DANH_MUC.sheet}'!${letters}${row}:${letters}${last}"
            book.define_name(names[values], area)
        row = last + 1
    return names


def _name_codes(book: NewBook) -> None:
    """Define, for each table that others refer to, a name over the codes typed so far."""
    wanted = {column.refers_to for table in SO_CONG_TAC.tables for column in table.columns}
    for key in sorted(wanted - {""}):
        sheet = f"'{SO_CONG_TAC.table(key).sheet}'!"
        whole = f"{sheet}$A${FIRST_ROW}:$A${_LAST_LISTED_ROW}"
        end = f"INDEX({whole},MAX(1,COUNTA({whole})))"
        book.define_name(code_list_name(key), f"={sheet}$A${FIRST_ROW}:{end}")
