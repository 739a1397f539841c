"""The kinds of document that dvexcel drafts: their templates, file names and symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.specs.forms import form_of, forms
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.specs.rule_book import RuleBook

KE_HOACH, CHI_THI, BAO_CAO = "Kế hoạch", "Chỉ thị", "Báo cáo"
TO_TRINH, THONG_BAO, QUYET_DINH = "Tờ trình", "Thông báo", "Quyết định"
#: The kinds with a template of ours, by system.
DRAFTED = {system: tuple(forms(system)) for system in System}
FOLDERS = {System.STATE: "nha_nuoc", System.PARTY: "dang"}
_ANNEX = {False: "phu_luc", True: "phu_luc_ngang"}


def file_name(kind: str) -> str:
    """What a kind is called in file names: ``to_trinh``."""
    return fold(kind).replace(" ", "_")


def symbol(system: System, kind: str, office: str, drafting_unit: str) -> str:
    """What stands after the number: ``KH-SNV``; ``SNV-XDCQ`` on a công văn; ``KH/ĐU`` in the Party.

    A Party công văn has its letters CV; a State one has none (Nghị định 30/2020/NĐ-CP, Phụ lục
    III).
    """
    letters = form_of(system, kind).letters
    if system is System.PARTY:
        return f"{letters}/{office}"
    parts = (letters, office) if letters else (office, drafting_unit)
    return "-".join(part for part in parts if part)


def numbered(book: RuleBook, number: str, letters: str) -> str:
    """Number and symbol as ``book`` joins them: "05/KH-SNV", "05-KH/ĐU"; 5 is written 05."""
    shown = number.rjust(2, "0") if number.isdigit() else number
    return f"{shown}{book.marks['sau_so'].text}{letters}"


def template_name(system: System, kind: str) -> str:
    """The path of the template below ``templates/``."""
    return f"{FOLDERS[system]}/{file_name(kind)}.docx"


def annex_template_name(system: System, *, wide: bool) -> str:
    """The path of the template of a phụ lục."""
    return f"{FOLDERS[system]}/{_ANNEX[wide]}.docx"
