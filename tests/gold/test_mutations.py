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
from dvexcel.pipeline.check import check_book
from dvexcel.pipeline.ledger import find_period, open_ledger
from dvexcel.pipeline.options import Options
from dvexcel.reading.account import account
from dvexcel.reading.returns import read_return
from dvexcel.reading.xlsx import parse_workbook

MONTH, TABLE = "2026-T09", Path(__file__).parents[1] / "reading" / "DOT_BIEN.md"
SEEDS = (1, 2)
HEAD = """# What becomes of a form that was changed on its way

Written by `tests/gold/test_mutations.py`; `DVEXCEL_GHI=1` writes it anew. Each kind is tried on
{seeds} returns. *Read*: exactly the same figures and rows, and nothing said. *Asked*: read, with
a warning or an error at the change. *Refused*: not read, with the reason. None may change a figure
without a word.

| Kind of change | Read | Asked | Refused | Codes |
|---|--:|--:|--:|---|
"""


@pytest.fixture(scope="module")
def check(clean_months):
    options = Options(date(2026, 9, 18))
    ledger, _ = open_ledger(clean_months.workspace, options)
    period = find_period(ledger, MONTH)

    def checked(data):
        book = parse_workbook(data, "biểu.xlsx")
        return check_book(ledger, period, book, options.today, {})

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
def tried(check, forms):
    """Every kind on every seed: (kind, place touched, the original's return, the answer)."""
    results = []
    for number, kind in enumerate(KINDS):
        for seed in SEEDS:
            rng = Random(1000 * number + seed)  # noqa: S311 - changes, not secrets
            original = rng.choice(forms)
            data, place = mutated(original, kind, rng)
            results.append((kind, place, check(original).unit_return, check(data)))
    return results


def test_no_change_alters_a_figure_in_silence(tried):
    assert len(tried) > 60
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
    assert len(harmless) >= 30


def test_the_table_of_kinds_is_up_to_date(tried):
    counts, codes = defaultdict(Counter), defaultdict(set)
    for kind, _, _, answer in tried:
        if answer.unit_return is None:
            counts[kind.name]["refused"] += 1
        else:
            counts[kind.name]["asked" if answer.findings else "read"] += 1
        codes[kind.name] |= {finding.code for finding in answer.findings}
    lines = [
        f"| {name} | {one['read']} | {one['asked']} | {one['refused']} | "
        f"{', '.join(sorted(codes[name]))} |\n"
        for name, one in counts.items()
    ]
    text = HEAD.format(seeds=len(SEEDS)) + "".join(lines)
    if os.environ.get("DVEXCEL_GHI") == "1":
        TABLE.write_text(text, encoding="utf-8")
    assert TABLE.read_text("utf-8") == text


def test_every_cell_of_every_sample_return_is_accounted_for(check, clean_months):
    total = Counter()
    for files in clean_months.files.values():
        for name, data in files.items():
            book = parse_workbook(data, name)
            unit_return, _ = read_return(book, check.ledger.elements)
            done = account(book, unit_return, check.ledger.elements)
            cells = {
                cell.at(one) for one in book.sheets for cell in book.sheets[one].cells.values()
            }
            assert done.lines.keys() == cells
            assert done.counts[Fate.QUERIED] == 0, name
            total += done.counts
    assert total[Fate.USED] > 10_000
    assert all(total[fate] for fate in Fate if fate is not Fate.QUERIED)


def test_a_form_saved_by_libreoffice_reads_the_same(check, forms, tmp_path):
    soffice.require_libreoffice()
    for number, data in enumerate(forms[:3]):
        (tmp_path / f"{number}.xlsx").write_bytes(data)
    again = soffice.converted(sorted(tmp_path.glob("*.xlsx")), tmp_path / "lại", "xlsx")
    for data, path in zip(forms, again, strict=False):
        answer = check(path.read_bytes())
        assert [finding.message for finding in answer.findings] == []
        assert content(answer.unit_return) == content(check(data).unit_return)
