"""The names of our paragraph styles, as a clerk sees them in Word.

A style is always found by its name: other programs rewrite the ids when they save.
"""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """One paragraph style of our templates."""

    QUOC_HIEU = "Quốc hiệu"
    TIEU_NGU = "Tiêu ngữ"
    KE_TIEU_NGU = "Kẻ dưới tiêu ngữ"
    TIEU_DE_DANG = "Tiêu đề Đảng"
    KE_TIEU_DE = "Kẻ dưới tiêu đề"
    CO_QUAN_CAP_TREN = "Cơ quan cấp trên"
    CO_QUAN_BAN_HANH = "Cơ quan ban hành"
    KE_CO_QUAN = "Kẻ dưới cơ quan"
    DAU_SAO = "Dấu sao"
    SO_KY_HIEU = "Số ký hiệu"
    DIA_DANH = "Địa danh và thời gian"
    TEN_LOAI = "Tên loại"
    TRICH_YEU = "Trích yếu"
    KE_TRICH_YEU = "Kẻ dưới trích yếu"
    GACH_TRICH_YEU = "Gạch dưới trích yếu"
    TRICH_YEU_CONG_VAN = "Trích yếu công văn"
    DU_THAO = "Dự thảo"
    KINH_GUI_MOT = "Kính gửi"
    KINH_GUI_NHIEU = "Kính gửi nhiều nơi"
    DONG_KINH_GUI = "Dòng kính gửi"
    CAN_CU = "Căn cứ"
    PHAN = "Phần"
    MUC_LA_MA = "Mục I"
    MUC_SO_TIEU_DE = "Mục 1 có tiêu đề"
    MUC_SO = "Mục 1"
    DIEM = "Điểm a"
    GACH = "Gạch đầu dòng"
    THAN = "Thân văn bản"
    TEN_BANG = "Tên bảng"
    DAU_BANG = "Đầu bảng"
    O_CHU = "Ô chữ"
    O_GIUA = "Ô giữa"
    O_SO = "Ô số"
    GIAN_CACH = "Giãn cách"
    NOI_NHAN = "Nơi nhận"
    DONG_NOI_NHAN = "Dòng nơi nhận"
    QUYEN_HAN = "Quyền hạn"
    CHUC_VU = "Chức vụ"
    CHO_KY = "Chỗ ký"
    HO_TEN = "Họ tên người ký"
    SO_TRANG = "Số trang"
    THE_MAU = "Thẻ mẫu"
    CHU_THICH = "footnote text"
    SO_CHU_THICH = "footnote reference"
