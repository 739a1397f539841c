"""Work on many files: in order, on all cores, and a bad file costs only itself."""

import pytest
from ending_work import DEADLY, doubled, lost, squared

from dvexcel.steps.many import in_order


@pytest.mark.parametrize("cores", [1, 2])
def test_the_answers_come_in_the_order_of_the_items_on_one_core_or_two(cores):
    items = list(range(50))
    assert list(in_order(squared, items, lost, cores)) == [n * n for n in items]


def test_an_item_that_ends_its_process_costs_only_itself():
    answers = list(in_order(doubled, range(40), lost, 2))
    assert answers == [f"{n} lost" if n == DEADLY else 2 * n for n in range(40)]


def test_few_items_are_done_here(monkeypatch):
    monkeypatch.setattr("dvexcel.steps.many.ProcessPoolExecutor", None)
    assert list(in_order(squared, range(15), lost, 2)) == [n * n for n in range(15)]
