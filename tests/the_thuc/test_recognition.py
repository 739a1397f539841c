"""Which line is which: the ways in which offices type the same component."""

import pytest
from faults import said
from judged import inspected, verdicts
from raw import body, docx, edited, p, r, section, table
from whole import LONG, WHOLE, state_foot, state_head

from dvexcel.model.finding import Verdict
from dvexcel.model.recognised import Component


def paper(*blocks):
    return inspected(docx("".join(blocks) + section(last=True))).paper


def letter(recipients):
    return paper(
        state_head("Số: 12/SNV-XDCQ", p("V/v đôn đốc gửi báo cáo", 12, before=6)),
        recipients,
        body(f"Sở Nội vụ đề nghị{LONG}./."),
        state_foot("- Như trên;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",)),
    )


def texts(found, component):
    return [line.text for line in found.lines_of(component)]


RECIPIENTS = {
    "dashes below": p("Kính gửi:") + p("- Sở A;") + p("- Sở B."),
    "dashes behind a tab": p("Kính gửi:\t- Sở A;") + p("\t- Sở B."),
    "a column of its own": table((60, 100), (p("Kính gửi:"), p("- Sở A;") + p("- Sở B."))),
    "breaks in one paragraph": p("Kính gửi:\n- Sở A;\n- Sở B."),
}


@pytest.mark.parametrize("typed", RECIPIENTS.values(), ids=RECIPIENTS)
def test_two_recipients_are_two_lines_however_they_are_typed(typed):
    assert texts(letter(typed), Component.DONG_KINH_GUI) == ["- Sở A;", "- Sở B."]


def test_recipients_without_dashes_are_found_by_their_marks():
    found = letter(p("Kính gửi:") + p("Sở A;") + p("Sở B."))
    assert texts(found, Component.DONG_KINH_GUI) == ["Sở A;", "Sở B."]


def test_a_single_recipient_stands_on_the_line():
    assert texts(letter(p("Kính gửi: Sở A")), Component.DONG_KINH_GUI) == []


HEADS = {
    "SỞ NỘI VỤ": (["UBND TỈNH CÀ MAU"], p("UBND TỈNH CÀ MAU", 13) + p("SỞ NỘI VỤ", 13, "b")),
    "both bold": (["UBND TỈNH CÀ MAU"], p("UBND TỈNH CÀ MAU\nSỞ NỘI VỤ", 13, "b")),
    "UBND": ([], p("ỦY BAN NHÂN DÂN", 13, "b") + p("TỈNH CÀ MAU", 13, "b")),
    "wrapped": (
        ["UBND TỈNH CÀ MAU"],
        p("UBND TỈNH CÀ MAU", 13) + p("SỞ NÔNG NGHIỆP", 13, "b") + p("VÀ MÔI TRƯỜNG", 13, "b"),
    ),
}


@pytest.mark.parametrize(("above", "names"), HEADS.values(), ids=HEADS)
def test_the_body_above_is_told_from_the_body_that_issues(above, names):
    motto = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
    found = paper(table((65, 100), (names, motto), (p("Số: 12/KH-SNV", 13), p())))
    assert texts(found, Component.CO_QUAN_CAP_TREN) == above
    assert texts(found, Component.CO_QUAN_BAN_HANH)


GROUNDS = (
    (["Căn cứ Luật A;", "Căn cứ Luật B;"], 2),
    (["Căn cứ Luật A;", "Theo đề nghị của Chánh Văn phòng."], 2),
    (["Căn cứ Kế hoạch số 5/KH-UBND, Sở Nội vụ ban hành Kế hoạch với nội dung sau:"], 0),
    (["Thực hiện Kế hoạch số 5/KH-UBND, Sở Nội vụ báo cáo:"], 0),
)


@pytest.mark.parametrize(("typed", "count"), GROUNDS)
def test_a_sentence_that_decides_is_no_ground(typed, count):
    found = paper(
        state_head("Số: 12/KH-SNV"),
        p("KẾ HOẠCH", 14, "b"),
        p("Công tác dân vận", 14, "b"),
        *(body(text) for text in typed),
        body(f"Các phòng{LONG}./."),
    )
    assert len(texts(found, Component.CAN_CU)) == count


@pytest.mark.parametrize("name", ["TRƯƠNG VĂN TÁM", "CHU THỊ MAI", "NGUYỄN VĂN AN"])
def test_a_name_in_capitals_is_a_name_and_not_an_office(name):
    found = inspected(edited(WHOLE["cong_van"], said("Trần Thị Ngọc", name))).paper
    assert texts(found, Component.HO_TEN) == [name]
    assert texts(found, Component.CHUC_VU) == ["GIÁM ĐỐC"]


@pytest.mark.parametrize("office", ["CHỦ TỊCH", "TRƯỞNG BAN", "PHÓ CHỦ NHIỆM", "CHÁNH VĂN PHÒNG"])
def test_an_office_is_no_name(office):
    found = inspected(edited(WHOLE["cong_van"], said("GIÁM ĐỐC", office))).paper
    assert texts(found, Component.CHUC_VU) == [office]


@pytest.mark.parametrize(
    ("typed", "place", "blank"),
    [
        ("Cà Mau, ngày 05 tháng 3 năm 2026", "Cà Mau", False),
        ("Thành phố Hồ Chí Minh, ngày     tháng 3 năm 2026", "Thành phố Hồ Chí Minh", True),
        ("Cà Mau, ngày ... tháng ... năm 2026", "Cà Mau", True),
        ("Bà Rịa - Vũng Tàu ngày 05 tháng 3 năm 2026", "Bà Rịa - Vũng Tàu", False),
    ],
)
def test_place_and_date_are_read_as_typed(typed, place, blank):
    written = inspected(edited(WHOLE["cong_van"], said("Cà Mau, ngày", typed))).paper.written
    assert (written.place_name, written.is_blank) == (place, blank)


@pytest.mark.parametrize(
    "typed", ["Số liệu đến 14/9", "Số 5 Lê Lợi, phường Tân Xuyên", "Số/ký hiệu văn bản: ……"]
)
def test_a_line_that_only_begins_like_a_number_is_none(typed):
    found = inspected(edited(WHOLE["cong_van"], said("Số: 12", typed))).paper
    assert not found.has(Component.SO_KY_HIEU)


def test_an_old_issuer_is_known_by_its_letters_too():
    old = edited(WHOLE["to_trinh_dang"], said("Số 12", "Số 42-TTr/BDVTU"))
    assert verdicts(old)["TT107"] is Verdict.KHONG_DAT


def test_an_old_body_may_be_cited():
    citing = edited(
        WHOLE["cong_van"],
        said(
            "Sở Nội vụ đề nghị quý",
            f"Thực hiện Kế hoạch số 42-KH/HU của Huyện ủy Cái Nước{LONG}./.",
        ),
    )
    assert verdicts(citing)["TT107"] is Verdict.DAT


def test_side_by_side_texts_of_one_paragraph_are_two_lines():
    found = paper(p("SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"), p("Số: 12/KH-SNV"))
    assert texts(found, Component.QUOC_HIEU) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert texts(found, Component.CO_QUAN_BAN_HANH) == ["SỞ NỘI VỤ"]


def test_a_label_and_its_text_are_one_line_whatever_stands_between():
    found = paper(
        state_head("Số: 12/KH-SNV"),
        p("KẾ HOẠCH", 14, "b"),
        p(runs=r("1.\tVăn phòng Sở"), align="both"),
    )
    assert texts(found, Component.MUC_SO) == ["1.\tVăn phòng Sở"]


@pytest.mark.parametrize("name", ["K'Bril", "H'Lim Niê", "Bh’riu Liếc", "Y Thông", "Đèo Văn Páo"])
def test_a_name_of_any_people_is_a_name(name):
    found = inspected(edited(WHOLE["cong_van"], said("Trần Thị Ngọc", name))).paper
    assert texts(found, Component.HO_TEN) == [name]


@pytest.mark.parametrize("office", ["CHỈ HUY TRƯỞNG", "THƯ KÝ", "KIỂM TOÁN TRƯỞNG"])
def test_beside_noi_nhan_any_capitals_are_an_office(office):
    found = inspected(edited(WHOLE["cong_van"], said("GIÁM ĐỐC", office))).paper
    assert texts(found, Component.CHUC_VU) == [office]


def test_an_office_in_small_letters_is_found_and_told_so():
    small = inspected(edited(WHOLE["cong_van"], said("GIÁM ĐỐC", "Giám đốc")))
    assert texts(small.paper, Component.CHUC_VU) == ["Giám đốc"]
    assert [finding.code for finding in small.findings] == ["TT081"]


def test_a_body_named_in_small_letters_is_the_body_and_told_so():
    small = inspected(edited(WHOLE["cong_van"], said("SỞ NỘI VỤ", "Sở Nội vụ")))
    assert texts(small.paper, Component.CO_QUAN_BAN_HANH) == ["Sở Nội vụ"]
    assert "TT031" in {finding.code for finding in small.findings}


def test_a_place_may_be_a_number():
    typed = "Phường 5, ngày 12 tháng 3 năm 2026"
    written = inspected(edited(WHOLE["cong_van"], said("Cà Mau, ngày", typed))).paper.written
    assert written.place_name == "Phường 5"


def test_the_tones_of_the_motto_are_the_decrees_and_not_the_typists():
    old = edited(WHOLE["cong_van"], said("Sở Nội vụ đề nghị Ủy", f"Công tác hoà giải{LONG}."))
    plain = edited(old, said("Kính gửi", "Kính gửi: Sở Tư pháp"))
    assert verdicts(plain)["TT106"] is Verdict.DAT


def test_a_subject_in_capitals_is_the_subject_and_told_so():
    loud = edited(WHOLE["bao_cao"], said("Kết quả công tác", "KẾT QUẢ CÔNG TÁC DÂN VẬN"))
    inspection = inspected(loud)
    assert texts(inspection.paper, Component.TRICH_YEU) == ["KẾT QUẢ CÔNG TÁC DÂN VẬN"]
    assert "TT047" in {finding.code for finding in inspection.findings}


def test_grounds_behind_an_empty_list_are_no_recipients():
    found = paper(
        state_head("Số: 12/TTr-SNV"),
        p("TỜ TRÌNH", 14, "b"),
        p("Công tác dân vận", 14, "b"),
        p("Kính gửi:"),
        p("Căn cứ Luật A;", 14, "i"),
        p("Căn cứ Luật B.", 14, "i"),
    )
    assert texts(found, Component.DONG_KINH_GUI) == []
    assert len(texts(found, Component.CAN_CU)) == 2
