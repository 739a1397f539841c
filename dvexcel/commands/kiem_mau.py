"""The clerk's own templates in ``mau/`` checked before a document needs them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.outcome import Outcome
from dvexcel.resources import shipped_folder
from dvexcel.specs.loai_van_ban import DRAFTED, KE_HOACH, annex_template_name, template_name

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.model.paper import System
    from dvexcel.workspace import Workspace

NOT_USED = warning(
    "HT717",
    "Tệp mẫu không được dùng",
    "Tệp “{name}” không mang tên của mẫu nào.",
    "dvexcel tìm mẫu theo tên: {known}.",
    "{remedy}",
)
NO_OWN_TEMPLATES = warning(
    "HT718",
    "Chưa có mẫu riêng",
    "Thư mục “{path}” chưa có tệp .docx nào.",
    "dvexcel đang dùng các mẫu có sẵn.",
    "Muốn sửa mẫu: lập thư mục con nha_nuoc (hoặc dang) trong “mau”, chép tệp mẫu từ thư mục "
    "cùng tên ở “{shipped}” vào đó, giữ nguyên tên tệp, rồi sửa bằng Word.",
)


def kiem_mau(workspace: Workspace, options: Options) -> Outcome:
    """Check the office's own templates: faulty tags by paragraph, lost fields, wrong names.

    Nothing is written.
    """
    from dvexcel.word.check import template_faults  # noqa: PLC0415 - docxtpl loads when used

    folder, shipped = workspace.own_templates, shipped_folder("templates")
    known = _known()
    files = sorted(path for path in folder.rglob("*.docx") if not path.name.startswith("~$"))
    findings: list[Finding] = []
    checked = 0
    for number, path in enumerate(files, 1):
        name = path.relative_to(folder).as_posix()
        if name in known:
            system, kind, annex = known[name]
            said = template_faults(path, shipped / name, system, kind, annex=annex)
            findings += [finding.in_file(f"{folder.name}/{name}") for finding in said]
            checked += 1
        else:
            findings.append(_not_used(name, list(known)).in_file(f"{folder.name}/{name}"))
        options.progress("Kiểm tra mẫu", number, len(files))
    if not files:
        findings.append(NO_OWN_TEMPLATES.at(path=folder, shipped=shipped))
    fine = (f"Đã kiểm tra {checked} mẫu của cơ quan: không có chỗ nào cần sửa.",)
    return Outcome((), tuple(findings), {"mau": checked}, () if findings else fine)


def _known() -> dict[str, tuple[System, str, bool]]:
    """Every name that a template may have: its system, its kind, and whether it is an annex's."""
    known = {
        template_name(system, kind): (system, kind, False)
        for system, drafted in DRAFTED.items()
        for kind in drafted
    }
    annexes = {
        annex_template_name(system, wide=wide): (system, KE_HOACH, True)
        for system in DRAFTED
        for wide in (False, True)
    }
    annexes |= {
        annex_template_name(system, wide=False, issued=True): (system, KE_HOACH, True)
        for system in DRAFTED
    }
    return known | annexes


def _not_used(name: str, known: list[str]) -> Finding:
    alone = name.rpartition("/")[2]
    same = [one for one in known if one.rpartition("/")[2] == alone]
    if same:  # the right name in a wrong place: which system it is for, only the office knows
        places = " hoặc ".join(f"“{one}”" for one in same)
        return NOT_USED.at(
            name=name, known=", ".join(known), remedy=f"Mời chuyển tệp thành {places}."
        )
    near = get_close_matches(name, known, n=1)
    remedy = f"Có phải là “{near[0]}”? " if near else ""
    return NOT_USED.at(
        name=name,
        known=", ".join(known),
        remedy=f"{remedy}Mời đổi tên tệp cho đúng.",
    )
