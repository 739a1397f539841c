"""A file that a library must read is read in a process of its own, so that it can cost no more.

The process is a fresh Python on every system: no fork, no pool. Its time and memory are bounded.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawCell, RawKind, RawSheet
from dvexcel.reading import notices
from dvexcel.reading.worker import MAX_CELLS, PASSWORD, TOO_MANY

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 60
LARGEST = 40 * 2**20  # of a file: what the process is to hold must fit its memory
_MODULE = "dvexcel.reading.worker"
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # no black window flashes over Excel
_KINDS = {"b": RawKind.BOOLEAN, "n": RawKind.NUMBER, "s": RawKind.TEXT, "d": RawKind.DATE}


def read_foreign(data: bytes, file: str) -> dict[str, RawSheet]:
    """The sheets of an .xls or .ods by name; CannotRun (TN004, TN006, TN113, TN114) otherwise."""
    return {one["name"]: _sheet(one) for one in _answer("read", data, file)["sheets"]}


def unlock(data: bytes, file: str) -> bytes:
    """The workbook in a file that Excel opens without asking; CannotRun (TN113) otherwise."""
    return base64.b64decode(_answer("open", data, file)["opened"])


def _answer(mode: str, data: bytes, file: str) -> Mapping[str, Any]:
    if len(data) > LARGEST:
        raise CannotRun(notices.TOO_LARGE.at(file=file, part=file, size=len(data) // 2**20))
    # -P, -s: nothing in the folder that a command is started in, or in the user's own folder of
    # libraries, can stand in for a library.
    command = [sys.executable, "-s", "-P", "-m", _MODULE, mode]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603 - our own Python and fixed words
            command,
            input=data,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env=environment,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as problem:
        why = f"quá {SECONDS} giây chưa đọc xong"
        raise CannotRun(notices.READER_DIED.at(file=file, why=why)) from problem
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise CannotRun(notices.READER_DIED.at(file=file, why=why)) from problem
    try:
        answer = json.loads(done.stdout) if done.returncode == 0 else {}
    except ValueError:
        answer = {}
    if not answer:
        why = "nội dung tệp làm bộ đọc dừng đột ngột hoặc dùng quá nhiều bộ nhớ"
        raise CannotRun(notices.READER_DIED.at(file=file, why=why))
    match answer.get("refused"):
        case None:
            return dict(answer)
        case reason if reason == PASSWORD:
            raise CannotRun(notices.PASSWORD.at(file=file))
        case reason if reason == TOO_MANY:
            raise CannotRun(notices.TOO_MANY_CELLS.at(file=file, count=MAX_CELLS))
    raise CannotRun(notices.BROKEN.at(file=file, detail="bộ đọc không hiểu nội dung tệp"))


def _sheet(one: Mapping[str, Any]) -> RawSheet:
    cells = {}
    for row, column, kind, value in one["cells"]:
        content = datetime.fromisoformat(value) if kind == "d" else value
        cells[row, column] = RawCell(row, column, _KINDS[kind], content)
    merged = tuple((area[0], area[1], area[2], area[3]) for area in one["merged"])
    return RawSheet(one["name"], cells, one["visible"], merged=merged)
