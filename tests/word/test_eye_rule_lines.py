"""The lines below Tiêu ngữ, the issuer's name and the subject, measured on the printed page."""

import pytest
from on_paper import MM, bare, columns_of, drawn_on, words_of
from printed_papers import DOCUMENTS, HEADS, PARTY

BELOW = 6 * MM  # a rule line stands no farther below its text
SPLIT = 30 * MM + 66.5 * MM  # between the two columns of a head
SPLIT_PARTY = 30 * MM + 72 * MM


def below(drawn, lines):
    """The one line drawn right under the last of these text lines, and the longest of them."""
    last = lines[-1]
    centre = (last.left + last.right) / 2
    found = [
        line
        for line in drawn
        if 0 < line.middle - last.middle < BELOW
        and abs((line.left + line.right) / 2 - centre) < 3 * MM
    ]
    assert len(found) == 1, (last.text, drawn)
    return found[0], max(line.right - line.left for line in lines)


@pytest.fixture(scope="module")
def heads(printed):
    """The words of the first page of each document, and the lines drawn on it."""
    return {name: (words_of(printed[name])[0], drawn_on(printed[name])) for name in HEADS}


def columns(heads, name):
    words, drawn = heads[name]
    split = SPLIT_PARTY if name in PARTY else SPLIT
    return *columns_of(words, split), drawn


@pytest.mark.parametrize("name", [n for n in HEADS if n not in PARTY])
def test_the_line_below_tieu_ngu_is_as_long_as_its_text(heads, name):
    _, right, drawn = columns(heads, name)
    text = [line for line in right if line.text.startswith("Độclập")]
    line, width = below(drawn, text)
    assert line.length / width == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("name", [n for n in HEADS if n in PARTY])
def test_the_line_below_the_party_title_is_as_long_as_its_text(heads, name):
    _, right, drawn = columns(heads, name)
    line, width = below(drawn, right[:1])
    assert right[0].text == "ĐẢNGCỘNGSẢNVIỆTNAM"
    assert line.length / width == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("name", [n for n in HEADS if n not in PARTY])
def test_the_line_below_the_issuer_is_a_third_to_a_half_of_its_name(heads, name):
    left, _, drawn = columns(heads, name)
    number = next(at for at, line in enumerate(left) if line.text.startswith("Số:"))
    name_lines = left[len(DOCUMENTS[name][0].issuer.parent_lines) : number]
    line, width = below(drawn, name_lines)
    assert 0.32 <= line.length / width <= 0.51


TITLED = [n for n in HEADS if n not in PARTY and "cong_van" not in n]


@pytest.mark.parametrize("name", TITLED)
def test_the_line_below_the_subject_is_a_third_to_a_half_of_it(heads, pages, name):
    paper, _ = DOCUMENTS[name]
    first = pages[name][0]
    kind = bare(paper.kind.upper())
    title = next(at for at, line in enumerate(first) if line.text == kind)
    said = bare(paper.trich_yeu)
    subject = []
    for line in first[title + 1 :]:
        if len("".join(one.text for one in subject)) >= len(said):
            break
        subject.append(line)
    assert "".join(line.text for line in subject) == said
    line, width = below(heads[name][1], subject)
    assert 0.32 <= line.length / width <= 0.51


@pytest.mark.parametrize("name", [n for n in HEADS if "cong_van" in n])
def test_nothing_else_is_drawn_in_the_head_of_a_letter(heads, pages, name):
    body = next(line for line in pages[name][0] if line.text.startswith("Kínhgửi:"))
    drawn = [line for line in heads[name][1] if line.middle < body.middle]
    assert len(drawn) == (1 if name in PARTY else 2)
