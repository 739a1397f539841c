"""Kinds of document and their letters in a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

from __future__ import annotations

from dvexcel.model.paper import System

KE_HOACH, CHI_THI, CONG_VAN, BAO_CAO = "Kế hoạch", "Chỉ thị", "Công văn", "Báo cáo"
LETTERS = {KE_HOACH: "KH", CHI_THI: "CT", CONG_VAN: "", BAO_CAO: "BC"}
#: File names and template names, without diacritics.
FILE_NAMES = {KE_HOACH: "ke_hoach", CHI_THI: "chi_thi", CONG_VAN: "cong_van", BAO_CAO: "bao_cao"}
FOLDERS = {System.STATE: "nha_nuoc", System.PARTY: "dang"}


def symbol(system: System, kind: str, office: str, drafting_unit: str) -> str:
    """What stands after the number: ``KH-SNV``; ``SNV-XDCQ`` on a công văn; ``KH/ĐU`` in the Party.

    A Party công văn has its letters CV; a State one has none.
    """
    letters = LETTERS[kind]
    if system is System.PARTY:
        return f"{letters or 'CV'}/{office}"
    parts = (letters, office) if letters else (office, drafting_unit)
    return "-".join(part for part in parts if part)


def template_name(system: System, kind: str) -> str:
    """The path of the template below ``templates/``."""
    return f"{FOLDERS[system]}/{FILE_NAMES[kind]}.docx"
