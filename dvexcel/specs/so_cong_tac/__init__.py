"""The sổ công tác: the workbook in which the consolidating office keeps its year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import ANY_WORK, FieldOfWork
from dvexcel.specs.bieu import CHECK_SHEET, MEMORY_SHEET, PRINT_SHEET, STAMP_SHEET, form_of
from dvexcel.specs.so_cong_tac.chi_tieu import CHI_TIEU, DIEU_CHINH, SO_LIEU_GOC, SO_LIEU_NEN
from dvexcel.specs.so_cong_tac.co_quan import CO_QUAN, DON_VI
from dvexcel.specs.so_cong_tac.ky_bao_cao import KY_BAO_CAO, NGAY_NGHI, TIEP_NHAN
from dvexcel.specs.so_cong_tac.linh_vuc import DE_CUONG, MUC_SO_LIEU, SO_THEO_DOI
from dvexcel.specs.so_cong_tac.nguong import NGUONG
from dvexcel.specs.so_cong_tac.nhiem_vu import NHIEM_VU, VAN_BAN
from dvexcel.specs.so_cong_tac.tham_khao import DANH_MUC, HUONG_DAN, TRUONG_MAU
from dvexcel.specs.so_cong_tac.van_ban_di import NOI_DUNG, VAN_BAN_DI
from dvexcel.specs.so_theo_doi import in_ledger, registers_of
from dvexcel.specs.table import Book, Cover, Guide, Table
from dvexcel.specs.tong_hop import OVERVIEW_SHEET, consolidated_book
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.field_of_work import Register
    from dvexcel.model.sheets import CellValue, SheetRows

#: What a sổ says of its make: 1 said nothing; 2 keeps its field of work in its own sheets.
LEDGER_VERSION = 2
VERSION_PROPERTY = "dvexcel_phien_ban_so"
SO_CONG_TAC = Book(
    "so_cong_tac",
    "Sổ công tác",
    (
        HUONG_DAN,
        CO_QUAN,
        DON_VI,
        VAN_BAN,
        NHIEM_VU,
        MUC_SO_LIEU,
        SO_LIEU_GOC,
        CHI_TIEU,
        DE_CUONG,
        SO_THEO_DOI,
        KY_BAO_CAO,
        TIEP_NHAN,
        DIEU_CHINH,
        SO_LIEU_NEN,
        NGAY_NGHI,
        NGUONG,
        VAN_BAN_DI,
        NOI_DUNG,
        TRUONG_MAU,
        DANH_MUC,
    ),
)


def registers_kept(lines: Iterable[Mapping[str, CellValue]]) -> tuple[Register, ...]:
    """The registers that rows of Sổ theo dõi describe, without those named as a sheet of ours."""
    no_field = FieldOfWork()
    sheets = (SO_CONG_TAC.sheets, form_of(no_field).sheets, consolidated_book(no_field).sheets)
    taken = {fold(sheet.sheet) for of_book in sheets for sheet in of_book}
    taken |= set(map(fold, (PRINT_SHEET, STAMP_SHEET, CHECK_SHEET, MEMORY_SHEET, OVERVIEW_SHEET)))
    return tuple(one for one in registers_of(lines) if fold(one.sheet) not in taken)


def ledger_book(rows: SheetRows) -> Book:
    """The sổ of these rows: its titles name their field, its registers stand before the figures."""
    offices = rows.get(CO_QUAN.key, ())
    names = (str(row["linh_vuc"]) for row in offices if row.get("linh_vuc"))
    name = next(names, ANY_WORK)
    registers = [in_ledger(one) for one in registers_kept(rows.get(SO_THEO_DOI.key, ()))]
    sheets: list[Table | Cover | Guide] = []
    for sheet in SO_CONG_TAC.sheets:
        if sheet is MUC_SO_LIEU:
            sheets += registers
        sheets.append(replace(sheet, title=sheet.title.format(linh_vuc=name)))
    return Book(SO_CONG_TAC.key, f"Sổ {name}", tuple(sheets))


__all__ = [
    "CHI_TIEU",
    "CO_QUAN",
    "DANH_MUC",
    "DE_CUONG",
    "DIEU_CHINH",
    "DON_VI",
    "HUONG_DAN",
    "KY_BAO_CAO",
    "LEDGER_VERSION",
    "MUC_SO_LIEU",
    "NGAY_NGHI",
    "NGUONG",
    "NHIEM_VU",
    "NOI_DUNG",
    "SO_CONG_TAC",
    "SO_LIEU_GOC",
    "SO_LIEU_NEN",
    "SO_THEO_DOI",
    "TIEP_NHAN",
    "TRUONG_MAU",
    "VAN_BAN",
    "VAN_BAN_DI",
    "VERSION_PROPERTY",
    "ledger_book",
    "registers_kept",
]
