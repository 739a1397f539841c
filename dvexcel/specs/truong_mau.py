"""The field list: which tag of a template prints what, and where the clerk fills that in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.specs.so_cong_tac.co_quan import CO_QUAN
from dvexcel.specs.so_cong_tac.nhiem_vu import NHIEM_VU
from dvexcel.specs.so_cong_tac.van_ban_di import NOI_DUNG, VAN_BAN_DI

if TYPE_CHECKING:
    from dvexcel.specs.table import Table

_LINES = "{%p for dong in FIELD %} … {{ dong }} … {%p endfor %}"
_BODY = "trong {%p for doan in noi_dung %} … {%p endfor %}"
_ONLY_ANNEX = "Chỉ có trong mẫu phụ lục. "


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, how a template writes it, what it prints and where that comes from."""

    name: str
    tag: str
    prints: str
    source: str
    annex_only: bool = False


def _from(table: Table, *keys: str) -> str:
    return f"{table.sheet}: " + ", ".join(table.column(key).title for key in keys)


def _line(name: str, prints: str, source: str, tag: str = "", *, annex: bool = False) -> Field:
    return Field(name, tag or f"{{{{ {name} }}}}", prints, source, annex)


def _list(name: str, prints: str, source: str) -> Field:
    return Field(name, _LINES.replace("FIELD", name), prints, source)


_SIGNED = f"{_from(VAN_BAN_DI, 'chuc_vu')}; để trống thì {_from(CO_QUAN, 'chuc_vu')}"
FIELDS: tuple[Field, ...] = (
    _list("co_quan_cap_tren", "Cơ quan chủ quản, bên trái đầu trang", _from(CO_QUAN, "chu_quan")),
    _list("co_quan", "Cơ quan ban hành, chữ đậm", _from(CO_QUAN, "ten_tren_van_ban")),
    _line(
        "so_ky_hieu",
        "Số và ký hiệu; số để trống khi là dự thảo",
        f"{_from(VAN_BAN_DI, 'so', 'loai')}; {_from(CO_QUAN, 'ky_hieu', 'don_vi_soan')}",
    ),
    _line("dia_danh", "Địa danh trước ngày tháng", _from(CO_QUAN, "dia_danh")),
    _line(
        "ngay_ban_hanh",
        "Ngày ban hành: ngay_dai viết đủ chữ, ngay_ngan viết 05/3/2026",
        _from(VAN_BAN_DI, "ngay"),
        "{{ ngay_ban_hanh|ngay_dai }}",
    ),
    _line("du_thao", "Dòng DỰ THẢO lần mấy", _from(VAN_BAN_DI, "du_thao")),
    _line(
        "ten_loai",
        "Tên loại văn bản; in_hoa viết hoa",
        _from(VAN_BAN_DI, "loai"),
        "{{ ten_loai|in_hoa }}",
    ),
    _line("trich_yeu", "Trích yếu, không có chữ V/v", _from(VAN_BAN_DI, "trich_yeu")),
    _line(
        "loi_goi",
        "Lời trước nơi nhận: “… trân trọng kính mời:”, “… điện:”, “Kính trình:”",
        f"{_from(VAN_BAN_DI, 'loai')}; {_from(CO_QUAN, 'ten')}",
    ),
    _line("kinh_gui_mot", "Nơi kính gửi khi chỉ có một", _from(VAN_BAN_DI, "kinh_gui")),
    _list("kinh_gui", "Các nơi kính gửi khi có từ hai", _from(VAN_BAN_DI, "kinh_gui")),
    _line(
        "tham_quyen",
        "Thẩm quyền ban hành của quyết định",
        f"{_from(CO_QUAN, 'ten')} và bảng thẩm quyền của dvexcel",
        "{{ tham_quyen|in_hoa }}",
    ),
    _list("can_cu", "Các căn cứ, đã có dấu cuối dòng", _from(VAN_BAN_DI, "can_cu")),
    Field(
        "noi_dung",
        "{%p for doan in noi_dung %} … {%p endfor %}",
        "Các đoạn của thân văn bản, theo thứ tự",
        _from(NOI_DUNG, "noi_dung"),
    ),
    Field(
        "doan.cap",
        '{%p if doan.cap == "Mục I" %}',
        f"Cấp của đoạn, {_BODY}",
        _from(NOI_DUNG, "cap"),
    ),
    Field("doan.so", "{{ doan.so }}", f"Số của đoạn và dấu cách, {_BODY}", _from(NOI_DUNG, "so")),
    Field("doan.loi", "{{ doan.loi }}", f"Lời của đoạn, {_BODY}", _from(NOI_DUNG, "noi_dung")),
    Field(
        "doan.tieu_de",
        "{%p if doan.tieu_de %}",
        f"Đoạn là tiêu đề đậm, {_BODY}",
        _from(NOI_DUNG, "noi_dung"),
    ),
    Field(
        "doan.bang",
        "{{ doan.bang }}",
        f"Bảng, đứng riêng một đoạn, {_BODY}",
        "Số liệu tổng hợp; "
        + _from(NHIEM_VU, "noi_dung", "chu_tri", "phoi_hop", "han", "san_pham"),
    ),
    _list("noi_nhan", "Các dòng Nơi nhận, đã có gạch và dấu", _from(VAN_BAN_DI, "noi_nhan")),
    _line(
        "quyen_han",
        "Dòng TM., KT., TL., TUQ., Q. (Đảng: T/M, K/T, T/L)",
        f"{_from(VAN_BAN_DI, 'quyen_han')}; để trống thì {_from(CO_QUAN, 'quyen_han')}",
    ),
    _list("chuc_vu", "Các dòng chức vụ người ký", _SIGNED),
    _line(
        "ho_ten",
        "Họ và tên người ký",
        f"{_from(VAN_BAN_DI, 'nguoi_ky')}; để trống thì {_from(CO_QUAN, 'nguoi_ky')}",
    ),
    *(
        _line(
            f"ky_{at}",
            f"Người thứ {at} cùng ký biên bản, bản thỏa thuận: chức vụ và họ tên",
            f"{_from(VAN_BAN_DI, 'nguoi_ky')}, mỗi người một dòng",
            f"{{{{ ky_{at}.chuc_vu }}}} … {{{{ ky_{at}.ho_ten }}}}",
        )
        for at in (1, 2, 3)
    ),
    _line(
        "phu_luc", "Phụ lục, Phụ lục I, Phụ lục II", f"{_ONLY_ANNEX}dvexcel tự đánh số", annex=True
    ),
    _line(
        "ten_phu_luc",
        "Tên phụ lục",
        f"{_ONLY_ANNEX}{_from(NOI_DUNG, 'noi_dung')} ở dòng có cấp Phụ lục",
        "{{ ten_phu_luc|in_hoa }}",
        annex=True,
    ),
    _line(
        "kem_theo",
        "Dòng (Kèm theo … số … ngày … của …)",
        f"{_ONLY_ANNEX}{_from(VAN_BAN_DI, 'loai', 'so', 'ngay')}; {_from(CO_QUAN, 'ten')}",
        annex=True,
    ),
)
