"""Reports edited at random meet new figures: nothing wrong is changed, nearly all is found.

The truth is the world's own; see `edited_world`.
"""

from dataclasses import dataclass
from datetime import date

import pytest
import soffice
from edited_world import Edited, W, drafted, parts_of, printed, read, world
from lxml import etree

from dvexcel.edited.copy import with_new_figures
from dvexcel.edited.meeting import meet
from dvexcel.edited.passages import passages_of
from dvexcel.edited.reasons import Reasons
from dvexcel.model.ledger import Ledger
from dvexcel.steps.drafts import draft_of
from dvexcel.the_thuc.read.parts import Parts

LEAST = 0.95
FAST, SLOW = range(8), range(8, 108)
SAVED_BY_WRITER = range(200, 300)
MAY_CHANGE = {"word/document.xml", "word/comments.xml", "word/styles.xml",
              "word/_rels/document.xml.rels", "[Content_Types].xml"}  # fmt: skip


@dataclass
class Score:
    """What one run came to."""

    due: int = 0
    found: int = 0


def renewed(old, new, data):
    """The edited document with today's figures, and all that is said of it."""
    parts = Parts(data, "sua.docx")
    document = parts.document()
    passages = passages_of(document.find(W + "body"))
    meeting = meet(draft_of(old), draft_of(new), passages)
    nobody = Reasons(Ledger({}, {}, (), {}), (), ())
    return with_new_figures(data, parts, document, meeting, nobody, date(2026, 11, 30)), meeting


def play(seed, saved=lambda data: data):
    """Draft, edit, let late returns come, renew; then hold every sentence against the world."""
    made = world(seed)
    old, new = drafted(made, made.before, "now"), drafted(made, made.later, "after")
    edited = Edited(made, old.data, seed).edit()
    data = saved(edited.data())
    result, meeting = renewed(old, new, data)
    score = Score()
    before, after = parts_of(data), parts_of(result)
    assert {n for n in after if after[n] != before.get(n)} <= MAY_CHANGE
    assert set(before) <= set(after)
    root = etree.fromstring(after["word/document.xml"])
    paragraphs = list(root.iter(W + "p"))
    texts = [read(p) for p in paragraphs]
    for _, sentences in edited.known:
        said = [possible(one, made) for one in sentences]
        at = next((n for n, text in enumerate(texts) if fits(text, said)), None)
        assert at is not None, ("a wrong change", [one.text(made.before) for one in sentences])
        told = paragraphs[at].find(f".//{W}commentReference") is not None
        assert told or all(one.holds for one in sentences), texts[at]
        for one in sentences:
            count(one, texts[at], made, score)
    return score, meeting


def possible(sentence, made):
    """Every way in which a sentence may read and not be wrong: each figure new, or as it was."""
    ways = [""]
    for at, piece in enumerate(sentence.now):
        shown = [sentence.reworded.get(at, piece)]
        if not isinstance(shown[0], str):
            days = (made.before, made.later) if sentence.holds else (made.before,)
            shown = list(dict.fromkeys(printed(day[piece[0]]) for day in days))
        ways = [way + one for way in ways for one in shown]
    return ways


def fits(text, said):
    joined = [""]
    for ways in said:
        joined = [f"{start} {one}".strip() for start in joined for one in ways]
    return text in joined


def count(sentence, text, made, score):
    if not sentence.holds or 1 in sentence.reworded:
        return
    for piece in sentence.now:
        if not isinstance(piece, str) and made.before[piece[0]] != made.later[piece[0]]:
            score.due += 1
    if sentence.text(made.later) in text and sentence.text(made.later) != sentence.text(
        made.before
    ):
        score.found += sum(
            not isinstance(p, str) and made.before[p[0]] != made.later[p[0]] for p in sentence.now
        )


def held(scores):
    due, found = (sum(getattr(one, name) for one in scores) for name in ("due", "found"))
    assert due > len(scores)
    assert found >= LEAST * due, f"{found} of {due} changed figures found"


def test_what_nobody_edited_takes_every_new_figure():
    made = world(1)
    old, new = drafted(made, made.before, "now"), drafted(made, made.later, "after")
    again, meeting = renewed(old, new, old.data)
    assert (meeting.lost, meeting.retyped, meeting.strange) == ((), (), ())
    assert meeting.changes
    assert renewed(old, old, old.data)[1].differs is False
    assert again == renewed(old, new, old.data)[0]


@pytest.fixture(scope="module")
def some():
    """A few reports edited and renewed."""
    return [play(seed) for seed in FAST]


def test_a_number_typed_over_a_figure_is_told_and_kept(some):
    typed = [one for _, meeting in some for one in meeting.retyped]
    assert typed
    assert {one.place.text for one in typed} == {"9.871"}


def test_some_reports_edited_at_random(some):
    held([score for score, _ in some])


@pytest.mark.slow
def test_a_hundred_reports_edited_at_random():
    held([play(seed)[0] for seed in SLOW])


@pytest.mark.slow
def test_reports_edited_and_saved_in_writer(tmp_path):
    """The same after LibreOffice Writer has saved the edited report."""
    soffice.require_libreoffice()

    def saved(data):
        path = tmp_path / f"sua{len(list(tmp_path.iterdir()))}.docx"
        path.write_bytes(data)
        target = tmp_path / f"{path.stem}_writer"
        target.mkdir()
        [made] = soffice.converted([path], target, "docx")
        return made.read_bytes()

    held([play(seed, saved)[0] for seed in SAVED_BY_WRITER])
