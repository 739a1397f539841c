"""The decree's numbers, read from the committed files with raw lxml."""

import re

import pytest
from lxml import etree
from papers import REPO

from dvexcel.model.paper import System
from dvexcel.specs.forms import forms
from dvexcel.specs.loai_van_ban import template_name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STATE = [
    "nha_nuoc/ke_hoach",
    "nha_nuoc/chi_thi",
    "nha_nuoc/cong_van",
    "nha_nuoc/bao_cao",
    "nha_nuoc/to_trinh",
    "nha_nuoc/thong_bao",
    "nha_nuoc/quyet_dinh",
]
PARTY = ["dang/ke_hoach", "dang/bao_cao", "dang/cong_van"]
ANNEXES = [f"{folder}/phu_luc{wide}" for folder in ("nha_nuoc", "dang") for wide in ("", "_ngang")]
MM = 1440 / 25.4


@pytest.fixture(params=STATE + PARTY)
def any_template(request, shipped, parts):
    return parts(shipped(f"{request.param}.docx").read_bytes())


@pytest.fixture(params=STATE)
def state_template(request, shipped, parts):
    return parts(shipped(f"{request.param}.docx").read_bytes())


@pytest.fixture(params=PARTY)
def party_template(request, shipped, parts):
    return parts(shipped(f"{request.param}.docx").read_bytes())


@pytest.fixture(params=ANNEXES)
def annex_template(request, shipped, parts):
    return request.param, parts(shipped(f"{request.param}.docx").read_bytes())


def test_every_shipped_template_is_asked_about_here():
    shipped = {
        path.relative_to(REPO / "templates").with_suffix("").as_posix()
        for path in (REPO / "templates").rglob("*.docx")
    }
    # Those of other kinds are the same frames; each is drafted from in test_every_kind.
    alike = {
        template_name(system, kind).removesuffix(".docx")
        for system in System
        for kind in forms(system)
    }
    issued = {f"{folder}/phu_luc_van_ban_kem_theo" for folder in ("nha_nuoc", "dang")}
    assert shipped == {*STATE, *PARTY, *ANNEXES} | alike | issued


def style(parts, name):
    (found,) = [
        s
        for s in parts["word/styles.xml"].findall(f"{W}style")
        if s.find(f"{W}name").get(f"{W}val") == name
    ]
    return found


def look(parts, name):
    """(half points, bold, italic, underlined, alignment) of a style."""
    letters = style(parts, name).find(f"{W}rPr")
    align = style(parts, name).find(f"{W}pPr/{W}jc").get(f"{W}val")
    marks = [letters.find(f"{W}{tag}") is not None for tag in ("b", "i", "u")]
    return (int(letters.find(f"{W}sz").get(f"{W}val")) / 2, *marks, align)


def paragraphs(parts, name):
    identifier = style(parts, name).get(f"{W}styleId")
    return [
        p
        for p in parts["word/document.xml"].iter(f"{W}p")
        if (s := p.find(f"{W}pPr/{W}pStyle")) is not None and s.get(f"{W}val") == identifier
    ]


def said(paragraph):
    return "".join(paragraph.itertext(f"{W}t"))


def test_the_page_is_a4_with_the_decrees_margins(any_template):
    (section,) = any_template["word/document.xml"].iter(f"{W}sectPr")
    size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert [round(int(size.get(f"{W}{k}")) / MM) for k in ("w", "h")] == [210, 297]
    sides = {k: round(int(margin.get(f"{W}{k}")) / MM) for k in ("top", "bottom", "left", "right")}
    assert sides == {"top": 20, "bottom": 20, "left": 30, "right": 15}


def test_every_style_says_times_new_roman_in_all_four_slots(any_template):
    fonts = list(any_template["word/styles.xml"].iter(f"{W}rFonts"))
    assert len(fonts) > 30
    for font in fonts:
        slots = {slot: font.get(f"{W}{slot}") for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert set(slots.values()) == {"Times New Roman"}


def test_no_run_and_no_theme_brings_in_another_font(any_template):
    assert not list(any_template["word/document.xml"].iter(f"{W}rFonts"))
    theme = etree.tostring(any_template["word/theme/theme1.xml"], encoding="unicode")
    assert set(re.findall(r'typeface="([^"]+)"', theme)) == {"Times New Roman"}


def test_the_page_number_is_centred_on_top_and_not_on_page_one(any_template):
    (section,) = any_template["word/document.xml"].iter(f"{W}sectPr")
    assert section.find(f"{W}titlePg") is not None
    headers = [p for name, p in any_template.items() if name.startswith("word/header")]
    with_number = [h for h in headers if h.find(f".//{W}fldSimple") is not None]
    assert len(headers) == 2
    assert len(with_number) == 1
    assert with_number[0].find(f".//{W}fldSimple").get(f"{W}instr").strip() == "PAGE"
    assert look(any_template, "Số trang") == (14, False, False, False, "center")
    assert round(int(section.find(f"{W}pgMar").get(f"{W}header")) / MM) == 10


def test_state_heads_its_papers_with_quoc_hieu_and_tieu_ngu(state_template):
    (quoc_hieu,) = paragraphs(state_template, "Quốc hiệu")
    (tieu_ngu,) = paragraphs(state_template, "Tiêu ngữ")
    assert said(quoc_hieu) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert said(tieu_ngu) == "Độc lập - Tự do - Hạnh phúc"
    assert look(state_template, "Quốc hiệu") == (12, True, False, False, "center")
    assert look(state_template, "Tiêu ngữ") == (13, True, False, False, "center")


def test_party_heads_its_papers_with_its_own_title_and_nothing_of_the_state(party_template):
    (title,) = paragraphs(party_template, "Tiêu đề Đảng")
    assert said(title) == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert look(party_template, "Tiêu đề Đảng") == (15, True, False, False, "center")
    whole = "".join(party_template["word/document.xml"].itertext())
    assert "CỘNG HÒA" not in whole
    assert "Số:" not in whole
    assert [said(p) for p in paragraphs(party_template, "Dấu sao")] == ["*"]
    titled = bool(paragraphs(party_template, "Tên loại"))
    dashes = [said(p) for p in paragraphs(party_template, "Gạch dưới trích yếu")]
    assert dashes == (["-----"] if titled else [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cơ quan cấp trên", (12, False, False, False, "center")),
        ("Cơ quan ban hành", (12, True, False, False, "center")),
        ("Số ký hiệu", (13, False, False, False, "center")),
        ("Địa danh và thời gian", (13, False, True, False, "center")),
        ("Tên loại", (14, True, False, False, "center")),
        ("Trích yếu", (14, True, False, False, "center")),
        ("Trích yếu công văn", (12, False, False, False, "center")),
        ("Căn cứ", (14, False, True, False, "both")),
        ("Thân văn bản", (14, False, False, False, "both")),
        ("Mục I", (14, True, False, False, "both")),
        ("Phần", (14, True, False, False, "center")),
        ("Tên phần", (14, True, False, False, "center")),
        ("Thẩm quyền ban hành", (14, True, False, False, "center")),
        ("Mệnh lệnh", (14, True, False, False, "center")),
        ("Điều", (14, False, False, False, "both")),
        ("Khoản", (14, False, False, False, "both")),
        ("Phụ lục", (14, True, False, False, "center")),
        ("Tên phụ lục", (14, True, False, False, "center")),
        ("Kèm theo", (14, False, True, False, "center")),
        ("Quyền hạn", (14, True, False, False, "center")),
        ("Chức vụ", (14, True, False, False, "center")),
        ("Họ tên người ký", (14, True, False, False, "center")),
        ("Nơi nhận", (12, True, True, False, "left")),
        ("Dòng nơi nhận", (11, False, False, False, "left")),
    ],
)
def test_state_styles_look_as_the_decree_says(state_template, name, expected):
    assert look(state_template, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cơ quan cấp trên", (14, False, False, False, "center")),
        ("Cơ quan ban hành", (14, True, False, False, "center")),
        ("Số ký hiệu", (14, False, False, False, "center")),
        ("Địa danh và thời gian", (14, False, True, False, "center")),
        ("Tên loại", (16, True, False, False, "center")),
        ("Trích yếu", (15, True, False, False, "center")),
        ("Trích yếu công văn", (12, False, True, False, "center")),
        ("Căn cứ", (14, False, False, False, "both")),
        ("Điều", (14, False, False, False, "both")),
        ("Khoản", (14, False, False, False, "both")),
        ("Quyền hạn", (14, True, False, False, "center")),
        ("Chức vụ", (14, False, False, False, "center")),
        ("Họ tên người ký", (14, True, False, False, "center")),
        ("Nơi nhận", (14, False, False, True, "left")),
        ("Dòng nơi nhận", (12, False, False, False, "left")),
    ],
)
def test_party_styles_look_as_the_guide_says(party_template, name, expected):
    assert look(party_template, name) == expected


def test_the_body_has_its_indent_gap_and_spacing(state_template, party_template):
    state = style(state_template, "Thân văn bản").find(f"{W}pPr")
    party = style(party_template, "Thân văn bản").find(f"{W}pPr")
    assert 10 <= int(state.find(f"{W}ind").get(f"{W}firstLine")) / MM <= 12.71
    assert round(int(party.find(f"{W}ind").get(f"{W}firstLine")) / MM) == 10
    for properties in (state, party):
        assert int(properties.find(f"{W}spacing").get(f"{W}before")) >= 6 * 20
    assert 240 <= int(state.find(f"{W}spacing").get(f"{W}line")) <= 360
    assert state.find(f"{W}spacing").get(f"{W}lineRule") == "auto"
    assert 18 * 20 <= int(party.find(f"{W}spacing").get(f"{W}line")) <= 22 * 20
    assert party.find(f"{W}spacing").get(f"{W}lineRule") == "exact"


def test_a_decision_names_who_decides_then_the_grounds_then_the_command(shipped, parts):
    template = parts(shipped("nha_nuoc/quyet_dinh.docx").read_bytes())
    (decider,) = paragraphs(template, "Thẩm quyền ban hành")
    (ground,) = paragraphs(template, "Căn cứ")
    (command,) = paragraphs(template, "Mệnh lệnh")
    (article,) = paragraphs(template, "Điều")
    order = list(template["word/document.xml"].iter(f"{W}p"))
    places = [order.index(p) for p in (decider, ground, command, article)]
    assert places == sorted(places)
    assert said(command) == "QUYẾT ĐỊNH:"


def test_an_annex_counts_its_own_pages_and_shows_no_number_on_the_first(annex_template):
    name, template = annex_template
    (section,) = template["word/document.xml"].iter(f"{W}sectPr")
    assert section.find(f"{W}pgNumType").get(f"{W}start") == "1"
    assert section.find(f"{W}titlePg") is not None
    size = section.find(f"{W}pgSz")
    sides = [round(int(size.get(f"{W}{k}")) / MM) for k in ("w", "h")]
    assert sides == ([297, 210] if name.endswith("ngang") else [210, 297])
    assert (size.get(f"{W}orient") == "landscape") is name.endswith("ngang")


def test_an_annex_on_its_side_is_bound_along_its_upper_edge(annex_template):
    name, template = annex_template
    (margin,) = template["word/document.xml"].iter(f"{W}pgMar")
    sides = {k: round(int(margin.get(f"{W}{k}")) / MM) for k in ("top", "bottom", "left", "right")}
    if name.endswith("ngang"):
        assert sides == {"top": 30, "bottom": 15, "left": 20, "right": 20}
    else:
        assert sides == {"top": 20, "bottom": 20, "left": 30, "right": 15}


def test_an_annex_has_a_head_of_three_lines_and_neither_header_blocks_nor_signature(annex_template):
    _, template = annex_template
    heads = [paragraphs(template, style) for style in ("Phụ lục", "Tên phụ lục", "Kèm theo")]
    assert [said(p) for (p,) in heads] == [
        "{{ phu_luc }}",
        "{{ ten_phu_luc|in_hoa }}",
        "{{ kem_theo }}",
    ]
    assert not list(template["word/document.xml"].iter(f"{W}tbl"))


def test_number_and_date_share_a_row(any_template):
    (number,) = paragraphs(any_template, "Số ký hiệu")
    (day,) = paragraphs(any_template, "Địa danh và thời gian")
    row = next(number.iterancestors(f"{W}tr"))
    assert row is next(day.iterancestors(f"{W}tr"))
    assert look(any_template, "Số ký hiệu")[0] == look(any_template, "Địa danh và thời gian")[0]


def test_tables_have_no_borders_and_their_rows_stay_whole(any_template):
    tables = list(any_template["word/document.xml"].iter(f"{W}tbl"))
    assert len(tables) == 2
    for table in tables:
        assert table.find(f"{W}tblPr/{W}tblBorders") is None
        assert table.find(f"{W}tblPr/{W}tblStyle") is None
        for row in table.iter(f"{W}tr"):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None


def test_rule_lines_are_drawn_as_borders_and_never_typed(any_template):
    whole = "".join(any_template["word/document.xml"].itertext())
    assert "_" * 3 not in whole
    drawn = [
        s
        for s in any_template["word/styles.xml"].findall(f"{W}style")
        if s.find(f"{W}pPr/{W}pBdr/{W}top") is not None
    ]
    assert drawn
    names = {s.find(f"{W}name").get(f"{W}val") for s in drawn}
    used = {name for name in names if paragraphs(any_template, name)}
    assert used
    assert all(not said(p) for name in used for p in paragraphs(any_template, name))


def test_a_signature_has_room_to_sign(any_template):
    (room,) = paragraphs(any_template, "Chỗ ký")
    spacing = style(any_template, "Chỗ ký").find(f"{W}pPr/{W}spacing")
    assert int(spacing.get(f"{W}before")) / 20 >= 60
    assert said(room) == ""


def test_tags_stand_in_plain_sight(any_template):
    assert not list(any_template["word/document.xml"].iter(f"{W}vanish"))
    shown = [said(p) for p in any_template["word/document.xml"].iter(f"{W}p")]
    assert "{%p for doan in noi_dung %}" in shown
    assert '{%p elif doan.cap == "Mục 1" %}' in shown
    assert "{{ doan.so }}{{ doan.loi }}" in shown


# The order the schema wants; Word calls a file with another order damaged.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs spacing ind jc rPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing w sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
}


@pytest.mark.parametrize("tag", ORDER)
def test_properties_stand_in_the_order_of_the_schema(any_template, tag):
    order = ORDER[tag].split()
    for part in any_template.values():
        for node in part.iter(f"{W}{tag}"):
            found = [order.index(child.tag.removeprefix(W)) for child in node]
            assert found == sorted(found)
