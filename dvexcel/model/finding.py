"""A finding is a problem as a value: a code, a place, and a sentence with its remedy."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.place import Cell, Paragraph, Place

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How much a finding weighs: an error keeps a return out of the totals, a warning does not."""

    LOI = "loi"
    CANH_BAO = "canh_bao"

    @property
    def label(self) -> str:
        """The severity as people read it, at the head of a line."""
        return "Lỗi" if self is Severity.LOI else "Cảnh báo"


class Verdict(StrEnum):
    """What a rule can answer about its subject."""

    DAT = "đạt"
    KHONG_DAT = "không đạt"
    KHONG_AP_DUNG = "không áp dụng"
    CHUA_DANH_GIA = "chưa đánh giá được"
    CAN_NGUOI_XEM = "cần người xem"


_NAMED = 3  # repeats that a message names


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should look at, told in four beats: where, what, why not, what to do.

    ``code`` is two letters and three digits and is never reused (TN guard, DL data, TT form of
    documents, CC citations, HT system). ``what``, ``why`` and ``remedy`` are sentences in
    Vietnamese without the place: the place is said once, by ``message``. ``also``: the further
    places where the very same is to be said.
    """

    code: str
    severity: Severity
    what: str
    why: str
    remedy: str
    file: str = ""
    place: Place | None = None
    verdict: Verdict = Verdict.KHONG_DAT
    certain: bool = True
    also: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        doubtful = self.verdict is not Verdict.KHONG_DAT or not self.certain
        if self.severity is Severity.LOI and doubtful:
            raise ValueError(f"{self.code}: only a certain failure may be an error")

    @property
    def message(self) -> str:
        """The four beats in one line, as a clerk reads them."""
        return f"{self.where} {self.said}".lstrip()

    @property
    def said(self) -> str:
        """What is there, why not and what to do: for where the place is told beside it."""
        return " ".join(part for part in (self.what, self.repeats, self.why, self.remedy) if part)

    @property
    def cells(self) -> dict[str, str]:
        """The finding as a row of a list: every face and workbook takes the cells it has room for.

        The place stands apart from the sentences.
        """
        return {
            "Mức": self.severity.label,
            "Mã": self.code,
            "Vị trí": self.where.rstrip(":"),
            "Nội dung": " ".join(filter(None, (self.what, self.repeats))),
            "Vì sao": self.why,
            "Cách xử lý": self.remedy,
            "Tệp": self.file,
        }

    @property
    def where(self) -> str:
        """The first beat: the place with its colon, or nothing when the whole file is meant.

        A paragraph's number alone helps nobody: its words stand there too, or in what is said.
        """
        if self.place is None:
            return ""
        if not isinstance(self.place, Paragraph):
            return f"{self.place}:"
        quoted = self.place.quoted
        told = not quoted or _plain(quoted) in _plain(self.what)
        return f"Đoạn {self.place.number}:" if told else f"Đoạn {self.place.number} ({quoted}):"

    @property
    def repeats(self) -> str:
        """How many other paragraphs have the same, and the words by which the first are found."""
        if not self.also:
            return ""
        shown = [
            place.quoted if isinstance(place, Paragraph) and place.quoted else str(place)
            for place in self.also[:_NAMED]
        ]
        rest = ", …" if len(self.also) > _NAMED else ""
        return f"Còn {len(self.also)} đoạn khác cũng vậy: {', '.join(shown)}{rest}."

    @property
    def is_error(self) -> bool:
        """Whether this keeps a return out of the totals."""
        return self.severity is Severity.LOI

    def in_file(self, file: str) -> Finding:
        """The same finding, said of ``file``."""
        return replace(self, file=file)

    def as_json(self) -> dict[str, str | bool | list[str]]:
        """The finding as plain values for scripts; "also" is there where there are more places."""
        said: dict[str, str | bool | list[str]] = {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.file,
            "place": "" if self.place is None else str(self.place),
            "message": self.message,
            "verdict": self.verdict.value,
            "certain": self.certain,
        }
        if self.also:
            said["also"] = [str(place) for place in self.also]
        return said


def _plain(quoted: str) -> str:
    return unicodedata.normalize("NFC", quoted.strip("“”…"))


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings sorted by file, then as a person reads a sheet: top to bottom, left to right."""

    def key(finding: Finding) -> tuple[str, str, int, int, str]:
        place = finding.place
        if isinstance(place, Cell):
            return finding.file, place.sheet, place.row, place.column, finding.code
        if isinstance(place, Paragraph):
            return finding.file, "", place.number, 0, finding.code
        return finding.file, "" if place is None else str(place), 0, 0, finding.code

    return sorted(findings, key=key)
