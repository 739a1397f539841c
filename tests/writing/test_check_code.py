"""The check code on paper is the one computed from the figures read, and shows what changed."""

import random

import pytest
from fields import WORK
from hypothesis import given
from hypothesis import strategies as st
from writing import workbook_examples as example
from writing.read_back import opened

from dvexcel.specs.bieu import PRINT_SHEET, SO_LIEU
from dvexcel.specs.doi_chieu import CYCLE, check_code, shown, weight
from dvexcel.specs.muc_so_lieu import known_sections, section_of
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.form import write_form

AMOUNTS = st.lists(st.none() | st.integers(0, 10**9), min_size=1, max_size=30)


def test_an_empty_form_has_code_zero():
    assert check_code([None] * 13) == 0


def test_an_empty_cell_is_not_a_zero():
    assert check_code([None, 5]) != check_code([0, 5])


def test_weights_differ_so_that_exchanged_figures_show():
    weights = [weight(position) for position in range(400)]
    assert len(set(weights)) == len(weights)
    assert min(weights) > 1


@given(AMOUNTS, st.data())
def test_one_changed_figure_changes_the_code(amounts, data):
    position = data.draw(st.integers(0, len(amounts) - 1))
    other = data.draw(st.integers(0, CYCLE - 1))
    changed = [*amounts[:position], other, *amounts[position + 1 :]]
    same = amounts[position] is not None and (amounts[position] - other) % CYCLE == 0
    assert (check_code(changed) == check_code(amounts)) is same


@given(AMOUNTS)
def test_the_code_has_at_most_six_digits(amounts):
    assert 0 <= check_code(amounts) < 10**6


def test_the_code_is_shown_as_the_signed_sheet_prints_it():
    assert (shown(22748), shown(0), shown(999982)) == ("022 748", "000 000", "999 982")


def filled(book, elements, seed):
    """Type numbers, ticks and nothing into the form at random; the amounts as they are read.

    One section is ticked as a whole.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable figures, no secret
    sheet = book[SO_LIEU.sheet]
    rows = {sheet.cell(row, 1).value: row for row in range(FIRST_ROW, sheet.max_row + 1)}
    ticked = chance.sample(sorted(rows.keys() & known_sections(WORK.sections).keys()), 1)
    for code in ticked:
        sheet.cell(rows[code], SO_LIEU.position("khong_phat_sinh"), "x")
    amounts = []
    for element in elements:
        row = rows[element.code]
        kind = chance.choice(["number", "number", "number", "tick", "nothing", "word"])
        amount = None
        if kind == "number":
            amount = chance.choice([0, 7, 1250, chance.randrange(10**6), chance.randrange(10**11)])
            value = amount / 10**element.decimals if element.decimals else amount
            sheet.cell(row, SO_LIEU.position("trong_ky"), value)
        elif kind == "tick":
            amount = 0
            sheet.cell(row, SO_LIEU.position("khong_phat_sinh"), "x")
        elif kind == "nothing" and section_of(element, example.CODE, WORK.sections) in ticked:
            amount = 0
        elif kind == "word":
            sheet.cell(row, SO_LIEU.position("trong_ky"), "12 tỷ")
        amounts.append(amount)
    return amounts


@pytest.mark.parametrize(
    ("elements", "seed"),
    [(example.ELEMENTS, 1), (example.ELEMENTS, 2), (example.many_elements(60), 3)],
)
def test_a_spreadsheet_computes_the_very_code(recalculated, elements, seed):
    book = opened(write_form(example.issue(elements)))
    amounts = filled(book, elements, seed)
    sheet = recalculated(book)[PRINT_SHEET]
    [row] = [row for row in sheet.iter_rows() if row[2].value == "Mã đối chiếu:"]
    assert row[4].value == check_code(amounts)
