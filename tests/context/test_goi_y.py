"""What is laid before the clerk for a long report: the best first, each once, nothing chosen."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from small_ledger import UBND
from small_world import period, unit

from dvexcel.context.bao_cao.body import gathered
from dvexcel.context.bao_cao.open_questions import open_questions
from dvexcel.context.goi_y import stale, suggested
from dvexcel.model.bien_tap import COMPOSED, Choice
from dvexcel.model.consolidation import Consolidation, Status, UnitStatus
from dvexcel.model.figure import Measure
from dvexcel.model.period import PeriodKind
from dvexcel.model.place import Cell
from dvexcel.model.record import Entry, Row
from dvexcel.model.returns import Return
from dvexcel.sample.standard import first_ledger

BASE = first_ledger()
UNITS = {f"X{n}": unit(f"X{n}") for n in range(12)}
LEDGER = replace(BASE, units=UNITS)
MODELS, WORKS, OUTSTANDING = "I.5", "hoạt động hiệu quả", "tiêu biểu"


def row(**values):
    columns = ("ten", "linh_vuc", "trang_thai", "ghi_chu", "muc", "noi_dung", "loai", "gui_ai")
    return Row(1, {key: Entry(values.get(key), "", Cell("Mô hình", 5, 1)) for key in columns})


def model(name, stage=WORKS, field="kinh tế", did="Dân góp công làm đường."):
    return row(ten=name, linh_vuc=field, trang_thai=stage, ghi_chu=did)


def sent(code, **tables):
    return Return(code, period("2026-6T").code, f"{code}.xlsx", "", 1, {}, {}, tables)


def put_together(*returns, code="2026-6T", measures=(), late=()):
    by_unit = {one.unit: one for one in returns}
    statuses = tuple(
        UnitStatus(one, Status.TRE if name in late else Status.DUNG_HAN, counted=by_unit.get(name))
        for name, one in UNITS.items()
    )
    one = period(code)
    return Consolidation(one, date(2026, 6, 30), statuses, (), measures, work=BASE.work)


def told(item, *returns, **more):
    said = suggested(LEDGER, put_together(*returns, **more))
    return [(one.text, one.whose) for one in said if one.item == item]


# ---- what is not suggested


def test_a_month_suggests_nothing():
    full = sent("X1", mo_hinh=(model("“Một”", OUTSTANDING),))
    assert list(suggested(LEDGER, put_together(full, code="2026-T06", late=("X2",)))) == []


@pytest.mark.parametrize(
    "one",
    [
        model("“Một”", "dừng"),
        model("“Một”", "đăng ký"),
        model("“Một”", None),
        model("“Một”", did=None),
    ],
    ids=["stopped", "only registered", "no stage", "nothing told"],
)
def test_a_model_that_does_not_work_or_says_nothing_is_not_named(one):
    assert told(MODELS, sent("X1", mo_hinh=(one,))) == []


@pytest.mark.parametrize("values", [[9, 9, 9, 9, 5, 4, 3, 2, 1], [9, 8, 7, 6]])
def test_where_several_are_level_or_few_report_none_leads(values):
    measures = tuple(did("B1", f"X{n}", value) for n, value in enumerate(values))
    assert told("II.1", measures=measures) == []


def did(code, scope, value):
    indicator = next(one for one in BASE.indicators if one.code == code)
    return Measure(indicator, scope, scope, None, None, Fraction(value), 1, 1, None)


# ---- what is


def test_models_stand_by_their_stage_and_each_field_in_turn():
    returns = [
        sent("X1", mo_hinh=(model("“A”"), model("“B”"), model("“C”", field="văn hóa - xã hội"))),
        sent("X2", mo_hinh=(model("“D”", OUTSTANDING),)),
    ]
    names = [text.split("”")[0].split("“")[1] for text, _ in told(MODELS, *returns)]
    assert names == ["D", "A", "C", "B"]


def test_a_model_is_named_with_what_it_did_where_and_how_it_stands():
    [said] = told(MODELS, sent("X1", mo_hinh=(model("“Bản sạch” ở bản Nà", OUTSTANDING),)))
    text = "Mô hình “Bản sạch” ở bản Nà (Đơn vị X1; tiêu biểu): dân góp công làm đường"
    assert said == (text, "Đơn vị X1")


def test_those_who_stand_ahead_of_all_others_lead():
    measures = tuple(did("B1", f"X{n}", v) for n, v in enumerate([9, 8, 5, 5, 4, 3, 2, 2, 1]))
    said = [("Dẫn đầu về cuộc tuyên truyền, vận động: Đơn vị X0, Đơn vị X1", "2 đơn vị")]
    assert told("II.1", measures=measures) == said


def test_who_is_behind_is_for_the_clerk_to_decide():
    said = [("Đơn vị gửi báo cáo sau hạn: Đơn vị X2, Đơn vị X3", "2 đơn vị")]
    assert told("II.2", late=("X2", "X3")) == said


def test_causes_are_gathered_by_theme_those_of_most_units_first():
    busy, far = "Cán bộ đều KIÊM NHIỆM.", "Địa bàn rộng; cán bộ kiêm nhiệm."
    returns = [
        sent("X1", loi_van=(row(muc="II.2", noi_dung=busy),)),
        sent("X2", kien_nghi=(row(loai="vướng mắc", noi_dung=far),)),
        sent("X3", kien_nghi=(row(loai="kiến nghị", noi_dung="Đề nghị bố trí kinh phí."),)),
    ]
    told_by = [(text.split(": ")[1].split(",")[0], whose) for text, whose in told("II.3", *returns)]
    assert told_by == [("cán bộ", "2 đơn vị nêu"), ("địa bàn rộng", "1 đơn vị nêu")]


def test_causes_of_one_kind_stand_in_one_paragraph_objective_ones_first():
    lines = [
        "Bài học: làm thật.",
        "Nguyên nhân chủ quan: a.",
        "Nguyên nhân khách quan: b.",
        "Khác.",
    ]
    assert gathered([*lines, "Nguyên nhân khách quan: c."]) == [
        "Nguyên nhân khách quan: b; c.",
        "Nguyên nhân chủ quan: a.",
        "Bài học: làm thật.",
        "Khác.",
    ]


# ---- what was chosen, and is over


def choice(key, item=MODELS, **more):
    return Choice(key, item, "X1", "Lời", taken=True, **more)


def test_a_chosen_line_that_the_returns_no_longer_suggest_is_over_unless_reworded():
    now = put_together(sent("X1", mo_hinh=(model("“Một”"),)))
    [suggestion] = [one for one in suggested(LEDGER, now) if one.item == MODELS]
    old = choice(f"{COMPOSED}CU")
    assert stale(LEDGER, now, [choice(suggestion.key), old, choice("ABC")]) == {old.key}
    assert stale(LEDGER, now, [replace(old, reworded="Lời của cơ quan")]) == set()


# ---- what is still to be asked


def asked(*choices, kind=PeriodKind.NAM, issuer=BASE.own_office):
    return list(open_questions(BASE, choices, kind, issuer))


def test_a_long_report_asks_for_what_only_a_person_can_add():
    for words in ("Các mô hình nêu tên", "Nơi làm tốt", "Giải pháp", "Nguyên nhân", "I.8"):
        assert any(words in one for one in asked()), words
    assert len(asked(kind=PeriodKind.THANG)) == 2


def test_what_was_chosen_is_not_asked_for():
    chosen = [
        choice(f"{COMPOSED}1"),
        *(choice("", item) for item in ("III.2", "II.3", "I.8", "IV")),
    ]
    said = " ".join(asked(*chosen))
    assert not any(
        words in said for words in ("mô hình nêu tên", "Giải pháp", "Nguyên nhân", "I.8")
    )


def test_the_peoples_mood_comes_with_a_reminder_of_what_is_secret():
    assert any("bí mật nhà nước" in one for one in asked(choice("", "I.0")))


def test_a_units_own_words_are_marked_for_turning_in_the_report_of_the_body_above():
    above = UBND
    verbatim = choice("ABC", "II.1")
    assert any("nguyên văn" in one for one in asked(verbatim, issuer=above))
    assert not any("nguyên văn" in one for one in asked(verbatim))
    assert not any(
        "nguyên văn" in one for one in asked(replace(verbatim, reworded="A"), issuer=above)
    )
