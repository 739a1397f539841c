"""What stands in a made document, and what does not."""

from datetime import date
from fractions import Fraction

import papers
import pytest

from dvexcel.model.figure import Figure, figure
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Block, ColumnAlign, Footnote, Grid, Level, Run, System
from dvexcel.word.prints import Printed
from dvexcel.word.render import render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KE_HOACH = "nha_nuoc/ke_hoach.docx"
CONG_VAN = "nha_nuoc/cong_van.docx"
DANG = "dang/ke_hoach.docx"


@pytest.fixture
def lines(shipped, texts):
    """The lines of a paper printed by a shipped template."""
    return lambda paper, name=KE_HOACH: texts(render(paper, shipped(name)).data)


@pytest.fixture
def document(shipped, parts):
    def read(paper, name=KE_HOACH):
        return parts(render(paper, shipped(name)).data)["word/document.xml"]

    return read


# --- reproducible, and nothing of the template language left ---


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        (papers.ke_hoach(), KE_HOACH),
        (papers.chi_thi(), "nha_nuoc/chi_thi.docx"),
        (papers.cong_van("Sở Y tế", "Sở Tư pháp"), CONG_VAN),
        (papers.bao_cao(), "nha_nuoc/bao_cao.docx"),
        (papers.ke_hoach_dang(), DANG),
    ],
)
def test_two_renderings_are_equal_byte_for_byte(shipped, texts, paper, name):
    first, second = (render(paper, shipped(name)) for _ in range(2))
    assert first == second
    assert not [line for line in texts(first.data) if "{" in line or "\ufdd0" in line]


def test_document_properties_tell_the_title_and_no_clock(shipped, parts):
    core = parts(render(papers.paper(), shipped(KE_HOACH)).data)["docProps/core.xml"]
    said = {node.tag.rpartition("}")[2]: node.text for node in core}
    assert said["title"] == "Kế hoạch Thực hiện công tác dân vận chính quyền năm 2026"
    assert said["creator"] == said["lastModifiedBy"] == "dvexcel"
    assert said["created"] == said["modified"] == "2000-01-01T00:00:00Z"


# --- figures ---


def test_figures_print_the_vietnamese_way_and_are_logged_in_the_order_of_the_page(shipped, texts):
    paper = papers.paper(
        body=(
            papers.doan("Có ", figure(1250, "A.1"), " và ", Figure(Fraction(1, 3), "A.2", 2), "."),
            papers.GRID,
            papers.doan("Còn ", figure(-7, "A.3"), "."),
        )
    )
    made = render(paper, shipped(KE_HOACH))
    assert "Có 1.250 và 0,33." in texts(made.data)
    assert made.log[:3] == (
        Printed(1, "1.250", "A.1"),
        Printed(2, "0,33", "A.2"),
        Printed(3, "12.500", "C1.KH"),
    )
    assert made.log[-1] == Printed(12, "-7", "A.3")
    assert [printed.order for printed in made.log] == list(range(1, 13))


def test_a_figure_printed_twice_is_logged_twice(template):
    path = template(
        "{%p for doan in noi_dung %}", "{{ doan.loi }} / {{ doan.loi }}", "{%p endfor %}"
    )
    made = render(papers.paper(body=(papers.doan(figure(5, "A")),), ending=""), path)
    assert [(p.order, p.text, p.key) for p in made.log] == [(1, "5", "A"), (2, "5", "A")]


# --- heading ---


@pytest.mark.parametrize(
    ("changes", "name", "printed"),
    [
        ({}, KE_HOACH, "Số: 12/KH-SNV"),
        ({"number": "5"}, KE_HOACH, "Số: 05/KH-SNV"),
        ({"number": "30c", "symbol": "NQ-CP"}, KE_HOACH, "Số: 30c/NQ-CP"),
        ({"number": ""}, KE_HOACH, "Số:         /KH-SNV"),
        ({"symbol": "SNV-XDCQ"}, CONG_VAN, "Số: 12/SNV-XDCQ"),
        ({"system": System.PARTY, "symbol": "KH/ĐU"}, DANG, "Số 12-KH/ĐU"),
        ({"issued": date(2026, 3, 5)}, KE_HOACH, "Cà Mau, ngày 05 tháng 3 năm 2026"),
        ({"issued": date(2026, 11, 20)}, KE_HOACH, "Cà Mau, ngày 20 tháng 11 năm 2026"),
        (
            {"issued": None, "draft_month": date(2026, 10, 1)},
            KE_HOACH,
            "Cà Mau, ngày      tháng 10 năm 2026",
        ),
        ({"issued": None}, KE_HOACH, "Cà Mau, ngày      tháng      năm      "),
        ({"draft": "DỰ THẢO lần 2"}, KE_HOACH, "DỰ THẢO lần 2"),
        ({"kind": "Kế hoạch"}, KE_HOACH, "KẾ HOẠCH"),
        ({"trich_yeu": "đôn đốc báo cáo"}, CONG_VAN, "V/v đôn đốc báo cáo"),
        ({"trich_yeu": "V/v đôn đốc báo cáo"}, CONG_VAN, "V/v đôn đốc báo cáo"),
    ],
)
def test_heading_lines(lines, changes, name, printed):
    assert printed in lines(papers.paper(**changes), name)


def test_a_paper_without_a_draft_mark_says_nothing_of_drafts(lines):
    before, after = lines(papers.paper()), lines(papers.paper(draft="DỰ THẢO"))
    assert len(after) == len(before) + 1


def test_a_body_without_parent_has_its_name_on_two_lines(lines):
    assert lines(papers.chi_thi())[:2] == ["ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU"]
    assert lines(papers.paper())[:2] == ["UBND TỈNH CÀ MAU", "SỞ NỘI VỤ"]


# --- recipients ---


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("A", "B"), ["- A;", "- B."]),
        (("A;", "B"), ["- A;", "- B."]),
        (("A,", "B."), ["- A,", "- B."]),
        (("VPUB: + LĐVP,", "+ Lưu: VT."), ["- VPUB: + LĐVP,", "+ Lưu: VT."]),
        (("A", "(Để báo cáo)"), ["- A;", "(Để báo cáo)."]),
        (("- A", "B"), ["- A;", "- B."]),
    ],
)
def test_noi_nhan_gets_dashes_and_end_marks_where_none_are_typed(lines, typed, printed):
    shown = lines(papers.paper(noi_nhan=typed))
    at = shown.index("Nơi nhận:")
    assert shown[at + 1 : at + 3] == printed


def test_an_old_party_paper_ends_its_recipients_with_commas(lines):
    paper = papers.ke_hoach_dang(issued=date(2020, 6, 5), noi_nhan=("A", "B"))
    shown = lines(paper, DANG)
    at = shown.index("Nơi nhận:")
    assert shown[at + 1 : at + 3] == ["- A,", "- B."]


def test_one_recipient_stands_on_the_line_of_kinh_gui(lines):
    assert "Kính gửi: Sở Y tế" in lines(papers.cong_van("Sở Y tế"), CONG_VAN)


def test_several_recipients_are_listed_below(lines):
    shown = lines(papers.cong_van("Sở Y tế", "Sở Tư pháp", "Sở Tài chính"), CONG_VAN)
    at = shown.index("Kính gửi:")
    assert shown[at + 1 : at + 4] == ["- Sở Y tế;", "- Sở Tư pháp;", "- Sở Tài chính."]


def test_grounds_end_with_semicolons_and_a_full_stop(lines):
    shown = lines(papers.paper(can_cu=("Căn cứ Luật A", "Căn cứ Luật B;", "Theo đề nghị của C")))
    assert {"Căn cứ Luật A;", "Căn cứ Luật B;", "Theo đề nghị của C."} <= set(shown)


# --- body ---


def test_numbers_print_in_front_as_literal_text_and_paragraphs_get_their_styles(document):
    body = (
        papers.block(Level.PHAN, "Phần I.", "A"),
        papers.block(Level.MUC_LA_MA, "II.", "B"),
        papers.heading("1.", "C"),
        papers.block(Level.MUC_SO, "2.", "D"),
        papers.block(Level.DIEM, "a)", "Đ"),
        papers.block(Level.GACH, "-", "E"),
        papers.doan("G"),
    )
    root = document(papers.paper(body=body, ending=""))
    shown = {
        "".join(p.itertext(f"{W}t")): p.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        for p in root.iter(f"{W}p")
    }
    expected = {
        "Phần I.": "Phan",
        "A": "TenPhan",
        "II. B": "MucI",
        "1. C": "Muc1CoTieuDe",
        "2. D": "Muc1",
        "a) Đ": "DiemA",
        "- E": "GachDauDong",
        "G": "ThanVanBan",
    }
    assert expected.items() <= shown.items()


def test_runs_keep_their_bold_and_italic(document):
    root = document(
        papers.paper(body=(papers.doan("a", Run("b", bold=True), Run("c", italic=True)),))
    )
    looks = {
        "".join(r.itertext(f"{W}t")): tuple(
            r.find(f"{W}rPr/{W}{tag}") is not None for tag in ("b", "i")
        )
        for r in root.iter(f"{W}r")
    }
    assert (looks["a"], looks["b"], looks["c./."]) == (
        (False, False),
        (True, False),
        (False, True),
    )


def test_footnotes_are_real_and_in_order(shipped, parts):
    body = (papers.doan("A", Footnote("một"), "B", Footnote("hai")), papers.doan("C"))
    made = parts(render(papers.paper(body=body), shipped(KE_HOACH)).data)
    marks = [m.get(f"{W}id") for m in made["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = {
        n.get(f"{W}id"): "".join(n.itertext(f"{W}t")).strip()
        for n in made["word/footnotes.xml"]
        if n.get(f"{W}type") is None
    }
    assert [notes[mark] for mark in marks] == ["một", "hai"]


def test_a_template_without_footnotes_gets_the_part_it_needs(template, parts):
    path = template("{%p for doan in noi_dung %}", "{{ doan.loi }}", "{%p endfor %}")
    body = (papers.doan("A", Footnote("một"), "."),)
    made = parts(render(papers.paper(body=body), path).data)
    assert "một" in "".join(made["word/footnotes.xml"].itertext())
    assert any("footnotes" in (n.get("PartName") or "") for n in made["[Content_Types].xml"])
    rels = made["word/_rels/document.xml.rels"]
    assert [n for n in rels if n.get("Target") == "footnotes.xml"]


@pytest.mark.parametrize(
    ("content", "ending", "printed"),
    [
        (("Hết.",), "./.", "Hết./."),
        (("Hết",), "./.", "Hết./."),
        (("Hết. ",), "./.", "Hết./."),
        (("Hết./.",), "./.", "Hết./."),
        (("Hết.",), ".", "Hết."),
        (("Hết./.",), ".", "Hết./."),
        (("v.v...",), "./.", "v.v.../."),
        (("Có ", figure(3, "A")), "./.", "Có 3./."),
        (("Hết.", Footnote("x")), "./.", "Hết./."),
        (("Hết.", Run(" ")), "./.", "Hết./."),
        (("Hết.",), "", "Hết."),
    ],
)
def test_the_ending_takes_the_place_of_the_last_full_stop(lines, content, ending, printed):
    body = (papers.doan("Trước."), papers.doan(*content))
    shown = lines(papers.paper(body=body, ending=ending))
    assert printed in shown
    assert "Trước." in shown


def test_the_ending_follows_a_table_and_closes_the_sentence_of_an_empty_one(lines):
    empty = Grid("b", ("A",), (1,), (), (ColumnAlign.LEFT,), "Không phát sinh.")
    assert "Không phát sinh./." in lines(papers.paper(body=(empty,)))
    assert "./." in lines(papers.paper(body=(papers.GRID,)))


# --- tables ---


def test_a_grid_is_a_table_with_a_repeated_heading_whole_rows_and_numbers_to_the_right(document):
    root = document(papers.bao_cao(), "nha_nuoc/bao_cao.docx")
    (table,) = [t for t in root.iter(f"{W}tbl") if t.find(f".//{W}tblHeader") is not None]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 4
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [True] + [False] * 3
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows)
    styles = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in rows[1].iter(f"{W}p")]
    assert styles == ["OGiua", "OChu", "OGiua", "OSo", "OSo", "OSo"]
    widths = [int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")]
    assert sum(widths) == 9354 or abs(sum(widths) - 9354) <= 2
    cells = [int(c.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for c in rows[2].findall(f"{W}tc")]
    assert cells == widths


def test_an_empty_grid_is_its_sentence(lines, document):
    empty = Grid(
        "b",
        ("A", "B"),
        (1, 1),
        (),
        (ColumnAlign.LEFT, ColumnAlign.RIGHT),
        "Trong kỳ không có.",
        caption="Bảng",
    )
    paper = papers.paper(body=(empty, papers.doan("Hết.")))
    assert "Trong kỳ không có." in lines(paper)
    assert "Bảng" not in lines(paper)
    assert not list(document(paper).iter(f"{W}tblHeader"))


def test_two_tables_in_a_row_stay_two(document):
    root = document(papers.paper(body=(papers.GRID, papers.GRID)))
    for table in root.iter(f"{W}tbl"):
        assert table.getnext().tag == f"{W}p"


# --- lines fitted to the words ---


def drawn(root, style_id):
    (line,) = [
        p
        for p in root.iter(f"{W}p")
        if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(f"{W}val") == style_id
    ]
    indent = line.find(f"{W}pPr/{W}ind")
    assert indent.get(f"{W}left") == indent.get(f"{W}right")
    return int(indent.get(f"{W}left")) * 25.4 / 1440


@pytest.mark.parametrize(
    ("issuer", "widest"),  # mm, measured on paper: bold 12
    [(papers.SO, 25.2), (papers.UBND, 39.7), (papers.LONG_UBND, 52.5)],
)
def test_the_line_below_the_issuer_is_a_third_to_a_half_of_its_name(document, issuer, widest):
    length = 66.5 - 2 * drawn(document(papers.paper(issuer=issuer)), "KeDuoiCoQuan")
    assert widest / 3 <= length <= widest / 2


def test_the_line_below_tieu_ngu_is_as_long_as_it(document):
    assert 100.5 - 2 * drawn(document(papers.paper()), "KeDuoiTieuNgu") == pytest.approx(
        56.1, abs=0.3
    )


def test_the_line_below_the_party_title_is_as_long_as_it(document):
    root = document(papers.ke_hoach_dang(), DANG)
    assert 94 - 2 * drawn(root, "KeDuoiTieuDe") == pytest.approx(72.9, abs=0.3)


# --- the signature stays with the text ---


def test_the_last_words_are_kept_with_the_signature(document):
    root = document(papers.ke_hoach())
    table = list(root.iter(f"{W}tbl"))[-1]
    gap = table.getprevious()
    words = gap.getprevious()
    assert "./." in "".join(words.itertext())
    for node in (gap, words):
        assert node.find(f"{W}pPr/{W}keepNext") is not None
    assert words.getprevious().find(f"{W}pPr/{W}keepNext") is None


# --- a clerk's own template ---


def test_a_cell_whose_tags_print_nothing_still_holds_a_paragraph(tmp_path, parts):
    from docx import Document  # noqa: PLC0415 - only this test builds a table

    own = Document()
    cell = own.add_table(rows=1, cols=1).cell(0, 0)
    cell.paragraphs[0].text = "{%p if du_thao %}"
    cell.add_paragraph("{{ du_thao }}")
    cell.add_paragraph("{%p endif %}")
    path = tmp_path / "mau.docx"
    own.save(path)
    root = parts(render(papers.paper(), path).data)["word/document.xml"]
    (made,) = root.iter(f"{W}tc")
    assert made[-1].tag == f"{W}p"


def test_curly_quotes_and_split_tags_of_word_are_understood(tmp_path, texts):
    from docx import Document  # noqa: PLC0415 - as above

    own = Document()
    own.add_paragraph("{%p for doan in noi_dung %}")
    own.add_paragraph("{%p if doan.cap == “Đoạn” %}")
    split = own.add_paragraph()
    for piece in ("{", "{ doan", ".loi }", "}"):
        split.add_run(piece)
    own.add_paragraph("{%p endif %}")
    own.add_paragraph("{%p endfor %}")
    path = tmp_path / "mau.docx"
    own.save(path)
    assert texts(render(papers.paper(body=(papers.doan("Xong."),)), path).data) == ["Xong./."]


def test_a_template_resaved_by_libreoffice_prints_the_same_words(soffice, shipped, tmp_path, texts):
    folder = tmp_path / "lai"
    folder.mkdir()
    (resaved,) = soffice("docx", folder, shipped("nha_nuoc/bao_cao.docx"))
    ours = render(papers.bao_cao(), shipped("nha_nuoc/bao_cao.docx"))
    theirs = render(papers.bao_cao(), resaved)
    assert [t for t in texts(theirs.data) if t] == [t for t in texts(ours.data) if t]
    assert theirs.log == ours.log


def test_a_block_of_an_unnumbered_paragraph_has_no_leading_space(lines):
    assert "Chữ./." in lines(papers.paper(body=(Block(Level.DOAN, "", (Run("Chữ"),)),)))


def test_a_missing_template_file_cannot_run(tmp_path):
    with pytest.raises(CannotRun, match="không đọc được tệp mẫu"):
        render(papers.paper(), tmp_path / "khong_co.docx")


def test_a_clerk_may_loop_over_table_rows_join_lines_and_print_in_the_header(tmp_path, parts):
    from docx import Document  # noqa: PLC0415 - as above

    own = Document()
    table = own.add_table(rows=3, cols=1)
    for row, text in enumerate(("{%tr for d in noi_nhan %}", "{{ d }}", "{%tr endfor %}")):
        table.cell(row, 0).text = text
    own.add_paragraph(
        '{# ghi chú #}Gửi: {{ noi_nhan|noi(" ") }} ngày {{ ngay_ban_hanh|ngay_ngan }}'
    )
    own.sections[0].header.paragraphs[0].text = "Số {{ so_ky_hieu }}"
    path = tmp_path / "mau.docx"
    own.save(path)
    made = parts(render(papers.paper(noi_nhan=("A", "B")), path).data)
    body = made["word/document.xml"]
    rows = ["".join(row.itertext(f"{W}t")) for row in body.iter(f"{W}tr")]
    assert rows == ["- A;", "- B."]
    assert "Gửi: - A; - B. ngày 05/3/2026" in "".join(body.itertext(f"{W}t"))
    headers = ["".join(p.itertext(f"{W}t")) for n, p in made.items() if "header" in n]
    assert "Số 12/KH-SNV" in headers
