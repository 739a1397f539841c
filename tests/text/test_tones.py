import pytest

from dvexcel.text.tones import modern, placements


@pytest.mark.parametrize("text", ["quý", "quỹ", "hoàn", "hoạt", "thuyền", "loài", "đói"])
def test_what_is_written_in_one_way_only_is_neither(text):
    assert placements(text) == ((), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("uỷ", "ủy"),
        ("Uỷ", "Ủy"),
        ("HOÀ", "HÒA"),
        ("khoá", "khóa"),
        ("khoẻ", "khỏe"),
        ("tuỳ", "tùy"),
    ],
)
def test_each_way_is_known_and_made_modern(old, new):
    assert placements(f"{old} ban {new}") == ((old,), (new,))
    assert modern(f"({old})") == f"({new})"


def test_decomposed_text_is_read_as_composed():
    assert placements("uy\u0309") == (("uỷ",), ())
