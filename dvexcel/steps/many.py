"""The same work on many files on all cores; the answers come in the order of the files.

Files are taken in batches: sending one at a time costs more than it wins. A batch whose process
dies is done again file by file, each in a process of its own, so a bad file costs only itself.
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_BATCH = 8
_WORTH_IT = 16  # fewer are done before a second process has begun
_AHEAD = 4  # batches a core that may wait: answers are not hoarded


def in_order(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    lost: Callable[[Item], Answer],
    cores: int | None = None,
) -> Iterator[Answer]:
    """``work`` of each item, in their order; ``lost`` answers for one that ends its process.

    ``work`` must be importable by name, and like its items and answers go through pickle. An
    exception that it raises is raised here.
    """
    cores = (os.cpu_count() or 1) if cores is None else cores
    if cores < 2 or len(items) < _WORTH_IT:  # noqa: PLR2004 - one core is this one
        yield from map(work, items)
        return
    batches = [items[at : at + _BATCH] for at in range(0, len(items), _BATCH)]
    begin = partial(ProcessPoolExecutor, mp_context=get_context("spawn"))
    pool = begin(cores)
    waiting: deque[tuple[Sequence[Item], Future[list[Answer]]]] = deque()
    try:
        for batch in batches:
            waiting.append((batch, pool.submit(_all, work, batch)))
            if len(waiting) < cores * _AHEAD:
                continue
            pool = yield from _first(waiting, pool, work, lost, partial(begin, cores))
        while waiting:
            pool = yield from _first(waiting, pool, work, lost, partial(begin, cores))
    finally:
        pool.shutdown(cancel_futures=True)


def _first(
    waiting: deque[tuple[Sequence[Item], Future[list[Answer]]]],
    pool: ProcessPoolExecutor,
    work: Callable[[Item], Answer],
    lost: Callable[[Item], Answer],
    begin: Callable[[], ProcessPoolExecutor],
) -> Generator[Answer, None, ProcessPoolExecutor]:
    """The answers of the first batch; a broken pool is begun anew with all that waits."""
    batch, future = waiting.popleft()
    try:
        answers = future.result()
    except BrokenProcessPool:
        pool.shutdown(wait=False, cancel_futures=True)
        yield from (_alone(work, item, lost) for item in batch)
        pool = begin()
        again = [(other, pool.submit(_all, work, other)) for other, _ in waiting]
        waiting.clear()
        waiting.extend(again)
        return pool
    yield from answers
    return pool


def _all(work: Callable[[Item], Answer], batch: Sequence[Item]) -> list[Answer]:
    return [work(item) for item in batch]


def _alone(work: Callable[[Item], Answer], item: Item, lost: Callable[[Item], Answer]) -> Answer:
    """One item in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)
