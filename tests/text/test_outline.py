"""Typed and pasted numbers are taken for what they are; sentences are left alone."""

import pytest

from dvexcel.model.paper import Level
from dvexcel.text.outline import begun


@pytest.mark.parametrize(
    "said",
    [
        "Một đoạn văn.",
        "Mục 1 Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau.",
        "Điều 5 Nghị định số 30/2020/NĐ-CP quy định.",
        "Phần lớn các đơn vị đã gửi báo cáo.",
        "Chương trình công tác năm 2026.",
        "V. I. Lê-nin nói về công tác dân vận.",
        "2.500 người tham dự.",
        "2.5 triệu đồng được hỗ trợ.",
        "30/4 là ngày nghỉ.",
        "-5 độ C là mức thấp nhất.",
        "A. Nguyễn Văn Bình",
        "**Một câu đậm** rồi thường.",
        "",
    ],
)
def test_words_are_no_number(said):
    assert begun(said) is None


@pytest.mark.parametrize(
    ("said", "level", "number", "rest"),
    [
        ("Phần I", Level.PHAN, "I", ""),
        ("Phần thứ nhất", Level.PHAN, "thứ nhất", ""),
        ("Chương II. QUY ĐỊNH CHUNG", Level.CHUONG, "II", "QUY ĐỊNH CHUNG"),
        ("Mục 1", Level.MUC, "1", ""),
        ("Mục 1. Trách nhiệm", Level.MUC, "1", "Trách nhiệm"),
        ("Tiểu mục 2: TỔ CHỨC", Level.TIEU_MUC, "2", "TỔ CHỨC"),
        ("Điều 3. Hiệu lực", Level.DIEU, "3", "Hiệu lực"),
        ("Điều 3a: Hiệu lực", Level.DIEU, "3a", "Hiệu lực"),
        ("I. MỤC ĐÍCH", Level.MUC_LA_MA, "I.", "MỤC ĐÍCH"),
        ("II- NỘI DUNG", Level.MUC_LA_MA, "II-", "NỘI DUNG"),
        ("A. KẾT QUẢ", Level.MUC_LA_MA, "A.", "KẾT QUẢ"),
        ("1. Mục đích", Level.MUC_SO, "1.", "Mục đích"),
        ("1) Mục đích", Level.MUC_SO, "1.", "Mục đích"),
        ("1.Mục đích", Level.MUC_SO, "1.", "Mục đích"),
        ("1.1. Đối với xã", Level.MUC_SO_NHO, "1.1.", "Đối với xã"),
        ("1.1 Đối với xã", Level.MUC_SO_NHO, "1.1", "Đối với xã"),
        ("a) Chủ trì", Level.DIEM, "a)", "Chủ trì"),
        ("đ) Chủ trì", Level.DIEM, "đ)", "Chủ trì"),
        ("- Một việc", Level.GACH, "-", "Một việc"),
        ("– Một việc", Level.GACH, "-", "Một việc"),
        ("• Một việc", Level.GACH, "-", "Một việc"),
        ("-Một việc", Level.GACH, "-", "Một việc"),
        ("- 15 mô hình", Level.GACH, "-", "15 mô hình"),
        ("+ Việc nhỏ", Level.CONG, "+", "Việc nhỏ"),
        ("**I. MỤC ĐÍCH**", Level.MUC_LA_MA, "I.", "**MỤC ĐÍCH**"),
        ("**1.** Mục đích", Level.MUC_SO, "1.", "Mục đích"),
        ("**Điều 1.** Ban hành", Level.DIEU, "1", "Ban hành"),
        ("**Chương I**", Level.CHUONG, "I", ""),
    ],
)
def test_a_number_is_told_from_its_words(said, level, number, rest):
    found = begun(said)
    assert found is not None
    assert (found.level, found.number, found.rest) == (level, number, rest)
