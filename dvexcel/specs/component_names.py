"""The names a clerk knows the components of a document by."""

from __future__ import annotations

from dvexcel.model.recognised import Component

COMPONENT_NAMES: dict[Component, str] = {
    Component.QUOC_HIEU: "Quốc hiệu và Tiêu ngữ",
    Component.TIEU_NGU: "Quốc hiệu và Tiêu ngữ",
    Component.TIEU_DE: "Tiêu đề",
    Component.CO_QUAN_CAP_TREN: "Tên cơ quan",
    Component.CO_QUAN_BAN_HANH: "Tên cơ quan",
    Component.DAU_SAO: "Tên cơ quan",
    Component.SO_KY_HIEU: "Số và ký hiệu",
    Component.DIA_DANH: "Địa danh và thời gian",
    Component.TEN_LOAI: "Tên loại và trích yếu",
    Component.TRICH_YEU: "Tên loại và trích yếu",
    Component.GACH_TRICH_YEU: "Tên loại và trích yếu",
    Component.TRICH_YEU_CONG_VAN: "Trích yếu công văn",
    Component.DU_THAO: "Các dấu và chỉ dẫn",
    Component.DO_KHAN: "Các dấu và chỉ dẫn",
    Component.DO_MAT: "Các dấu và chỉ dẫn",
    Component.PHAM_VI: "Các dấu và chỉ dẫn",
    Component.KINH_GUI: "Kính gửi",
    Component.DONG_KINH_GUI: "Kính gửi",
    Component.CAN_CU: "Căn cứ ban hành",
    Component.THAN: "Nội dung",
    Component.PHAN: "Nội dung",
    Component.TEN_PHAN: "Nội dung",
    Component.MUC: "Nội dung",
    Component.DIEU: "Nội dung",
    Component.MUC_LA_MA: "Nội dung",
    Component.MUC_SO: "Nội dung",
    Component.DIEM: "Nội dung",
    Component.QUYEN_HAN: "Chữ ký",
    Component.CHUC_VU: "Chữ ký",
    Component.HO_TEN: "Chữ ký",
    Component.NOI_NHAN: "Nơi nhận",
    Component.DONG_NOI_NHAN: "Nơi nhận",
    Component.PHU_LUC: "Phụ lục",
    Component.TEN_PHU_LUC: "Phụ lục",
    Component.KEM_THEO: "Phụ lục",
}
PAGE, WHOLE = "Trang, phông chữ, số trang", "Cả văn bản"
# The order in which a person checks a document: the page, then from top to bottom.
GROUP_NAMES: tuple[str, ...] = (PAGE, *dict.fromkeys(COMPONENT_NAMES.values()), WHOLE)
