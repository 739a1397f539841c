"""Bold, italic and footnotes as a clerk marks them in a cell."""

import pytest

from dvexcel.context.inline import inline
from dvexcel.model.paper import Footnote, Run


@pytest.mark.parametrize(
    "text",
    ["5*3*2", "a * b * c", "**chưa đóng", "*chưa đóng", "[^chưa đóng", "[chú thích]", "**", "* *"],
)
def test_what_is_no_mark_stays_as_typed(text):
    assert "".join(one.text for one in inline(text)) == text
    assert all(one == Run(one.text) for one in inline(text))


def test_nothing_makes_nothing():
    assert inline("") == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("**đậm**", (Run("đậm", bold=True),)),
        ("*nghiêng*", (Run("nghiêng", italic=True),)),
        ("***cả hai***", (Run("cả hai", bold=True, italic=True),)),
        (
            "a **b** c *d*.",
            (Run("a "), Run("b", bold=True), Run(" c "), Run("d", italic=True), Run(".")),
        ),
        ("(*Gửi kèm*)", (Run("("), Run("Gửi kèm", italic=True), Run(")"))),
        ("số[^Theo báo cáo.] liệu", (Run("số"), Footnote("Theo báo cáo."), Run(" liệu"))),
        ("**đậm**[^chú]", (Run("đậm", bold=True), Footnote("chú"))),
    ],
)
def test_marks_become_runs_and_footnotes(text, pieces):
    assert inline(text) == pieces
