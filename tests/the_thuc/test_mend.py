"""`soat --sua`: what is sure is mended in a copy, every word stands, the rest is left alone."""

import copy
import io
import json

import pytest
from docx import Document
from drawn_papers import DRAWN
from faults import BY_HAND, at, child, faulty, marked, said, swapped
from hand_made import everything_a_file_can_hold, inherited_looks
from judged import TODAY, complaints
from lxml import etree
from offices import OFFICES
from others import OTHERS
from raw import NAMESPACES, W, body, docx, edited, p, r, section, table, zipped
from whole import WHOLE, state_head
from words import parts, words

from dvexcel.cli import main
from dvexcel.commands.soat import soat
from dvexcel.model.mend import Mend
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.the_thuc.mend.repairs import REPAIRS, STAGES
from dvexcel.the_thuc.mending import mend_document
from dvexcel.the_thuc.rules import DOCUMENT_RULES
from dvexcel.workspace import Workspace

MENDS = {rule.notice.code: rule.mend for rule in DOCUMENT_RULES if rule.mend}


def mended(data):
    return mend_document(data, "van_ban.docx", TODAY)


def test_a_rule_is_mended_or_listed_as_work_for_a_person():
    of_looks = {rule.notice.code for rule in DOCUMENT_RULES} - set(DRAWN)
    assert of_looks - set(MENDS) == set(BY_HAND)
    assert not set(MENDS) & set(DRAWN)


def test_every_kind_of_repair_is_made_in_one_stage():
    assert set(REPAIRS) == set(Mend)
    assert sorted(mend for stage in STAGES for mend in stage) == sorted(Mend)


@pytest.mark.parametrize("code", BY_HAND)
def test_a_fault_for_a_person_changes_nothing(code):
    data = faulty(code)
    done = mended(data)
    assert done.data == data
    assert done.changes == ()


@pytest.mark.parametrize("code", MENDS)
def test_a_mended_fault_is_gone_and_no_other_came(code):
    data = faulty(code)
    done = mended(data)
    assert complaints(done.data) == set()
    assert {change.code for change in done.changes} == {code}
    for change in done.changes:
        assert change.found
        assert change.wanted
        assert change.found != change.wanted


@pytest.mark.parametrize("code", MENDS)
def test_every_word_stands_after_a_mending(code):
    data = faulty(code)
    assert words(mended(data).data) == words(data)


@pytest.mark.parametrize("code", MENDS)
def test_a_mended_copy_needs_no_second_mending(code):
    once = mended(faulty(code)).data
    again = mended(once)
    assert (again.data, again.changes) == (once, ())


MADE = {**OTHERS, **OFFICES}


@pytest.mark.parametrize("name", MADE)
def test_a_document_of_another_office_keeps_its_words_and_gets_no_new_finding(name):
    data = MADE[name]()
    done = mended(data)
    assert words(done.data) == words(data)
    assert complaints(done.data) <= complaints(data)
    assert not {change.code for change in done.changes} & {"TT006", "TT107"}


def test_the_values_are_those_of_the_book_of_the_documents_date():
    small = edited(WHOLE["to_trinh_dang"], marked("ĐẢNG CỘNG SẢN", "sz", val=26))
    (change,) = mended(small).changes
    assert (change.found, change.wanted) == ("cỡ chữ 13", "cỡ chữ 15")


def test_a_head_of_larger_letters_stays_one_of_larger_letters():
    # Tiêu ngữ is 14, so Quốc hiệu goes to 13 and not to the 12 of our templates.
    huge = edited(WHOLE["cong_van"], marked("CỘNG HÒA", "sz", val=32))
    (change,) = mended(huge).changes
    assert change.wanted == "cỡ chữ 13"


def test_letters_that_should_be_capitals_are_left_for_a_person():
    low = edited(WHOLE["cong_van"], said("SỞ NỘI VỤ", "Sở Nội vụ"))
    assert mended(edited(low, marked("Sở Nội vụ", "sz", val=40))).changes == ()


def test_nothing_but_the_form_is_touched_in_a_document_with_everything():
    data = everything_a_file_can_hold()
    done = mended(data)
    assert {change.code for change in done.changes} >= {"TT021", "TT065", "TT104"}
    assert words(done.data) == words(data)
    before, after = parts(data), parts(done.data)
    kept = ("word/media/image1.png", "word/comments.xml", "word/footnotes.xml", "docProps/core.xml")
    assert set(after) == set(before)
    for name in kept:
        assert after[name] == before[name], name
    tags = ("tbl", "tr", "tc", "drawing", "footnoteReference", "commentReference", "hyperlink")
    for tag in (*tags, "bookmarkStart", "ins", "del", "gridSpan", "vMerge"):
        assert counted(done.data, tag) == counted(data, tag) > 0, tag


def counted(data, tag):
    root = etree.fromstring(parts(data)["word/document.xml"])
    return len(list(root.iter(f"{W}{tag}")))


def test_word_can_trust_the_order_of_what_was_put_in():
    order = {"pPr": ["pBdr", "spacing", "ind", "jc", "rPr"], "rPr": ["rFonts", "b", "i", "sz", "u"]}
    data = mended(everything_a_file_can_hold()).data
    root = etree.fromstring(parts(data)["word/document.xml"])
    for owner, tags in order.items():
        for node in root.iter(f"{W}{owner}"):
            known = [tags.index(c.tag[len(W) :]) for c in node if c.tag[len(W) :] in tags]
            assert known == sorted(known)


def test_looks_that_styles_and_theme_give_are_mended_too():
    data = inherited_looks()
    assert complaints(data) >= {"TT004", "TT021", "TT065"}
    done = mended(data)
    assert complaints(done.data) & {"TT004", "TT021", "TT065"} == set()
    assert words(done.data) == words(data)


def test_a_run_across_two_components_is_cut_between_them():
    both = table(
        (65, 100),
        (
            p("UBND TỈNH CÀ MAU", 13) + p("SỞ NỘI VỤ", 13, "b"),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 16, "b"),
        ),
        (p("Số: 12/SNV-XDCQ", 13), p("Cà Mau, ngày 05 tháng 3 năm 2026", 14, "i")),
    )
    data = docx(both + body("Sở Nội vụ đề nghị./.") + section(last=True))
    done = mended(data)
    sizes = {c.code: c.wanted for c in done.changes}
    assert (sizes["TT021"], sizes["TT023"]) == ("cỡ chữ 13", "cỡ chữ 14")
    assert complaints(done.data) & {"TT021", "TT023"} == set()
    assert words(done.data) == words(data)


def test_a_mark_in_a_run_of_its_own_joins_its_letter():
    split = p(runs=r("Sở No\u0302") + r("\u0323i vụ đề nghị"), align="both", before=6, first=12.7)
    data = docx(state_head("Số: 12/SNV-XDCQ") + split + section(last=True))
    assert "TT007" in complaints(data)
    done = mended(data)
    assert "TT007" not in complaints(done.data)
    assert "SởNộivụđềnghị" in words(done.data)["word/document.xml"]


def test_a_table_wider_than_the_new_page_keeps_its_page():
    wide = table((120, 130), (p("Một", 13), p("Hai", 13)), borders=True)
    data = docx(state_head("Số: 12/SNV-XDCQ") + wide + section(last=True, margins=(20, 5, 20, 5)))
    assert "TT003" in complaints(data)
    assert all(change.code != "TT003" for change in mended(data).changes)


def test_a_signature_typed_to_the_right_is_not_put_in_the_middle():
    right = " " * 60 + "GIÁM ĐỐC"
    data = docx(
        state_head("Số: 12/SNV-XDCQ")
        + body("Sở Nội vụ đề nghị các sở./.")
        + p("Nơi nhận:", 12, "bi", "left")
        + p("- Lưu: VT.", 11, "", "left")
        + p(right, 14, "b", "left")
        + section(last=True)
    )
    assert "TT103" in complaints(data)
    assert all(change.code != "TT103" for change in mended(data).changes)


def test_a_header_that_says_more_than_the_number_is_left_alone():
    letterhead = p("Sở Nội vụ tỉnh Cà Mau", 12, "i")
    footer = f"<w:ftr {NAMESPACES}>{p(runs=FIELD)}</w:ftr>"
    data = docx(
        state_head("Số: 12/SNV-XDCQ") + body("Sở Nội vụ đề nghị các sở./.") + with_footer(),
        header=letterhead,
        footer=footer,
    )
    assert {"TT010", "TT011"} <= complaints(data)
    assert {change.code for change in mended(data).changes} == {"TT012"}


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def with_footer():
    reference = '<w:footerReference w:type="default" r:id="rId_footer"/>'
    return section(last=True, title=False).replace("<w:pgSz", f"{reference}<w:pgSz")


def test_a_long_document_without_numbers_gets_a_header_of_its_own():
    bare = zipped({**parts(docx(LONG_BODY)), "word/_rels/document.xml.rels": NO_HEADERS})
    assert "TT010" in complaints(bare)
    done = mended(bare)
    assert "TT010" not in complaints(done.data)
    assert words(done.data) == words(bare)
    assert [s.footer is not None for s in Document(io.BytesIO(done.data)).sections] == [True]


LONG_BODY = (
    state_head("Số: 12/SNV-XDCQ")
    + body("Sở Nội vụ đề nghị các sở, ban, ngành thực hiện nghiêm túc. " * 90)
    + "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/>"
    "<w:pgMar w:top='1134' w:right='851' w:bottom='1134' w:left='1701' w:header='567'"
    " w:footer='567' w:gutter='0'/></w:sectPr>"
)
NO_HEADERS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sai.docx").write_bytes(faulty("TT021"))
    (tmp_path / "dung.docx").write_bytes(WHOLE["cong_van"])
    return tmp_path


def run(folder, *names, write=False):
    files = tuple(folder / name for name in names)
    return soat(Workspace(folder), Options(TODAY, files=files, mend=True, write=write))


def documents(folder):
    return sorted(path.name for path in folder.glob("*.docx"))


def test_a_dry_run_lists_the_changes_and_writes_nothing(folder):
    outcome = run(folder, "sai.docx")
    assert documents(folder) == ["dung.docx", "sai.docx"]
    assert outcome.files == ()
    (change,) = outcome.changes
    assert (change.code, change.file, change.found) == ("TT021", "sai.docx", "cỡ chữ 16")
    assert "Chưa ghi gì" in outcome.notes[0]


def test_the_copy_is_written_beside_the_original_which_is_untouched(folder):
    before = (folder / "sai.docx").read_bytes()
    outcome = run(folder, "sai.docx", write=True)
    assert outcome.files == (folder / "sai.sua.docx",)
    assert (folder / "sai.docx").read_bytes() == before
    assert complaints(outcome.files[0].read_bytes()) == set()


def test_a_sound_document_gets_no_mended_copy(folder):
    outcome = run(folder, "dung.docx", write=True)
    assert (outcome.files, outcome.changes, outcome.findings) == ((), (), ())


def test_a_mended_copy_is_not_mended_again_with_the_rest(folder):
    run(folder, "sai.docx", write=True)
    assert run(folder, "sai.sua.docx").counts["tep"] == 0


def test_what_is_left_for_a_person_is_still_said(folder):
    both = edited(faulty("TT021"), swapped("Sở Nội vụ đề nghị quý", "./.", "."))
    (folder / "hai.docx").write_bytes(both)
    outcome = run(folder, "hai.docx")
    assert [finding.code for finding in outcome.findings] == ["TT078"]
    assert [change.code for change in outcome.changes] == ["TT021"]


def test_an_unreadable_file_is_a_finding_and_the_others_are_still_mended(folder):
    (folder / "hong.docx").write_bytes(b"PK\x03\x04")
    outcome = run(folder, "hong.docx", "sai.docx", write=True)
    assert [finding.code for finding in outcome.findings] == ["TN203"]
    assert outcome.files == (folder / "sai.sua.docx",)


def test_a_signed_document_is_left_alone(folder):
    signed = zipped({**parts(faulty("TT021")), "_xmlsignatures/sig1.xml": b"<Signature/>"})
    (folder / "ky.docx").write_bytes(signed)
    outcome = run(folder, "ky.docx", write=True)
    assert (outcome.files, outcome.changes) == ((), ())
    assert [finding.code for finding in outcome.findings] == ["HT742", "TT021"]


def test_a_strict_document_is_left_alone(folder):
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    files = {name: data.replace(usual, strict) for name, data in parts(faulty("TT021")).items()}
    (folder / "strict.docx").write_bytes(zipped(files))
    outcome = run(folder, "strict.docx", write=True)
    assert (outcome.files, outcome.changes) == ((), ())
    assert [finding.code for finding in outcome.findings] == ["HT743", "TT021"]


def test_to_write_without_mending_is_refused(folder):
    with pytest.raises(CannotRun) as caught:
        soat(Workspace(folder), Options(TODAY, files=(folder / "sai.docx",), write=True))
    assert [finding.code for finding in caught.value.findings] == ["HT741"]


def test_the_command_line_shows_the_changes_in_a_table(folder, capsys):
    arguments = ["soat", "--sua", "--thu-muc", str(folder), str(folder / "sai.docx")]
    assert main(arguments) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for text in ("những chỗ sửa được", "TT021", "cỡ chữ 16", "cỡ chữ 13"):
        assert text in shown


def test_scripts_get_the_changes_too(folder, capsys):
    main(["soat", "--sua", "--ghi", "--json", "--thu-muc", str(folder), str(folder / "sai.docx")])
    answer = json.loads(capsys.readouterr().out)
    (change,) = answer["changes"]
    assert (change["code"], change["place"], change["wanted"]) == ("TT021", "doan:4", "cỡ chữ 13")
    assert answer["files"] == [str(folder / "sai.sua.docx")]


def test_the_paragraph_mark_of_a_list_looks_as_its_text():
    thin = edited(WHOLE["bao_cao"], lambda root: child(at(root, "Phần I").find(f"{W}pPr"), "rPr"))
    done = mended(edited(thin, marked("Phần I", "sz", val=48)))
    root = etree.fromstring(parts(done.data)["word/document.xml"])
    assert at(root, "Phần I").find(f"{W}pPr/{W}rPr/{W}sz").get(f"{W}val") == "28"


@pytest.mark.parametrize("code", ["TT003", "TT010", "TT024"])
def test_equal_input_gives_equal_copies(code):
    assert mended(faulty(code)).data == mended(faulty(code)).data


def test_a_margin_within_the_range_stays_where_another_one_is_set():
    """A right margin of 18 mm is as good as one of 15: only the wrong left one is set."""
    data = edited(WHOLE["cong_van"], page_margins(left=1361, right=1021))
    done = mended(data)
    assert {change.code for change in done.changes} == {"TT003"}
    (section,) = done.after.paper.facts.sections
    assert (round(section.left), round(section.right)) == (30, 18)


def page_margins(**sides):
    def edit(root):
        for margins in root.iter(f"{W}pgMar"):
            for side, twips in sides.items():
                margins.set(f"{W}{side}", str(twips))

    return edit


def fixed_row(root):
    """The rows of every table get a height that does not grow."""
    for row in root.iter(f"{W}tr"):
        child(child(row, "trPr"), "trHeight", val=1200, hRule="exact")
        row.insert(0, row.find(f"{W}trPr"))


def test_text_in_a_row_of_fixed_height_gets_no_more_room():
    small = edited(WHOLE["to_trinh_dang"], marked("ĐẢNG CỘNG SẢN", "sz", val=26))
    assert {change.code for change in mended(small).changes} == {"TT025"}
    assert mended(edited(small, fixed_row)).changes == ()


def test_one_of_several_like_cells_is_not_set_apart():
    """Two sign side by side in the same words: one of them alone is not made bold."""

    def twice(root):
        name = at(root, "Trần Thị Ngọc")
        cell = next(name.iterancestors(f"{W}tc"))
        cell.addnext(copy.deepcopy(cell))

    thin = edited(WHOLE["bao_cao"], plain_name)
    assert {change.code for change in mended(thin).changes} == {"TT083"}
    assert mended(edited(thin, twice)).changes == ()


def plain_name(root):
    for run in at(root, "Trần Thị Ngọc").iter(f"{W}r"):
        bold = run.find(f"{W}rPr/{W}b")
        bold.getparent().remove(bold)
