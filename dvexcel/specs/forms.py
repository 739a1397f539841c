"""The form of each kind that dvexcel drafts, as ``the_thuc/loai_soan.yaml`` tells it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from dvexcel.specs.document_kinds import kinds, left_out
from dvexcel.specs.read_yaml import read_yaml

if TYPE_CHECKING:
    from dvexcel.model.paper import System

_FILE = resources.files("dvexcel.specs") / "the_thuc" / "loai_soan.yaml"
TITLED, LETTER, RULING = "có tên loại", "công văn", "ra lệnh"


@dataclass(frozen=True, slots=True)
class PaperForm:
    """How papers of one kind are made up.

    ``head`` is TITLED, LETTER or RULING. ``address`` are the words before the recipients ("" for
    the book's own), ``in_text`` whether they begin the text; ``listed_over`` recipients stand in
    the paper, more in a list behind it (0: never). ``many_sign``: several people sign.
    """

    kind: str
    system: System
    letters: str
    head: str = TITLED
    address: str = ""
    in_text: bool = False
    must_address: bool = False
    listed_over: int = 0
    many_sign: bool = False

    @property
    def has_subject(self) -> bool:
        """Whether the trích yếu is printed below the title."""
        return "trich_yeu" not in left_out(self.kind)

    @property
    def is_dated_above(self) -> bool:
        """Whether place and date stand in the head; those of a Biên bản are told in its text."""
        return "dia_danh_thoi_gian" not in left_out(self.kind)

    def addressed(self, issuer: str) -> str:
        """The words before the recipients in a paper of ``issuer``."""
        return self.address.format(co_quan=issuer)


@cache
def forms(system: System) -> dict[str, PaperForm]:
    """The forms of a system by the name of their kind, in the order of the file."""
    known = kinds(system)
    return {
        kind: PaperForm(
            kind,
            system,
            said.get("ky_hieu", known.get(kind, "")),
            said.get("dau", TITLED),
            said.get("goi", ""),
            said.get("trong_cau", False),
            said.get("phai_gui", False),
            said.get("danh_sach", 0),
            said.get("chu_ky", False),
        )
        for kind, said in read_yaml(_FILE)[system.value].items()
    }


def form_of(system: System, kind: str) -> PaperForm:
    """The form of ``kind``; a titled paper's for one that only the office has a template of."""
    return forms(system).get(kind) or PaperForm(kind, system, kinds(system).get(kind, ""))
