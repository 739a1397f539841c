"""Which line is which: the ways in which offices type the same component."""

import unicodedata

import pytest
from faults import said
from judged import TODAY, inspected, verdicts
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


HYPHENS = {"U+2010": "\u2010", "U+2011": "\u2011", "U+2212": "\u2212", "U+FE63": "\ufe63"}
BLANKS = {"no-break": "\u00a0", "thin": "\u2009", "narrow": "\u202f", "zero width": " \u200b"}


def codes(inspection):
    return {finding.code for finding in inspection.findings}


@pytest.mark.parametrize("sign", HYPHENS.values(), ids=HYPHENS)
def test_any_hyphen_in_the_symbol_is_a_hyphen(sign):
    odd = inspected(edited(WHOLE["cong_van"], said("Số: 12", f"Số: 12/SNV{sign}XDCQ")))
    assert odd.paper.symbol.rest == "/SNV-XDCQ"
    assert codes(odd) == set()


@pytest.mark.parametrize("sign", HYPHENS.values(), ids=HYPHENS)
def test_any_hyphen_in_the_motto_is_a_hyphen(sign):
    motto = f"Độc lập {sign} Tự do {sign} Hạnh phúc"
    assert codes(inspected(edited(WHOLE["cong_van"], said("Độc lập", motto)))) == set()


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_any_blank_is_a_blank(blank):
    date = f"Cà Mau,{blank}ngày{blank}05 tháng 3 năm 2026"
    found = inspected(edited(WHOLE["cong_van"], said("Cà Mau, ngày", date))).paper
    assert (found.written.place_name, found.issued) == ("Cà Mau", TODAY.replace(month=3, day=5))


def test_a_dash_is_no_hyphen_and_is_told_once():
    dash = inspected(edited(WHOLE["cong_van"], said("Số: 12", "Số: 12/SNV–XDCQ")))
    assert [finding.code for finding in dash.findings] == ["TT038"]


DECOMPOSED = ("Số: 12", "Độc lập", "Nơi nhận", "Trần Thị Ngọc", "Kính gửi")


@pytest.mark.parametrize("words", DECOMPOSED)
def test_letters_in_pieces_are_read_whole_and_told_once(words):
    whole = inspected(WHOLE["cong_van"]).paper
    line = next(line.text for line in whole.lines if line.text.startswith(words))
    loose = inspected(edited(WHOLE["cong_van"], said(words, unicodedata.normalize("NFD", line))))
    assert [line.text for line in loose.paper.lines] == [line.text for line in whole.lines]
    assert codes(loose) == {"TT007"}


def chunk(number):
    return f'<w:altChunk r:id="rIdChunk{number}"/>'


EMBEDDED = {
    "the whole body": (chunk(1), 1),
    "behind a sentence": (body(f"Sở Nội vụ đề nghị{LONG}.") + chunk(1), 1),
    "between two numbers": (body("1. Một.") + chunk(1) + body("3. Ba./."), 1),
    "two files": (chunk(1) + body("Tiếp theo.") + chunk(2), 2),
}


@pytest.mark.parametrize(("inside", "count"), EMBEDDED.values(), ids=EMBEDDED)
def test_what_is_embedded_is_told_and_not_judged(inside, count):
    data = docx(
        state_head("Số: 12/SNV-XDCQ", p("V/v góp ý", 12, before=6))
        + p("Kính gửi: Sở Tư pháp", 14, before=12)
        + inside
        + state_foot("- Như trên;", "- Lưu: VT.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )
    inspection = inspected(data)
    told = [finding for finding in inspection.findings if finding.code == "HT207"]
    assert [f"nhúng {count} tệp" in finding.what for finding in told] == [True]
    assert codes(inspection) <= {"HT207", "HT208"}


def field_of(*inside):
    """A complex field: its instruction may hold other fields, its result is what is shown."""
    order, shown = inside
    mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
    return mark.format("begin") + order + mark.format("separate") + shown + mark.format("end")


def instr(text):
    return f"<w:r><w:instrText xml:space='preserve'>{text}</w:instrText></w:r>"


FIELDS = {
    "plain": (field_of(instr("DATE"), r("ngày 5")), "ngày 5"),
    "nested in the instruction": (
        field_of(instr("IF ") + field_of(instr("PAGE"), r("7")) + instr("= 1"), r("ngày 5")),
        "ngày 5",
    ),
    "nested in the result": (
        field_of(instr("REF a"), r("ngày ") + field_of(instr("PAGE"), r("5"))),
        "ngày 5",
    ),
    "simple": (f"<w:fldSimple w:instr='DATE'>{r('ngày 5')}</w:fldSimple>", "ngày 5"),
}


@pytest.mark.parametrize(("runs", "shown"), FIELDS.values(), ids=FIELDS)
def test_a_field_shows_its_result_and_nothing_of_its_instruction(runs, shown):
    (line,) = paper(p(runs=runs)).lines[:1]
    assert line.text == shown
    assert line.paragraph.fields


def test_a_row_that_was_deleted_is_not_read():
    gone = table((60, 100), (p("cũ"), p("cũ")), (p("mới"), p("mới"))).replace(
        "<w:tr>", "<w:tr><w:trPr><w:del w:id='1' w:author='a'/></w:trPr>", 1
    )
    assert [line.text for line in paper(gone).lines] == ["mới", "mới"]


OTHER_DATES = {
    "a cell to be filled in": table((60, 100), (p("Ý kiến"), p("Ngày     tháng     năm 2026"))),
    "the paper it belongs to": p("(Kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2026)"),
    "a sentence": p("Giấy này có giá trị đến hết ngày 05 tháng 3 năm 2026"),
}


@pytest.mark.parametrize("typed", OTHER_DATES.values(), ids=OTHER_DATES)
def test_a_date_is_the_papers_own_only_in_its_head(typed):
    found = paper(
        table((65, 100), (p("SỞ NỘI VỤ", 13, "b"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))),
        p("BÁO CÁO", 14, "b"),
        typed,
    )
    assert not found.has(Component.DIA_DANH)


OTHER_FORMS = ("PHIẾU TRÌNH", "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC", "ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)")


@pytest.mark.parametrize("title", OTHER_FORMS)
def test_a_kind_without_a_form_is_known_and_not_judged(title):
    head = state_head("Số: 12/PT-NC")
    data = docx(head + p(title, 16, "b") + body("1. Vấn đề trình.") + section(last=True))
    inspection = inspected(data)
    assert inspection.book is None
    assert codes(inspection) == {"HT206"}


LONGER_TITLES = {
    "HƯỚNG DẪN LIÊN NGÀNH": "Hướng dẫn",
    "KẾ HOẠCH PHỐI HỢP": "Kế hoạch",
    "BÁO CÁO TÓM TẮT": "Báo cáo",
}


@pytest.mark.parametrize(("title", "kind"), LONGER_TITLES.items())
def test_a_title_may_go_on_behind_the_name_of_the_kind(title, kind):
    assert paper(state_head("Số: 12/KH-SNV"), p(title, 14, "b")).kind == kind


SUBJECTS = {
    "in a table of its own": table((165,), (p("Công tác", 14, "b"),), (p("dân vận", 14, "b"),)),
    "with a bracket": p("Công tác (giai đoạn 1)", 14, "b") + p("(lần hai) dân vận", 14, "b"),
}


@pytest.mark.parametrize("typed", SUBJECTS.values(), ids=SUBJECTS)
def test_a_subject_of_several_paragraphs_is_whole(typed):
    found = paper(state_head("Số: 12/KH-SNV"), p("KẾ HOẠCH", 14, "b"), typed, body("1. Một."))
    assert len(texts(found, Component.TRICH_YEU)) == 2


LAST_GROUNDS = (
    "Theo đề nghị của Giám đốc Sở Nội vụ.",
    "Theo Đơn đề nghị của ông Phan Đình Nhã.",
    "Xét đề nghị của Chánh Văn phòng.",
    "Thực hiện Kế hoạch số 5/KH-UBND.",
)


@pytest.mark.parametrize("last", LAST_GROUNDS)
def test_grounds_go_on_however_the_last_one_begins(last):
    found = paper(
        state_head("Số: 12/QĐ-SNV"),
        p("QUYẾT ĐỊNH", 14, "b"),
        p("Về việc giao chỉ tiêu", 14, "b"),
        p("Căn cứ Luật A;", 14, "i"),
        p(last, 14, "i"),
        p("QUYẾT ĐỊNH:", 14, "b"),
    )
    assert texts(found, Component.CAN_CU) == ["Căn cứ Luật A;", last]


BELONGING = ("Kèm theo", "Ban hành kèm theo", "Đính kèm", "Gửi kèm", "Phê duyệt kèm theo")


@pytest.mark.parametrize("said_so", BELONGING)
def test_an_annex_says_in_its_own_way_what_it_belongs_to(said_so):
    line = f"({said_so} Kế hoạch số 12/KH-SNV ngày 05 tháng 3 năm 2026)"
    annex = p("Phụ lục", 14, "b") + p("DANH MỤC", 14, "b") + p(line, 14, "i")
    foot = state_foot("- UBND tỉnh;", "- Lưu: VT.", signed=("GIÁM ĐỐC",))
    found = paper(state_head("Số: 12/KH-SNV"), p("KẾ HOẠCH", 14, "b"), foot, annex)
    assert texts(found, Component.KEM_THEO) == [line]


ENDS_OF_THE_LIST = {
    "- Lưu: VT, NC.Châu": True,
    "- Lưu: VT, KT, NC.Châu (02).": True,
    "- Lưu: VT, XDCQ.": True,
    "- Lưu: VT, XDCQ": False,
}


@pytest.mark.parametrize(("last", "right"), ENDS_OF_THE_LIST.items())
def test_behind_the_dot_of_the_archive_who_drafted_may_stand(last, right):
    verdict = verdicts(edited(WHOLE["cong_van"], said("- Lưu", last)))["TT087"]
    assert (verdict is Verdict.DAT) is right


NOT_YET_DATED = {
    "ngày     tháng     năm 2024": "hd36_2018",
    "ngày     tháng 3 năm 2026": "hd36_2018",
    "ngày     tháng 8 năm 2026": "hd05_2026",
    "ngày     tháng     năm 2026": "hd05_2026",
}


@pytest.mark.parametrize(("typed", "book"), NOT_YET_DATED.items())
def test_a_draft_is_judged_by_the_book_of_its_year_and_month(typed, book):
    data = edited(WHOLE["to_trinh_dang"], said("Đất Mũi, ngày", f"Đất Mũi, {typed}"))
    assert inspected(data).book.key == book


def test_a_rank_before_the_name_hides_no_name():
    ranked = inspected(edited(WHOLE["cong_van"], said("Trần Thị Ngọc", "Đại tá Trần Thị Ngọc")))
    assert texts(ranked.paper, Component.HO_TEN) == ["Đại tá Trần Thị Ngọc"]
    assert codes(ranked) == {"TT084"}


@pytest.mark.parametrize("annex", ["DANH SÁCH", "KẾ HOẠCH", "ĐIỀU LỆ"])
def test_the_title_of_an_annex_is_not_the_title_of_the_letter(annex):
    found = paper(
        state_head("Số: 12/SNV-XDCQ", p("V/v góp ý", 12, before=6)),
        p("Kính gửi: Sở Tư pháp", 14, before=12),
        body(f"Sở Nội vụ đề nghị{LONG}./."),
        state_foot("- Như trên;", "- Lưu: VT.", signed=("GIÁM ĐỐC",)),
        p("Phụ lục", 14, "b"),
        p(annex, 14, "b"),
    )
    assert found.kind == "Công văn"
    assert not found.has(Component.TEN_LOAI)
