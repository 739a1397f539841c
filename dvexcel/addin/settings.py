"""Where each thing that an office may set stands: sheets of the sổ, and a folder for templates."""

from __future__ import annotations

from dvexcel.specs.so_cong_tac import (
    CHI_TIEU,
    CO_QUAN,
    DON_VI,
    KY_BAO_CAO,
    NGAY_NGHI,
    NGUONG,
    SO_LIEU_GOC,
)

_SHEETS = (CO_QUAN, DON_VI, KY_BAO_CAO, NGAY_NGHI, SO_LIEU_GOC, CHI_TIEU, NGUONG)
_TEMPLATES = (
    "Thư mục mau trong thư mục làm việc: chép mẫu Word của cơ quan vào đây "
    "(ví dụ mau\\nha_nuoc\\bao_cao.docx) thì mẫu này được dùng thay mẫu có sẵn."
)

WHERE_SETTINGS_ARE = (
    "Mọi thiết lập nằm ngay trong sổ, ghi xong có tác dụng ở lần bấm nút kế tiếp:\n"
    + "\n".join(f"• Trang {table.sheet}: {table.intro}" for table in _SHEETS),
    _TEMPLATES,
)
