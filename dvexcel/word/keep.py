"""Keeps a page whole: a signature with the last words, a lead with what it leads to, tables apart.

A total stands beside the row above it; a cell is never empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, element, paragraph, properties_of, text_of
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.stylesheet import NamedStyles

_SHORT_TABLE = 8  # rows, the heading among them


def keep_whole(root: Xml, styles: NamedStyles) -> None:
    """Set right what Word would break or refuse."""
    _close_cells(root)
    _part_tables(root, styles)
    _drop_thin_end(root, styles)
    _keep_leads(root)
    _keep_last_rows(root)
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


def _drop_thin_end(root: Xml, styles: NamedStyles) -> None:
    """The thin paragraph that a table at the end needs would begin a page behind a full one."""
    body = root.find(W + "body")
    parts = [] if body is None else [node for node in body if node.tag in {W + "p", W + "tbl"}]
    if len(parts) > 1 and parts[-2].tag == W + "p" and text_of(parts[-2]).strip():
        last = parts[-1]
        is_thin = last.tag == W + "p" and styles.name_of(last) == Style.GIAN_CACH
        if is_thin and body is not None and not text_of(last).strip():
            body.remove(last)


def _keep_leads(root: Xml) -> None:
    """A paragraph that ends with a colon stays with the first line of what it announces."""
    body = root.find(W + "body")
    for lead in [] if body is None else body.findall(W + "p"):
        if text_of(lead).rstrip().endswith(":") and lead.getnext() is not None:
            _keep_with_next(lead)


def _keep_last_rows(root: Xml) -> None:
    """The last row of a table, which may be its total, never stands on a page of its own.

    A short table stands on one page.
    """
    for table in root.iter(W + "tbl"):
        rows = table.findall(W + "tr")
        kept = rows[:-1] if len(rows) <= _SHORT_TABLE else rows[-2:-1]
        for node in (node for row in kept for node in row.iter(W + "p")):
            _keep_with_next(node)


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
