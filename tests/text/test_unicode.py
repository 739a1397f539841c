import unicodedata

from dvexcel.text.unicode import clean, fold


def test_cleaning_keeps_letters_and_line_breaks_and_drops_what_cannot_be_seen():
    assert clean(" Uỷ\u00a0 ban\u200b \r\n nhân dân\x07 ") == "Uỷ ban\nnhân dân"


def test_decomposed_text_becomes_composed():
    assert clean(unicodedata.normalize("NFD", "Đẩy mạnh")) == "Đẩy mạnh"


def test_spellings_of_one_name_fold_alike():
    assert fold("Uỷ ban Nhân dân  xã Bum Nưa") == fold("ỦY BAN NHÂN DÂN, xã Bum Nưa")
    assert fold("Đặc khu") == fold("ĐẶC KHU") == "dac khu"
