"""Căn cứ lines get their word and order, and are taken out of the body of what rules."""

from small_ledger import plan, text

from dvexcel.context.grounds import grounds, with_grounds
from dvexcel.context.headings import with_headings
from dvexcel.context.inline import inline
from dvexcel.model.paper import Block, Level, Run


def test_a_line_with_a_word_of_its_own_keeps_it():
    lines = ("Thực hiện Kế hoạch số 5", "Xét đề nghị của A", "căn cứ Luật B")
    assert list(grounds(lines)) == ["Thực hiện Kế hoạch số 5", "căn cứ Luật B", "Xét đề nghị của A"]


def test_a_line_without_a_word_gets_it_and_loses_marks_and_dash():
    assert list(grounds(("- Luật A;", "Nghị định B."))) == ["Căn cứ Luật A", "Căn cứ Nghị định B"]


def test_a_proposal_stands_last_wherever_it_was_typed():
    typed = ("Theo đề nghị của Giám đốc Sở Nội vụ.", "Căn cứ Luật A;")
    assert list(grounds(typed))[-1] == "Theo đề nghị của Giám đốc Sở Nội vụ"


def test_grounds_typed_in_the_body_of_a_decision_go_above_its_words_of_command():
    texts = (
        text(Level.DOAN, "Căn cứ Luật A;"),
        text(Level.DOAN, "QUYẾT ĐỊNH:"),
        text(Level.DOAN, "Theo đề nghị của Chánh Văn phòng."),
        text(Level.DIEU, "Ban hành Quy chế."),
        text(Level.DOAN, "Căn cứ tình hình, các đơn vị báo cáo."),
    )
    item = with_grounds(plan(kind="Quyết định", texts=texts))
    assert item.can_cu == ("Căn cứ Luật A", "Theo đề nghị của Chánh Văn phòng")
    assert [one.text for one in item.texts] == [
        "Ban hành Quy chế.",
        "Căn cứ tình hình, các đơn vị báo cáo.",
    ]


def test_a_sentence_of_a_plan_that_begins_with_can_cu_stays_in_its_body():
    item = with_grounds(plan(texts=(text(Level.DOAN, "Căn cứ Luật A, Sở ban hành Kế hoạch."),)))
    assert len(item.texts) == 1


def block(level, said):
    return Block(level, "1.", inline(said))


def bold(*blocks):
    return [
        all(run.bold for run in one.content if isinstance(run, Run))
        for one in with_headings(blocks)
    ]


def test_a_sentence_is_no_heading():
    assert bold(block(Level.MUC_SO, "Làm việc này."), block(Level.DOAN, "A.")) == [False, False]
    assert bold(block(Level.KHOAN, "Việc một"), block(Level.KHOAN, "Việc hai")) == [False, False]
    assert bold(block(Level.DIEM, "Việc một"), block(Level.GACH, "A.")) == [False, False]


def test_words_without_a_mark_above_something_deeper_are_a_heading():
    assert bold(block(Level.MUC_SO, "Mục đích"), block(Level.DOAN, "A.")) == [True, False]
    assert bold(block(Level.DIEU, "Phạm vi"), block(Level.KHOAN, "Một.")) == [True, False]


def test_the_title_of_a_chapter_is_in_capitals():
    (chapter,) = with_headings([Block(Level.CHUONG, "Chương I", inline("Quy định chung"))])
    assert chapter.content == (Run("QUY ĐỊNH CHUNG"),)
