"""The next report begins with the words in which the last one was issued, and today's figures."""

import shutil
from datetime import date

import pytest
from docx import Document
from small_office import issue, send
from test_thay_so import DAY, EDITED, MONTH, UNITS, asked, play

from dvexcel.commands.ban_sach import ban_sach
from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.chot_so_lieu import chot_so_lieu
from dvexcel.commands.doi_chieu import doi_chieu
from dvexcel.commands.ghi_ban_hanh import ghi_ban_hanh
from dvexcel.edited.carried import told_for
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.workspace import Workspace

NEXT, LATER = "2026-T03", date(2026, 3, 25)
TYPED = "Ngoài ra có 77 hộ hiến đất làm đường."


def issued(made, root, paper):
    """February frozen and issued, by the paper that ``paper`` chooses; March has come in."""
    shutil.copytree(made, root)
    mine = Workspace(root)
    chot_so_lieu(mine, Options(DAY, MONTH))
    options = Options(DAY, MONTH, files=(paper(mine),), symbol="12/BC-SNV", dated=DAY)
    ghi_ban_hanh(mine, options)
    issue(mine, NEXT)
    for number, unit in enumerate(UNITS, 1):
        send(mine, NEXT, unit, number + 4)
    return mine


@pytest.fixture(scope="module")
def workspace(made_once, tmp_path_factory):
    """What was issued is the clean copy of the edited report: no bookmark is left in it."""
    made = made_once("báo cáo đã sửa", play)
    root = tmp_path_factory.mktemp("theo") / "so"
    return issued(made, root, lambda mine: ban_sach(mine, asked(mine.report(MONTH))).files[0])


@pytest.fixture(scope="module")
def drafted(workspace):
    return bao_cao(workspace, Options(LATER, NEXT, follows=True))


def texts(path):
    return [paragraph.text for paragraph in Document(path).paragraphs]


def test_without_an_issued_report_there_are_no_words_to_begin_with(made_once):
    edited = Workspace(made_once("báo cáo đã sửa", play))
    with pytest.raises(CannotRun) as refused:
        bao_cao(edited, Options(LATER, MONTH, follows=True))
    assert [one.code for one in refused.value.findings] == ["HT694"]


def test_a_sentence_that_people_worded_comes_with_todays_figures(drafted):
    [said] = [one for one in texts(drafted.files[0]) if EDITED in one]
    assert said.startswith(f"2. Tuyên truyền, vận động: {EDITED}35 cuộc tuyên truyền")
    assert "14" not in said
    assert drafted.notes[0].startswith("1 câu viết theo lời báo cáo kỳ trước")


def test_its_bold_lead_stays_bold(drafted):
    [said] = [one for one in Document(drafted.files[0]).paragraphs if EDITED in one.text]
    plain = bao_cao_paragraph(drafted.files[0], "Lãnh đạo, chỉ đạo: ")
    assert [run.bold for run in said.runs if "vận động: " in run.text] == [
        run.bold for run in plain.runs if "chỉ đạo: " in run.text
    ]


def bao_cao_paragraph(path, begin):
    return next(one for one in Document(path).paragraphs if begin in one.text)


def test_a_sentence_with_a_number_of_its_own_is_told_and_not_carried(drafted):
    assert not any(TYPED in one for one in texts(drafted.files[0]))
    [own] = [one for one in drafted.findings if one.code == "HT696"]
    assert TYPED in own.message


def test_the_draft_in_last_words_agrees_with_itself_until_a_figure_changes(workspace, drafted):
    told = doi_chieu(workspace, Options(LATER, files=(drafted.files[0],)))
    assert [one.code for one in told.findings if one.code != "HT696"] == []
    send(workspace, NEXT, "XA-BON", 1)
    told = doi_chieu(workspace, Options(LATER, files=(drafted.files[0],)))
    assert any("B1/2026-T03" in one.message for one in told.findings if one.code == "HT682")


def test_words_that_no_longer_follow_are_told_and_todays_stay(made_once, tmp_path):
    """February said "tăng"; where March fell, nobody's "tăng" is printed."""

    def reworded(mine):
        path = mine.report(MONTH)
        document = Document(path)
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                run.text = run.text.replace("tăng ", "cao hơn, tăng được ")
        document.save(path)
        return path

    mine = issued(made_once("báo cáo đã sửa", play), tmp_path / "so", reworded)
    for number, unit in enumerate(UNITS, 1):
        send(mine, NEXT, unit, 1 if unit != "VPUBND" else number)
    made = bao_cao(mine, Options(LATER, NEXT, follows=True))
    assert not any("cao hơn, tăng được" in one for one in texts(made.files[0]))
    told = [one.message for one in made.findings if one.code == "HT695"]
    assert any("cao hơn, tăng được" in one for one in told)


def test_keys_and_names_of_the_period_are_told_for_the_next_one():
    then, now = PeriodCode.parse("2026-T01"), PeriodCode.parse("2026-T02")
    words = f"B1/2026-T01/toan-tinh {then.words}, sau {then.previous.words}; B1/2026-T011/x"
    assert told_for(words, then, now) == (
        f"B1/2026-T02/toan-tinh {now.words}, sau {then.words}; B1/2026-T011/x"
    )
