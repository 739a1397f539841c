"""What is planted is found, at its cell, and nothing else: thirteen months, every rule."""

import os
from collections import Counter
from pathlib import Path
from random import Random

import planting
import pytest
from form_faults import FAULTS, ROUND, TESTED_ELSEWHERE, due_in, plant

from dvexcel.model.notice import Notice
from dvexcel.reading import notices
from dvexcel.receiving import versions, whose
from dvexcel.rules.data import DATA_RULES

#: One seed plants every fault, in a quarter of the months; DVEXCEL_SEEDS=20 plants for minutes.
SEEDS = range(int(os.environ.get("DVEXCEL_SEEDS", "1")))
THIRTEEN = range(13)
TESTS = Path(__file__).parents[2]


def test_every_finding_about_a_return_is_planted_or_tested_by_its_name():
    modules = (notices, versions, whose)
    known = {one.code for m in modules for one in vars(m).values() if isinstance(one, Notice)}
    known |= {rule.notice.code for rule in DATA_RULES}
    planted = {code for fault in FAULTS for code in fault.codes}
    assert planted | TESTED_ELSEWHERE.keys() == known
    assert planted.isdisjoint(TESTED_ELSEWHERE)
    for code, test in TESTED_ELSEWHERE.items():
        assert code in (TESTS / test).read_text("utf-8"), code


def test_every_fault_is_planted_in_every_month_by_the_first_seeds():
    """In the months that have a place for it; once a seed for what takes a second to read."""
    times = Counter(
        (fault.name, index)
        for seed in range(ROUND)
        for index in THIRTEEN
        for fault in due_in(seed, index)
    )
    for fault in FAULTS:
        if fault.is_heavy:
            assert sum(times[fault.name, index] for index in THIRTEEN) == ROUND
        else:
            months = [index for index in THIRTEEN if times[fault.name, index]]
            assert months == list(fault.months), fault.name


def test_every_seed_plants_every_fault():
    for seed in range(20):
        planted = {fault.name for index in THIRTEEN for fault in due_in(seed, index)}
        assert planted == {fault.name for fault in FAULTS}


@pytest.mark.parametrize("index", THIRTEEN)
def test_clean_returns_have_no_finding(clean_year, index):
    month = clean_year.month(index)
    names = {unit: f"bieu_{unit}_{month.code}.xlsx" for unit in month.files}
    found = clean_year.found(index, [(names[unit], data) for unit, data in month.files.items()])
    assert found == set()
    assert len(names) == (53 if index < 6 else 52)


def test_the_clean_returns_are_as_small_and_as_uneven_as_real_ones(clean_year):
    """Communes with nothing to report in many rows, figures that jump, a reason where they do."""
    figures, jumps, reasons = [], 0, 0
    for index in THIRTEEN:
        month = clean_year.month(index)
        for unit in sorted(month.files):
            now, told = clean_year.figures(index, unit), month.before.get(unit, {})
            if unit.startswith(("XA-", "PH-")):
                figures += now.values()
            grown = [c for c in now if told.get(c, 0) >= 10 and abs(now[c] - told[c]) * 2 > told[c]]
            jumps += len(grown)
            reasons += sum(clean_year.reasons(index, unit)[code] is not None for code in grown)
    assert figures.count(0) > len(figures) / 8
    assert sum(amount < planting.ENOUGH for amount in figures) > len(figures) / 2
    assert jumps > 300
    assert reasons == jumps


@pytest.mark.parametrize("seed", SEEDS)
def test_the_found_set_is_the_planted_set(clean_year, seed):
    for index in THIRTEEN:
        rng = Random(1000 * seed + index)  # noqa: S311 - faults, not secrets
        files = plant(clean_year.month(index), due_in(seed, index), rng)
        expected = {(file.name, *one) for file in files for one in file.expected}
        found = clean_year.found(index, [(file.name, file.data) for file in files])
        assert found == expected, clean_year.month(index).code
