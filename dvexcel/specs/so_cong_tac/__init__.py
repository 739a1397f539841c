"""The sổ công tác: the workbook in which the consolidating office keeps its year."""

from __future__ import annotations

from dvexcel.specs.so_cong_tac.chi_tieu import CHI_TIEU, DIEU_CHINH, SO_LIEU_GOC, SO_LIEU_NEN
from dvexcel.specs.so_cong_tac.co_quan import CO_QUAN, DON_VI
from dvexcel.specs.so_cong_tac.ky_bao_cao import KY_BAO_CAO, NGAY_NGHI, TIEP_NHAN
from dvexcel.specs.so_cong_tac.mo_hinh import MO_HINH
from dvexcel.specs.so_cong_tac.nguong import NGUONG
from dvexcel.specs.so_cong_tac.nhiem_vu import NHIEM_VU, VAN_BAN
from dvexcel.specs.so_cong_tac.tham_khao import DANH_MUC, HUONG_DAN, TRUONG_MAU
from dvexcel.specs.so_cong_tac.van_ban_di import NOI_DUNG, VAN_BAN_DI
from dvexcel.specs.table import Book

SO_CONG_TAC = Book(
    "so_cong_tac",
    "Sổ công tác dân vận",
    (
        HUONG_DAN,
        CO_QUAN,
        DON_VI,
        VAN_BAN,
        NHIEM_VU,
        MO_HINH,
        SO_LIEU_GOC,
        CHI_TIEU,
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

__all__ = [
    "CHI_TIEU",
    "CO_QUAN",
    "DANH_MUC",
    "DIEU_CHINH",
    "DON_VI",
    "HUONG_DAN",
    "KY_BAO_CAO",
    "MO_HINH",
    "NGAY_NGHI",
    "NGUONG",
    "NHIEM_VU",
    "NOI_DUNG",
    "SO_CONG_TAC",
    "SO_LIEU_GOC",
    "SO_LIEU_NEN",
    "TIEP_NHAN",
    "TRUONG_MAU",
    "VAN_BAN",
    "VAN_BAN_DI",
]
