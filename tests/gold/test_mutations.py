"""Forms changed on their way are read exactly as they were, or asked about; never in silence."""

import os
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from random import Random

import pytest
import soffice
from mutating import KINDS, mutated

from dvexcel.model.account import Fate
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.account import account
from dvexcel.reading.files import parse_file
from dvexcel.reading.legacy import with_unicode
from dvexcel.reading.returns import read_return
from dvexcel.receiving.one_file import check_book
from dvexcel.receiving.past import UnitsPast
from dvexcel.steps.opening import find_period, open_ledger

pytestmark = pytest.mark.slow

MONTH, TABLE = "2026-T09", Path(__file__).parents[1] / "reading" / "DOT_BIEN.md"
SEEDS = (1, 2, 3, 4, 5, 6)
HEAD = """# What becomes of a form that was changed on its way

Written by `tests/gold/test_mutations.py`; `DVEXCEL_GHI=1` writes it anew. Each kind is tried on
{seeds} returns, {all} in all. *Read*: exactly the same figures and rows, and nothing said. *Told*:
the same figures and rows, with a warning how they were read. *Asked*: read, with a warning or an
error at the change. *Refused*: not read, with the reason. None may change a figure without a word.

| Kind of change | Read | Told | Asked | Refused | Codes |
|---|--:|--:|--:|--:|---|
"""


@pytest.fixture(scope="module")
def check(clean_months):
    options = Options(date(2026, 9, 18))
    ledger, _ = open_ledger(clean_months.workspace, options)
    period = find_period(ledger, MONTH)

    def checked(data):
        book = parse_file(data, "biểu.xlsx")
        return check_book(ledger, period, book, options.today, UnitsPast())

    checked.ledger = ledger
    return checked


@pytest.fixture(scope="module")
def forms(clean_months):
    """The clean returns of communes: they type every element of the monthly form."""
    files = clean_months.files[MONTH]
    return [files[name] for name in sorted(files) if "_XA-" in name]


def content(unit_return):
    """What a return says, without the places it says it at."""
    figures = {code: one.amount for code, one in unit_return.figures.items()}
    rows = {
        key: Counter(
            tuple(sorted((name, str(entry.value)) for name, entry in row.entries.items()))
            for row in table
            if any(entry.value is not None for entry in row.entries.values())
        )
        for key, table in unit_return.tables.items()
        if key != "so_lieu"  # its rows are the figures and their reasons
    }
    reasons = {code: one.explanation.value for code, one in unit_return.figures.items()}
    return figures, reasons, rows


@pytest.fixture(scope="module")
def accounts():
    """Of every changed form the cells named and the cells held, once ``tried`` has run."""
    return []


@pytest.fixture(scope="module")
def tried(check, forms, accounts, tmp_path_factory):
    """Every kind on every seed: (kind, place touched, the original's return, the answer)."""
    soffice.require_libreoffice()
    originals = [check(data).unit_return for data in forms]
    made, folder = [], tmp_path_factory.mktemp("đổi")
    for number, kind in enumerate(KINDS):
        for seed in SEEDS:
            rng = Random(1000 * number + seed)  # noqa: S311 - changes, not secrets
            chosen = rng.randrange(len(forms))
            data, place = mutated(forms[chosen], kind, rng)
            made.append([kind, place, originals[chosen], data])
    for saved in {kind.resaved for kind in KINDS if kind.resaved}:
        batch = [one for one in made if one[0].resaved == saved]
        sources = [folder / f"{number}.xlsx" for number in range(len(batch))]
        for source, one in zip(sources, batch, strict=True):
            source.write_bytes(one[3])
        again = soffice.converted(sources, folder / saved, saved)  # one soffice for all of them
        for one, path in zip(batch, again, strict=True):
            one[3] = path.read_bytes()
    accounts.extend((kind, *accounted_for(check, data)) for kind, _, _, data in made)
    return [(kind, place, original, check(data)) for kind, place, original, data in made]


def accounted_for(check, data):
    """The cells of a workbook that the account names, and those that it holds."""
    book = with_unicode(parse_file(data, "biểu.xlsx"))
    cells = {cell.at(one) for one in book.sheets for cell in book.sheets[one].cells.values()}
    try:
        unit_return, _ = read_return(book, check.ledger.elements, check.ledger.work)
    except CannotRun:  # a refused form is not accounted for: nothing of it is used
        return None, cells
    return set(account(book, unit_return, check.ledger.elements).lines), cells


def test_no_change_alters_a_figure_in_silence(tried):
    assert len(tried) >= 300
    for kind, _, original, answer in tried:
        if answer.unit_return is None or content(answer.unit_return) != content(original):
            assert answer.findings, kind.name


def test_a_harmful_change_is_named_where_it_was_made(tried):
    for kind, place, _, answer in tried:
        codes = {finding.code for finding in answer.findings}
        if not kind.is_harmless:
            assert codes & kind.codes, (kind.name, codes)
            places = {str(finding.place) for finding in answer.findings}
            assert not place or place in places, (kind.name, place, places)


def test_harmless_changes_are_read_as_if_nothing_had_happened(tried):
    harmless = [one for one in tried if one[0].is_harmless]
    for kind, _, original, answer in harmless:
        assert [f.message for f in answer.findings if f.code not in kind.codes] == [], kind.name
        assert content(answer.unit_return) == content(original), kind.name
    assert len(harmless) >= 150


def test_every_cell_of_every_changed_form_is_accounted_for(tried, accounts):
    assert len(accounts) == len(tried)
    for kind, named, cells in accounts:
        assert named is None or named == cells, kind.name
    assert sum(named is not None for _, named, _ in accounts) > 0.8 * len(accounts)


def test_what_a_harmless_kind_may_say_is_said(tried):
    """A change that changes nothing would prove nothing."""
    for kind in KINDS:
        if kind.is_harmless and kind.codes:
            told = [answer.findings for one, _, _, answer in tried if one is kind]
            assert any(told), kind.name


def test_nine_of_ten_harmless_changes_are_read_without_an_error(tried):
    """Of all that were tried: the count that the table shows, and not only the kinds listed."""
    harmless = [answer for kind, _, _, answer in tried if kind.is_harmless]
    read = [answer for answer in harmless if not answer.has_error]
    assert len(read) >= 0.9 * len(harmless)


def test_the_table_of_kinds_is_up_to_date(tried):
    counts, codes = defaultdict(Counter), defaultdict(set)
    for kind, _, _, answer in tried:
        if answer.unit_return is None:
            counts[kind.name]["refused"] += 1
        elif not answer.findings:
            counts[kind.name]["read"] += 1
        else:
            counts[kind.name]["told" if kind.is_harmless else "asked"] += 1
        codes[kind.name] |= {finding.code for finding in answer.findings}
    lines = [
        f"| {name} | {one['read']} | {one['told']} | {one['asked']} | {one['refused']} | "
        f"{', '.join(sorted(codes[name]))} |\n"
        for name, one in counts.items()
    ]
    text = HEAD.format(seeds=len(SEEDS), all=len(tried)) + "".join(lines)
    if os.environ.get("DVEXCEL_GHI") == "1":
        TABLE.write_text(text, encoding="utf-8")
    assert TABLE.read_text("utf-8") == text


def test_every_cell_of_every_sample_return_is_accounted_for(check, clean_months):
    total = Counter()
    for files in clean_months.files.values():
        for name, data in files.items():
            book = parse_file(data, name)
            unit_return, _ = read_return(book, check.ledger.elements, check.ledger.work)
            done = account(book, unit_return, check.ledger.elements)
            cells = {
                cell.at(one) for one in book.sheets for cell in book.sheets[one].cells.values()
            }
            assert done.lines.keys() == cells
            assert done.counts[Fate.QUERIED] == 0, name
            total += done.counts
    assert total[Fate.USED] > 10_000
    assert all(total[fate] for fate in Fate if fate is not Fate.QUERIED)
