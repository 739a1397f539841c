"""Text from before Unicode is recognised by its font or its letters, and never guessed twice."""

import pytest

from dvexcel.text.legacy import _TCVN3_LOWER as TCVN3
from dvexcel.text.legacy import _VNI as VNI
from dvexcel.text.legacy import (
    Encoding,
    converted,
    encoding_of_font,
    guessed_encoding,
    is_capital_font,
)

PHRASE = "Đồng chí Nguyễn Văn Sỹ được phường khen thưởng, cử tri ủng hộ mười mô hình ở thôn Nậm Mạ"
LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"


def typed_in(text, table):
    back = {made: typed for typed, made in table.items()}
    return "".join(back.get(letter, letter) for letter in text)


def in_tcvn3(text):
    capitals = dict(zip("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ", strict=True))
    return typed_in(text, {**TCVN3, **capitals})


def in_vni(text):
    return typed_in(text, VNI)


# ---- what is left alone


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "Tuyen truyen",
        "Tuyên truyền pháp luật",
        "cà phê",  # every letter of it is also a Western one
        "là của tôi, đã đi",
        "© 2026",
        "3 m² × 4 m",
        "café",
        "Größe",
        "naïve",
    ],
)
def test_a_text_that_reads_as_it_is_stays(text):
    assert guessed_encoding(text) is None


@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "", "VN Sans", "Vni"])
def test_a_font_of_unicode_says_nothing(font):
    assert encoding_of_font(font) is None
    assert not is_capital_font(font)


# ---- what is recognised


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", Encoding.TCVN3), (".VnArialH", Encoding.TCVN3), ("VNI-Times", Encoding.VNI)],
)
def test_an_old_font_names_its_encoding(font, encoding):
    assert encoding_of_font(font) is encoding


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back_from_both_encodings(letter):
    assert converted(in_tcvn3(letter), Encoding.TCVN3) == letter
    assert converted(in_vni(letter), Encoding.VNI) == letter
    assert converted(in_vni(letter.upper()), Encoding.VNI) == letter.upper()


def test_whole_sentences_come_back():
    assert converted(in_tcvn3(PHRASE), Encoding.TCVN3) == PHRASE
    assert converted(in_vni(PHRASE), Encoding.VNI) == PHRASE


def test_well_known_words_as_they_stand_in_old_files():
    assert converted("C«ng t\u00b8c d©n vËn", Encoding.TCVN3) == "Công tác dân vận"
    assert converted("Coâng taùc daân vaän", Encoding.VNI) == "Công tác dân vận"


def test_the_capital_font_shows_capitals():
    assert is_capital_font(".VnTimeH")
    assert converted("c«ng t\u00b8c", Encoding.TCVN3, capitals=True) == "CÔNG TÁC"


@pytest.mark.parametrize("text", ["C«ng t\u00b8c d©n vËn", "§¶ng ñy x·", "Mõ H×nh “D©n vËn khÐo”"])
def test_letters_alone_tell_tcvn3(text):
    assert guessed_encoding(text) is Encoding.TCVN3


@pytest.mark.parametrize("text", ["Coâng taùc daân vaän", "UÛy ban nhaân daân xaõ"])
def test_letters_alone_tell_vni(text):
    assert guessed_encoding(text) is Encoding.VNI
