"""Keeps a page whole: the signature with the last words, tables apart, cells never empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, element, paragraph, properties_of, text_of
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.stylesheet import NamedStyles


def keep_whole(root: Xml, styles: NamedStyles) -> None:
    """Set right what Word would break or refuse."""
    _close_cells(root)
    _part_tables(root, styles)
    _keep_signature(root, styles)


def _close_cells(root: Xml) -> None:
    """A cell must end with a paragraph; one whose paragraphs were all tags has none left."""
    for cell in root.iter(W + "tc"):
        if len(cell) == 0 or cell[-1].tag != W + "p":
            cell.append(paragraph(None))


def _part_tables(root: Xml, styles: NamedStyles) -> None:
    """Word joins tables that touch; a thin paragraph parts them."""
    for table in list(root.iter(W + "tbl")):
        following = table.getnext()
        if following is not None and following.tag == W + "tbl":
            table.addnext(paragraph(styles.id_of(Style.GIAN_CACH)))


def _keep_signature(root: Xml, styles: NamedStyles) -> None:
    """The last paragraph with words, and all behind it, stay on the signature's page."""
    names = [p for p in root.iter(W + "p") if styles.name_of(p) == Style.HO_TEN]
    table = next(names[-1].iterancestors(W + "tbl"), None) if names else None
    if table is None:
        return
    for before in table.itersiblings(preceding=True):
        kept = [before] if before.tag == W + "p" else list(_last_row(before))
        for node in kept:
            _keep_with_next(node)
        if before.tag == W + "tbl" or text_of(before).strip():
            return


def _last_row(table: Xml) -> Iterator[Xml]:
    yield from table.findall(W + "tr")[-1].iter(W + "p")


def _keep_with_next(node: Xml) -> None:
    properties = properties_of(node, "pPr")
    if properties.find(W + "keepNext") is None:
        at = sum(child.tag == W + "pStyle" for child in properties)
        properties.insert(at, element("keepNext"))
