"""What was asked of whom stays so: sheets that change in mid-period void no return and no total."""

import random
import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest
from fields import PACK
from small_office import UNITS, amounts, issue, ledger_of, office, send, task_row

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import COMPUTED, Element, Nature
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.model.unit import Unit
from dvexcel.receiving.as_issued import as_issued
from dvexcel.receiving.check import check_inbox
from dvexcel.receiving.issued import issues_of
from dvexcel.receiving.statuses import received
from dvexcel.sample import sample_rows
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.steps.put_together import consolidation_of
from dvexcel.totals.consolidate import consolidate
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

MONTH = "2026-T11"
CODE = PeriodCode.parse(MONTH)
TODAY = date(2026, 11, 19)
TASKS = [
    task_row("NV-A", DeadlineKind.DAY, date(2026, 11, 10)),
    task_row("NV-B", DeadlineKind.MONTHLY, None),
]
SENDING = {"XA-MOT": 10, "XA-HAI": 20, "XA-BON": 30, "VPUBND": 40}


def play(root):
    root.mkdir(parents=True)
    workspace = office(root, nhiem_vu=TASKS)
    issue(workspace, MONTH, date(2026, 10, 31))
    for code, number in SENDING.items():
        send(workspace, MONTH, code, number, TODAY, tasks={})


@pytest.fixture(scope="session")
def november(made_once):
    """The small office in November: forms issued, four of them back."""
    return Workspace(made_once("tháng 11 đã nhận", play))


@pytest.fixture
def workspace(november, tmp_path):
    root = tmp_path / "sổ"
    shutil.copytree(november.root, root)
    return Workspace(root)


def rewrite(workspace, **tables):
    """The clerk saves the sổ with other rows on some sheets."""
    rows = {
        **default_rows(2026),
        **PACK,
        "chi_tieu": sample_rows()["chi_tieu"],
        "co_quan": sample_rows()["co_quan"],
        "don_vi": UNITS,
        "nhiem_vu": TASKS,
        **tables,
    }
    workspace.ledger.write_bytes(write_so_cong_tac(rows))


def elements_but(code):
    return [row for row in PACK["so_lieu_goc"] if row["ma"] != code]


NEW_ROW = {
    "ma": "K1.XE",
    "ten": "Xe tuyên truyền",
    "dvt": "xe",
    "tinh_chat": "phát sinh",
    "nguon_cap": "mỗi đơn vị",
    "ky": "T; 6T; N",
}


def errors(outcome):
    return [one for one in outcome.findings if one.is_error]


def province(workspace, today=TODAY):
    ledger = ledger_of(workspace)
    put_together, _ = consolidation_of(workspace, ledger, ledger.periods[CODE], today)
    return {
        one.element.code: (one.amount, one.counted, one.expected)
        for one in put_together.totals
        if one.scope == PROVINCE
    }


# What is refused


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b",", b";"),
        lambda data: data.replace(b"2026-10-31", b"31/10/2026"),
        lambda data: data.replace(b"B1.CUOC", b"B1.CUOD"),
        lambda data: data[:-60],
    ],
    ids=["semicolons", "a day turned", "a code nobody knows", "cut"],
)
def test_a_record_saved_again_by_excel_stops_the_command_before_any_output(workspace, spoil):
    path = workspace.facts.forms(MONTH).path
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(CannotRun) as caught:
        tong_hop(workspace, Options(TODAY, MONTH))
    assert [(one.code, one.file) for one in caught.value.findings] == [("HT014", "bieu.csv")]
    assert not workspace.consolidated(CODE).exists()


def test_a_copy_of_the_rows_saved_again_by_excel_is_named(workspace):
    path = workspace.facts.rows_of_issue(MONTH, "so_lieu_goc", 1)
    path.write_bytes(path.read_bytes().replace(b",", b";"))
    with pytest.raises(CannotRun) as caught:
        kiem_tra(workspace, Options(TODAY, MONTH))
    assert [one.file for one in caught.value.findings] == ["so_lieu_goc_lan_01.csv"]


# What stays


def test_rows_added_and_deleted_and_a_unit_taken_off_void_nothing_and_are_named(workspace):
    before = province(workspace)
    rewrite(
        workspace,
        so_lieu_goc=[*elements_but("B3.TIN"), NEW_ROW],
        chi_tieu=[],
        don_vi=[row for row in UNITS if row["ma"] != "XA-BON"],
    )
    outcome = kiem_tra(workspace, Options(TODAY, MONTH))
    assert not errors(outcome)
    [added] = [one for one in outcome.findings if one.code == "HT050"]
    assert added.what == "Thêm sau khi phát hành kỳ 2026-T11: K1.XE."
    [deleted] = [one for one in outcome.findings if one.code == "HT051"]
    assert deleted.what.endswith("nay sổ không còn: B3.TIN, XA-BON.")
    after = province(workspace)
    assert {code: after.get(code) for code in before if code != "I1.DH"} == {
        code: told for code, told in before.items() if code != "I1.DH"
    }
    assert "K1.XE" not in after


def test_the_next_form_asks_what_the_sheet_asks_then(november):
    ledger = ledger_of(november)
    sheets = ledger.as_it_stands
    elements = {code: one for code, one in sheets.elements.items() if code != "B3.TIN"}
    elements["K1.XE"] = Element("K1.XE", "Xe", "xe", periods=frozenset(PeriodKind))
    now = as_issued(replace(sheets, elements=elements), ledger.issues)
    one, december = now.units["XA-MOT"], now.periods[PeriodCode.parse("2026-T12")]
    asked = {element.code for element in now.elements_asked(one, now.periods[CODE])}
    then = {element.code for element in now.elements_asked(one, december)}
    assert "B3.TIN" in asked - then
    assert "K1.XE" in then - asked


# Issued again


def test_an_equal_issue_is_no_new_one(workspace):
    path = workspace.facts.forms(MONTH).path
    before = path.read_bytes()
    issue(workspace, MONTH, TODAY)
    assert path.read_bytes() == before


def test_issued_again_says_what_differs_and_keeps_both(workspace):
    rewrite(workspace, so_lieu_goc=[*PACK["so_lieu_goc"], NEW_ROW])
    outcome = phat_hanh(workspace, Options(TODAY, MONTH))
    [said] = [one for one in outcome.findings if one.code == "HT052"]
    assert "thêm K1.XE (4 đơn vị)" in said.what
    issues = ledger_of(workspace).issues[CODE]
    assert [form.number for form in issues.by_unit["XA-MOT"]] == [1, 2]
    checked = kiem_tra(workspace, Options(TODAY, MONTH))
    assert not errors(checked)  # what came back on the first form is judged by that
    assert sum(one.code == "TN307" for one in checked.findings) == 4
    send(workspace, MONTH, "XA-MOT", 11, TODAY)
    asked = kiem_tra(workspace, Options(TODAY, MONTH))
    assert not [one for one in errors(asked) if "XA-MOT" in one.file]
    assert province(workspace)["K1.XE"] == (11, 1, 4)


def test_the_forms_of_the_first_issue_are_kept_beside_those_of_the_second(workspace):
    folder = workspace.issued(CODE)
    first = {path.name: path.read_bytes() for path in folder.glob("bieu_*.xlsx")}
    rewrite(workspace, so_lieu_goc=[*PACK["so_lieu_goc"], NEW_ROW])
    outcome = phat_hanh(workspace, Options(TODAY, MONTH))
    kept = {path.name: path.read_bytes() for path in (folder / "lan_01").iterdir()}
    assert kept == first
    assert all(path.read_bytes() != first[path.name] for path in folder.glob("bieu_*.xlsx"))
    [said] = [one for one in outcome.findings if one.code == "HT052"]
    assert "thư mục lan_01" in said.why
    phat_hanh(workspace, Options(TODAY, MONTH))  # the very same again keeps nothing more
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["lan_01"]


# Before it was written down


def test_the_forms_tell_what_was_issued_before_it_was_written_down(workspace):
    before = province(workspace)
    recorded = ledger_of(workspace).issues[CODE]
    for path in workspace.issued(CODE).glob("*.csv"):
        path.unlink()
    rewrite(workspace, so_lieu_goc=[*elements_but("B3.TIN"), NEW_ROW], chi_tieu=[])
    told = ledger_of(workspace).issues[CODE]
    assert {unit: list(forms[0].asked) for unit, forms in told.by_unit.items()} == {
        unit: list(forms[0].asked) for unit, forms in recorded.by_unit.items()
    }
    assert not errors(kiem_tra(workspace, Options(TODAY, MONTH)))
    assert province(workspace)["B3.TIN"] == before["B3.TIN"]
    kept = ledger_of(workspace).issues[CODE]
    assert kept.recorded
    assert not errors(kiem_tra(workspace, Options(TODAY, MONTH)))
    assert province(workspace)["B3.TIN"] == before["B3.TIN"]


def test_what_is_read_back_is_what_was_issued(november):
    ledger = ledger_of(november)
    again = issues_of(november, ledger.as_it_stands)[CODE]
    for code in SENDING:
        [form] = again.by_unit[code]
        sheets = ledger.as_it_stands
        month = ledger.periods[CODE]
        assert form.elements == tuple(
            (element, told.code)
            for element, told in sheets.elements_on_form(ledger.units[code], month)
        )
        assert form.tasks == sheets.tasks_of(ledger.units[code], month)


# Whatever changes


ANOTHER_ELEMENT = (
    lambda old: replace(old, decimals=1, name="Tên khác"),
    lambda old: replace(old, decimals=2),
    lambda old: replace(old, applies_to=("phường",)),
    lambda old: replace(old, sum_of=(), not_over="B1.CUOC", nature=Nature.STOCK),
    lambda old: replace(old, periods=frozenset({PeriodKind.NAM})),
)
ANOTHER_UNIT = (
    lambda old: replace(old, owes=frozenset({PeriodKind.NAM})),
    lambda old: replace(old, kind="phường", group="Khối khác"),
    lambda old: replace(old, name="UBND xã Tên Mới", aliases=(old.name,)),
)


def changed(sheets, seed):
    """The sổ after a restless clerk: elements, tasks, units and deadlines, not the acceptances."""
    rng = random.Random(seed)  # noqa: S311 - a clerk, not a secret

    def disturbed(rows, how_many, ways):
        rows = dict(rows)
        for code in rng.sample(sorted(rows), how_many):
            old = rows.pop(code)
            if rng.random() < 0.75:
                rows[code] = rng.choice(ways)(old)
        return rows

    elements = disturbed(sheets.elements, 8, ANOTHER_ELEMENT)
    for number in range(rng.randrange(3)):
        code = f"K{number}.MOI"
        elements[code] = Element(code, "Mới", "xe", periods=frozenset(PeriodKind))
    units = disturbed(sheets.units, 2, ANOTHER_UNIT)
    units["XA-MOI"] = Unit("XA-MOI", "UBND xã Mới", "xã", "Khối xã", owes=frozenset(PeriodKind))
    tasks = [task for task in sheets.tasks if rng.random() < 0.5]
    moved = timedelta(days=rng.randrange(-9, 9))
    periods = {
        code: replace(one, due=one.due + moved, due_excluded=rng.random() < 0.5)
        for code, one in sheets.periods.items()
    }
    return replace(sheets, elements=elements, units=units, tasks=tuple(tasks), periods=periods)


@pytest.fixture(scope="module")
def before_changes(november):
    ledger = ledger_of(november)
    return ledger, *looked_at(november, ledger)


def looked_at(workspace, ledger):
    """The files of November as checked, and the totals of the province."""
    period = ledger.periods[CODE]
    files = check_inbox(workspace, ledger, period, TODAY)
    put_together = consolidate(ledger, period, received(ledger, period, files), TODAY)
    totals = {
        one.element.code: (one.amount, one.counted, one.element.decimals)
        for one in put_together.totals
        if one.scope == PROVINCE and one.element.supplier != COMPUTED
    }
    return files, totals


@pytest.mark.parametrize("seed", range(12))
def test_no_change_of_the_sheets_voids_a_return_or_changes_what_was_asked(
    before_changes, november, seed
):
    ledger, files, totals = before_changes
    after = as_issued(changed(ledger.as_it_stands, seed), ledger.issues)
    again, now = looked_at(november, after)
    assert all(one.is_usable for one in files)
    assert all(one.is_usable for one in again), [str(f) for one in again for f in one.findings]
    for code, (amount, counted, decimals) in totals.items():
        told, by, scale = now[code]
        assert (told, by) == (amount * 10 ** (scale - decimals), counted)


def test_amounts_asked_are_those_of_the_form(november):
    ledger = ledger_of(november)
    typed = amounts(ledger, "XA-MOT", ledger.periods[CODE], 10)
    assert set(typed) == set(ledger.issues[CODE].by_unit["XA-MOT"][0].asked)
