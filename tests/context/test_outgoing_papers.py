"""A row of Văn bản đi becomes a paper, or its missing cells are named."""

from dataclasses import replace

import pytest
from small_ledger import (
    ANNEX,
    DANG_UY,
    SNV,
    TASKS,
    TODAY,
    UBND,
    WIDE_ANNEX,
    ledger,
    plan,
    task,
    text,
    unit,
)

from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Grid, Level, Signer, System
from dvexcel.model.thresholds import Thresholds
from dvexcel.specs.mac_dinh.nguong import MOST_NAMED


def paper(item, **of_the_ledger):
    return outgoing_paper(ledger(item, **of_the_ledger), item, TODAY)


def refusals(item, **of_the_ledger):
    with pytest.raises(CannotRun) as caught:
        paper(item, **of_the_ledger)
    return caught.value.findings


# --- what is missing stops, with its sheet and cell ---


@pytest.mark.parametrize(
    ("changes", "cell"),
    [
        ({"place_name": ""}, "Cơ quan!G5"),
        ({"symbol": ""}, "Cơ quan!F5"),
        ({"name_lines": ()}, "Cơ quan!D5"),
        ({"signer": ""}, "Cơ quan!J5"),
        ({"office_lines": ()}, "Cơ quan!I5"),
    ],
)
def test_a_field_the_office_lacks_is_told_with_its_cell(changes, cell):
    (finding,) = refusals(plan(), offices=(replace(SNV, **changes), UBND))
    assert finding.code == "HT703"
    assert str(finding.place) == cell
    assert finding.message.startswith(f"{cell}: ")


def test_everything_missing_is_told_at_once():
    bare = replace(SNV, place_name="", signer="", drafting_unit="")
    found = refusals(plan(kind="Công văn"), offices=(bare, UBND))
    assert [str(one.place) for one in found] == [
        "Cơ quan!G5",
        "Cơ quan!K5",
        "Cơ quan!J5",
        "Văn bản đi!H5",
    ]


def test_a_signer_may_be_named_in_either_sheet():
    unsigned = replace(SNV, signer="")
    (finding,) = refusals(plan(), offices=(unsigned, UBND))
    assert "hoặc ô Văn bản đi!M5" in finding.remedy
    assert paper(plan(signer="Lê Hoàng Dũng"), offices=(unsigned, UBND)).signer.name


@pytest.mark.parametrize("kind", ["Công văn", "Tờ trình"])
def test_a_letter_to_nobody_is_not_drafted(kind):
    (finding,) = refusals(plan(kind=kind))
    assert str(finding.place) == "Văn bản đi!H5"


@pytest.mark.parametrize("texts", [(), (ANNEX, text(Level.DOAN)), (TASKS,)])
def test_a_document_without_a_body_is_not_drafted(texts):
    (finding,) = refusals(plan(texts=texts))
    assert finding.code == "HT021"


def test_an_office_that_is_not_there_is_named_with_the_cell():
    (finding,) = refusals(plan(office="KHONG"))
    assert finding.code == "HT020"
    assert str(finding.place) == "Văn bản đi!D5"


# --- who issues what ---


def test_a_so_issues_no_chi_thi_and_is_told_how_to_draft_one():
    (finding,) = refusals(plan(kind="Chỉ thị"))
    assert finding.code == "HT706"
    assert "Ủy ban nhân dân tỉnh Cà Mau" in finding.remedy


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"system": System.PARTY}, "không dùng lẫn nhau"),
        ({"office": "DU"}, "không dùng lẫn nhau"),
    ],
)
def test_the_two_systems_are_never_mixed(changes, words):
    (finding,) = refusals(plan(**changes))
    assert finding.code == "HT709"
    assert words in finding.why


def test_a_paper_of_the_office_above_is_a_draft_and_says_so():
    assert paper(plan(kind="Chỉ thị", office="UBND")).draft == "DỰ THẢO"


def test_a_paper_of_ones_own_says_nothing_of_drafts():
    assert paper(plan()).draft == ""


@pytest.mark.parametrize(
    ("system", "office", "typed", "printed"),
    [
        (System.STATE, "SNV", "2", "DỰ THẢO lần 2"),
        (System.STATE, "SNV", "lần 03", "DỰ THẢO lần 3"),
        (System.STATE, "SNV", "dự thảo lần 2", "DỰ THẢO lần 2"),
        (System.STATE, "SNV", "DỰ THẢO", "DỰ THẢO"),
        (System.STATE, "SNV", "Bản xin ý kiến", "Bản xin ý kiến"),
        (System.PARTY, "DU", "2", "Dự thảo lần 2"),
    ],
)
def test_a_draft_is_marked_in_the_words_of_its_system(system, office, typed, printed):
    assert paper(plan(system=system, office=office, draft=typed)).draft == printed


def test_what_goes_into_a_dossier_is_a_draft():
    item = plan()
    assert outgoing_paper(ledger(item), item, TODAY, submitted=True).draft == "DỰ THẢO"


# --- who signs, on which lines ---


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ({"office_lines": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")}, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ({"office_lines": ("KT.GIÁM ĐỐC", "phó giám đốc")}, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (
            {"authority": "KT GIÁM ĐỐC", "office_lines": ("PHÓ GIÁM ĐỐC",)},
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ),
        (
            {"authority": "TL. GIÁM ĐỐC", "office_lines": ("CHÁNH VĂN PHÒNG",)},
            ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
        ),
        (
            {"authority": "TUQ. GIÁM ĐỐC", "office_lines": ("TRƯỞNG PHÒNG",)},
            ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"),
        ),
        ({"office_lines": ("Q. GIÁM ĐỐC",)}, ("Q. GIÁM ĐỐC",)),
        ({}, ("", "GIÁM ĐỐC")),
    ],
)
def test_a_state_block_has_its_authority_on_a_line_of_its_own(typed, printed):
    authority, *offices = printed
    assert paper(plan(**typed)).signer == Signer(authority, tuple(offices), "Nguyễn Văn An")


def test_a_collective_body_may_sign_through_a_deputy_on_three_lines():
    lines = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    signer = paper(plan(office="UBND", office_lines=lines)).signer
    assert (signer.authority, signer.office_lines) == ("TM. ỦY BAN NHÂN DÂN", lines)


def test_a_dash_takes_the_authority_of_the_office_away():
    assert paper(plan(office="UBND", authority="-")).signer.authority == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("TM. BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("TM BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("T/L BAN THƯỜNG VỤ", "T/L BAN THƯỜNG VỤ"),
        ("KT. TRƯỞNG BAN", "K/T TRƯỞNG BAN"),
        ("Q. CHÁNH VĂN PHÒNG", "Q. CHÁNH VĂN PHÒNG"),
    ],
)
def test_a_party_block_writes_its_authority_with_a_slash(typed, printed):
    item = plan(system=System.PARTY, office="DU", authority=typed)
    assert paper(item).signer.authority == printed


@pytest.mark.parametrize("name", ["TRẦN THỊ KT", "Ông Thế Mỹ"])
def test_a_name_is_printed_as_it_is(name):
    assert paper(plan(signer=name)).signer.name == name


@pytest.mark.parametrize(
    ("office", "authority", "said"),
    [
        ("SNV", "", "GIÁM ĐỐC SỞ NỘI VỤ TỈNH CÀ MAU"),
        ("UBND", "", "ỦY BAN NHÂN DÂN TỈNH CÀ MAU"),
        ("UBND", "-", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU"),
    ],
)
def test_a_decision_names_who_decides(office, authority, said):
    item = plan(kind="Quyết định", office=office, authority=authority)
    assert paper(item).decided_by == said


# --- numbers of paragraphs ---


@pytest.mark.parametrize(
    ("system", "office", "levels", "numbers"),
    [
        (
            System.STATE,
            "SNV",
            (Level.PHAN, Level.MUC_LA_MA, Level.MUC_SO, Level.DIEM, Level.DIEM, Level.MUC_SO),
            ["Phần I", "I.", "1.", "a)", "b)", "2."],
        ),
        (
            System.STATE,
            "SNV",
            (Level.DIEU, Level.KHOAN, Level.KHOAN, Level.DIEM, Level.DIEU, Level.KHOAN),
            ["Điều 1.", "1.", "2.", "a)", "Điều 2.", "1."],
        ),
        (
            System.STATE,
            "SNV",
            (Level.PHAN, Level.DIEU, Level.PHAN, Level.DIEU),
            ["Phần I", "Điều 1.", "Phần II", "Điều 2."],
        ),
        (
            System.PARTY,
            "DU",
            (Level.MUC_LA_MA, Level.MUC_SO, Level.DIEM, Level.GACH, Level.MUC_LA_MA),
            ["I-", "1-", "a)", "-", "II-"],
        ),
    ],
)
def test_levels_are_numbered_the_way_of_their_system(system, office, levels, numbers):
    item = plan(system=system, office=office, texts=tuple(map(text, levels)))
    assert [block.number for block in paper(item).body] == numbers


# --- annexes and the table of tasks ---


def test_an_annex_begins_at_its_row_and_counts_its_paragraphs_anew():
    item = plan(texts=(text(Level.MUC_SO), ANNEX, text(Level.MUC_SO), text(Level.MUC_SO)))
    made = paper(item)
    (annex,) = made.annexes
    assert [block.number for block in made.body] == ["1."]
    assert [block.number for block in annex.body] == ["1.", "2."]
    assert (annex.title, annex.wide) == ("Đề cương báo cáo", False)


def test_the_tasks_of_a_document_become_the_table_of_its_annex():
    tasks = (
        task("A", lead="Sở Y tế", deadline_words="trong quý I", product="Báo cáo"),
        task("B", "X", deadline=Deadline(DeadlineKind.BEFORE_DAY, TODAY)),
        task("C", document="VĂN BẢN KHÁC"),
    )
    item = plan(texts=(text(Level.DOAN), WIDE_ANNEX, TASKS))
    (annex,) = paper(item, tasks=tasks, units=(unit("X"),)).annexes
    (grid,) = annex.body
    said = [["".join(run.text for run in cell) for cell in row] for row in grid.rows]
    assert said == [
        ["1", "Việc A", "Sở Y tế", "", "Trong quý I", "Báo cáo"],
        ["2", "Việc B", "Đơn vị X", "", "Trước ngày 25/10/2026", ""],
    ]
    assert annex.wide
    assert grid.caption == ""  # the annex's own title already says it


def test_a_table_of_no_tasks_has_a_sentence_to_say():
    (annex,) = paper(plan(texts=(text(Level.DOAN), WIDE_ANNEX, TASKS))).annexes
    (grid,) = annex.body
    assert isinstance(grid, Grid)
    assert grid.rows == ()
    assert grid.empty.endswith(".")


# --- Nơi nhận ---


def test_what_was_typed_stays_and_the_line_of_the_archive_is_added():
    assert paper(plan()).noi_nhan == ("Các phòng thuộc Sở", "Lưu: VT, XDCQ")


@pytest.mark.parametrize("kept", ["Lưu: VT", "- Lưu: VT", "VPHU: + LĐVP, + Lưu VT."])
def test_a_typed_line_of_the_archive_is_not_doubled(kept):
    assert paper(plan(noi_nhan=("A", kept))).noi_nhan == ("A", kept)


def test_a_body_whose_archive_is_not_told_keeps_it_as_such_bodies_do():
    office = replace(DANG_UY, archive="")
    item = plan(system=System.PARTY, office="DU")
    assert paper(item, offices=(SNV, UBND, office)).noi_nhan[-1] == "Lưu Văn phòng cấp ủy"
    assert paper(plan(office="UBND")).noi_nhan[-1] == "Lưu: VT"
    assert paper(item).noi_nhan[-1] == "Lưu Văn phòng Đảng ủy"


def test_an_empty_cell_is_composed_from_the_units_with_tasks():
    units = (unit("X"), unit("Y"), unit("Z", valid_to=TODAY.replace(year=2025)))
    made = paper(plan(noi_nhan=()), units=units, tasks=(task("1", "X"), task("2", "Z")))
    assert made.noi_nhan == (
        "Ủy ban nhân dân tỉnh Cà Mau (b/c)",
        "Đơn vị X",
        "Lưu: VT, XDCQ",
    )


def test_many_units_are_told_by_their_groups():
    units = [unit(f"S{n}") for n in range(4)] + [unit(f"X{n}", "xã") for n in range(4)]
    units += [unit("P", "phường"), unit("Q", "lực lượng vũ trang")]
    made = paper(plan(noi_nhan=()), units=units, tasks=(task("1", "Tất cả"),))
    assert made.noi_nhan[1:-1] == (
        "Các sở, ban, ngành tỉnh",
        "UBND các xã, phường",
        "Đơn vị Q",
    )


@pytest.mark.parametrize(("most", "by_name"), [(None, True), (2, True), (1, False)])
def test_units_are_named_as_long_as_they_are_no_more_than_the_office_set(most, by_name):
    item = plan(noi_nhan=())
    world = ledger(item, units=(unit("X"), unit("Y")), tasks=(task("1", "Tất cả"),))
    chosen = Thresholds({} if most is None else {MOST_NAMED.code: most})
    made = outgoing_paper(replace(world, thresholds=chosen), item, TODAY)
    said = ("Đơn vị X", "Đơn vị Y") if by_name else ("Các sở, ban, ngành tỉnh",)
    assert made.noi_nhan[1:-1] == said


def test_a_letter_is_sent_as_above_and_a_decision_by_its_last_article():
    letter = plan(kind="Công văn", kinh_gui=("Sở Y tế",), noi_nhan=())
    assert paper(letter).noi_nhan[0] == "Như trên"
    texts = (text(Level.DIEU), text(Level.KHOAN), text(Level.DIEU))
    decision = plan(kind="Quyết định", texts=texts, noi_nhan=())
    assert paper(decision).noi_nhan[0] == "Như Điều 2"
