"""The one-file process: reads one .xls or .ods from stdin, or opens one that asks for a password.

``python -P -m dvexcel.reading.worker read|open`` with the file on stdin answers one JSON object on
stdout: ``sheets``, ``opened`` (base64) or ``refused``. Whatever a library does in here, abort, hang
or eat memory, costs this process only; whoever started it bounds its time.
"""

from __future__ import annotations

import base64
import contextlib
import ctypes
import io
import json
import math
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

MEMORY = 512 * 2**20
MAX_CELLS = 200_000  # as the sparse reader
MAX_LETTERS = 50_000_000
PASSWORD, TOO_MANY, UNREADABLE = "password", "too_many", "unreadable"
#: Excel opens a file locked with this word without asking.
BUILT_IN = "VelvetSweatshop"

_DAY = 86_400


def main(mode: str) -> None:
    """Answer the file on stdin; always one JSON object, unless the process dies."""
    limit_memory(MEMORY)
    data = sys.stdin.buffer.read()
    answer = _opened(data) if mode == "open" else _read(data)
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


def limit_memory(most: int) -> None:
    """Have the system end this process when it asks for more; where it cannot, time still ends it.

    POSIX bounds the address space; Windows puts the process into a job of its own.
    """
    if sys.platform == "win32":
        _limit_by_job(most)
        return
    import resource  # noqa: PLC0415 - POSIX only

    with contextlib.suppress(ValueError, OSError):  # a stricter bound is there already
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_by_job(most: int) -> None:
    """JOB_OBJECT_LIMIT_PROCESS_MEMORY on this process (JOBOBJECT_EXTENDED_LIMIT_INFORMATION)."""
    if sys.platform != "win32":
        return

    class Limits(ctypes.Structure):
        _fields_ = (
            ("times", ctypes.c_int64 * 2),
            ("flags", ctypes.c_uint32),
            ("working_set", ctypes.c_size_t * 2),
            ("active", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("classes", ctypes.c_uint32 * 2),
            ("counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peaks", ctypes.c_size_t * 2),
        )

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = Limits(flags=0x100, process_memory=most)
    extended = 9
    kernel.SetInformationJobObject(job, extended, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))


def _opened(data: bytes) -> dict[str, Any]:
    """The file with Excel's built-in password taken off."""
    plain = _unlocked(data)
    if plain is None:
        return {"refused": PASSWORD}
    return {"opened": base64.b64encode(plain).decode("ascii")}


def _unlocked(data: bytes) -> bytes | None:
    import msoffcrypto  # noqa: PLC0415 - loads slowly, and only few files need it

    target = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
        file.load_key(password=BUILT_IN)
        file.decrypt(target)
    except Exception:  # noqa: BLE001 - it raises anything on another password and on foreign bytes
        return None
    return target.getvalue()


def _read(data: bytes) -> dict[str, Any]:
    import python_calamine  # noqa: PLC0415 - this process only

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except python_calamine.PasswordError:
        plain = _unlocked(data)
        return {"refused": PASSWORD} if plain is None or plain == data else _read(plain)
    except BaseException as problem:  # noqa: BLE001 - a panic of the library is no Exception
        return _refused(problem)
    counted = _Counted()
    try:
        return {"sheets": [_sheet(book, about, counted) for about in book.sheets_metadata]}
    except BaseException as problem:  # noqa: BLE001 - as above
        return _refused(problem)


def _refused(problem: BaseException) -> dict[str, Any]:
    """Why reading ended: more cells than a form could hold, or a file the library cannot follow."""
    if isinstance(problem, OverflowError):
        return {"refused": TOO_MANY}
    return {"refused": UNREADABLE}


class _Counted:
    """How much was read; OverflowError beyond what a form of ours could ever hold."""

    def __init__(self) -> None:
        self.cells = self.letters = 0

    def add(self, value: object) -> None:
        self.cells += 1
        self.letters += len(value) if isinstance(value, str) else 0
        if self.cells > MAX_CELLS or self.letters > MAX_LETTERS:
            raise OverflowError


def _sheet(book: Any, about: Any, counted: _Counted) -> dict[str, Any]:  # noqa: ANN401 - untyped
    """One sheet: its cells as [row, column, kind, value] from 1, its merged areas."""
    visible = str(about.visible).endswith(".Visible")
    cells: list[list[Any]] = []
    if not str(about.typ).endswith("WorkSheet"):
        return {"name": about.name, "visible": visible, "cells": cells, "merged": []}
    sheet = book.get_sheet_by_name(about.name)
    top, left = sheet.start or (0, 0)
    # The used area alone: padding it to A1 is what eats memory, and shifts nothing here.
    for i, line in enumerate(sheet.to_python(skip_empty_area=True)):
        for j, value in enumerate(line):
            if value != "" and value is not None:
                counted.add(value)
                cells.append([top + i + 1, left + j + 1, *_spelled(value)])
    merged = [
        [first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1]
        for first, last in sheet.merged_cell_ranges or ()
    ]
    return {"name": about.name, "visible": visible, "cells": cells, "merged": merged}


def _spelled(value: object) -> tuple[str, object]:
    """A kind and a value that JSON carries; times of day are parts of a day, as in Excel."""
    match value:
        case bool():
            return "b", value
        case datetime():
            return "d", value.isoformat()
        case date():
            return "d", datetime(value.year, value.month, value.day).isoformat()  # noqa: DTZ001
        case time():
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            return "n", (seconds + value.microsecond / 1e6) / _DAY
        case timedelta():
            return "n", value.total_seconds() / _DAY
        case int() | float() if math.isfinite(value):
            return "n", float(value)
    return "s", str(value)


if __name__ == "__main__":
    main(sys.argv[1])
