"""Documents that are judged but never mended."""

from __future__ import annotations

from dvexcel.office_file.packages import read_parts
from dvexcel.the_thuc.read.parts import Parts

_SIGNATURES = "_xmlsignatures/"
_STRICT = b"http://purl.oclc.org/ooxml/"


def is_signed(data: bytes, file: str) -> bool:
    """Whether the package holds a digital signature, which any change would break."""
    Parts(data, file)  # the guard comes before any part is read
    return any(name.startswith(_SIGNATURES) for name in read_parts(data))


def is_strict(data: bytes, file: str) -> bool:
    """Whether the document speaks Strict Open XML, which we read but do not write."""
    return _STRICT in read_parts(data)[Parts(data, file).main]
