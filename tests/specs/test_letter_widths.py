import pytest

from dvexcel.specs.letter_widths import text_width, wrapped


# Measured on PDF pages set in the metric twin of Times New Roman.
@pytest.mark.parametrize(
    ("text", "points", "bold", "italic", "mm"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, 88.2),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, False, 95.6),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False, 56.1),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", 13, False, True, 98.7),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026 ưu tươi", 14, False, True, 122.0),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, False, 72.9),
        ("UBND TỈNH BÀ RỊA - VŨNG TÀU", 13, False, False, 69.2),
    ],
)
def test_widths_agree_with_what_was_measured_on_paper(text, points, bold, italic, mm):
    assert text_width(text, points, bold=bold, italic=italic) == pytest.approx(mm, abs=0.2)


def test_an_unknown_letter_has_a_width_too():
    assert text_width("😀", 14) > 0


def test_lines_are_broken_at_spaces_and_at_typed_breaks_only():
    lines = wrapped("SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG", 30, 12, bold=True, italic=False)
    assert lines == ["SỞ NÔNG", "NGHIỆP", "VÀ MÔI", "TRƯỜNG"]
    assert wrapped("MÔITRƯỜNGMÔITRƯỜNG", 10, 12, bold=True, italic=False) == ["MÔITRƯỜNGMÔITRƯỜNG"]
    assert wrapped("HỒ\u00a0CHÍ\u00a0MINH", 10, 12, bold=True, italic=False) == [
        "HỒ\u00a0CHÍ\u00a0MINH"
    ]
