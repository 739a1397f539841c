"""What an office head sees on paper: the made documents as PDF pages, read word by word."""

import re

import pytest
from on_paper import bare, line_with
from printed_papers import DOCUMENTS, PARTY, STATE


@pytest.mark.parametrize("name", STATE)
def test_quoc_hieu_and_tieu_ngu_each_stand_on_one_line(pages, name):
    first = pages[name][0]
    quoc_hieu = line_with(first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    tieu_ngu = line_with(first, "Độc lập - Tự do - Hạnh phúc")
    assert 0 < tieu_ngu.middle - quoc_hieu.middle < 20


@pytest.mark.parametrize("name", PARTY)
def test_the_party_title_stands_on_one_line_at_the_top(pages, name):
    first = pages[name][0]
    assert line_with(first, "ĐẢNG CỘNG SẢN VIỆT NAM") is first[0]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_number_and_date_stand_on_the_same_line_whole(pages, name):
    paper, template = DOCUMENTS[name]
    number = paper.number.zfill(2) if paper.number else ""
    label = f"Số:{number}/" if template.startswith("nha_nuoc") else f"Số{number}-"
    place = paper.issuer.place_name
    year = (paper.issued or paper.draft_month).year
    line = line_with(pages[name][0], f"{label}{paper.symbol}{place},ngày")
    assert bare(line.text).endswith(f"năm{year}")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_noi_nhan_stands_on_the_line_where_the_signature_begins(pages, name):
    signer = DOCUMENTS[name][0].signer
    line = line_with(pages[name][-1], "Nơi nhận:")
    assert bare(line.text) == bare(f"Nơi nhận:{signer.authority or signer.office_lines[0]}")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_signature_stands_whole_and_never_alone_on_its_page(pages, name):
    paper, _ = DOCUMENTS[name]
    last = pages[name][-1]
    begins = last.index(line_with(last, "Nơi nhận:"))
    signed = last.index(line_with(last, paper.signer.name))
    assert begins < signed
    above = [line for line in last[:begins] if not line.text.isdigit()]
    assert above
    assert last[signed].middle - last[begins].middle > 60


@pytest.mark.parametrize("name", DOCUMENTS)
def test_page_one_has_no_number_and_the_others_have_it_centred_in_the_top_margin(pages, name):
    first, *others = pages[name]
    assert not first[0].text.isdigit()
    for number, page in enumerate(others, start=2):
        assert page[0].text == str(number)
        assert page[0].middle < 20 / 25.4 * 72
        text_middle = (30 + 165 / 2) / 25.4 * 72
        assert abs((page[0].left + page[0].right) / 2 - text_middle) < 3


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_reaches_out_of_the_side_margins(pages, name):
    slack = 1.5 / 25.4 * 72
    for page in pages[name]:
        for line in page:
            assert line.left >= 30 / 25.4 * 72 - slack
            assert line.right <= 195 / 25.4 * 72 + slack


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_tag_and_no_stand_in_is_seen(pages, name):
    for page in pages[name]:
        for line in page:
            assert not re.search("[{}\ufdd0\ufdd1]|None|nan", line.text)


def test_the_end_of_a_text_was_really_moved_over_the_foot_of_a_page(pages):
    for names in (STATE, PARTY):
        counts = {len(pages[name]) for name in names if name.startswith("chu_ky_")}
        assert counts == {1, 2}


def test_a_three_page_plan_is_three_pages(pages):
    assert len(pages["ke_hoach_ba_trang"]) == 3


def test_the_subject_of_a_cong_van_stands_under_the_number(pages):
    first = pages["cong_van"][0]
    number = line_with(first, "Số:12/SNV-XDCQ")
    subject = next(line for line in first if line.text.startswith("V/v"))
    assert subject.middle > number.middle
    assert subject.right < 100 / 25.4 * 72
    assert subject.middle < line_with(first, "Kính gửi:").middle


def test_several_recipients_stand_one_below_the_other_under_kinh_gui(pages):
    first = pages["cong_van_3"][0]
    label = line_with(first, "Kính gửi:")
    dashes = [line_with(first, text) for text in ("- Sở Y tế;", "- Sở Tư pháp;")]
    assert label.text == "Kínhgửi:"
    assert all(line.left > label.left for line in dashes)
    assert dashes[0].left == pytest.approx(dashes[1].left, abs=1)


def test_no_heading_word_and_no_number_of_a_table_is_broken(pages):
    whole = [bare(line.text) for page in pages["bao_cao"] for line in page]
    joined = "\n".join(whole)
    assert "STT" in joined
    assert "12.50012.3459.876,00" in joined


@pytest.mark.parametrize("name", [name for name in PARTY if name.endswith("_brvt")])
def test_the_name_of_a_place_is_not_parted(pages, name):
    assert any("BÀRỊA-VŨNGTÀU" in line.text for line in pages[name][0])


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith("_hcm")])
def test_the_city_stands_whole_on_its_line(pages, name):
    assert any("HỒCHÍMINH" in line.text for line in pages[name][0][:4])
