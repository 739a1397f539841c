"""How two processes share the suite: file by file, but what is costly to make is made in one.

The groups are told by folder, so that the process that hands out the tests knows them without
asking pytest for marks (pytest-xdist 3.8 loses the groups of `--dist loadgroup` under pytest 9.2,
without a word: every costly thing is then made twice).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    import pytest

#: Folders whose tests stay together, the costliest first: a live spreadsheet, a year played.
TOGETHER = ("tests/live/", "tests/gold/year/")


def share_of(nodeid: str) -> str:
    """What runs in one process: the folder of the test where it is one of those, else its file."""
    return next(
        (folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0]
    )


class Sharing(LoadScopeScheduling):
    """Hands out one share after the other, in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        return share_of(nodeid)


def costliest_first(item: pytest.Item) -> int:
    """A key for sorting: a long share that begins last would keep the other process waiting."""
    share = share_of(item.nodeid)
    return TOGETHER.index(share) if share in TOGETHER else len(TOGETHER)
