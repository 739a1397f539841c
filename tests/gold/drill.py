"""Runs commands that are killed, or refused by the system, at chosen points; started by a test.

``python drill.py FOLDER POINTS`` with a work folder: every trial is a forked process on a copy of
it. What each left behind is printed as one JSON list. A point is an access to a file of the folder,
seen by an audit hook, so that no code of ours is changed for the drill.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dvexcel.commands.ban_sach import ban_sach
from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.chot_so_lieu import chot_so_lieu
from dvexcel.commands.ghi_ban_hanh import ghi_ban_hanh
from dvexcel.commands.ghi_trinh import ghi_trinh
from dvexcel.commands.huy_chot import huy_chot
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.thay_so import thay_so
from dvexcel.commands.tiep_nhan import tiep_nhan
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import Workspace

OPTIONS = Options(date(2026, 9, 18), period="2026-T09")
COMMANDS = {
    "tong-hop": tong_hop,
    "kiem-tra": kiem_tra,
    "phat-hanh": phat_hanh,
    "chot-so-lieu": chot_so_lieu,
    "tiep-nhan": tiep_nhan,
    "bao-cao": bao_cao,
    "ghi-trinh": ghi_trinh,
    "ghi-ban-hanh": ghi_ban_hanh,
    "huy-chot": huy_chot,
    "thay-so": thay_so,
    "ban-sach": ban_sach,
}
#: What each is told beside the period; files by their way from the work folder.
REPORT = ("van_ban/bao_cao_2026-T09.docx",)
TOLD_BESIDE = {
    "tiep-nhan": {"files": ("thu_den",), "arrived": date(2026, 9, 18)},
    "ghi-trinh": {"files": REPORT},
    "ghi-ban-hanh": {"files": REPORT, "symbol": "12/BC-SNV", "dated": date(2026, 9, 18)},
    "huy-chot": {"why": "Xã gửi lại."},
    "thay-so": {"files": REPORT},
    "ban-sach": {"files": REPORT},
}
WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.truncate", "drill.fsync"})
REFUSALS = (errno.ENOSPC, errno.EIO, errno.ENOENT, errno.EACCES, errno.ENETDOWN)
DONE, TOLD, STRANGE = 0, 3, 4
GROW = {"tiep_nhan.csv", "dien_bien.csv"}  # facts are added to; whole lines, as old_or_new tells
ONCE = {"chot-so-lieu", "huy-chot"}  # what is done is refused a second time, and nothing changes
NOTES = {
    Workspace(Path()).lock.name,
    Workspace(Path()).written.record.name,
    Workspace(Path()).facts.runs.path.name,
}
POINTS_REFUSED = {"tong-hop": 12, "kiem-tra": 18, "phat-hanh": 6, "chot-so-lieu": 6}


def asked(command, root):
    """What a command is told in the work folder ``root``."""
    beside = dict(TOLD_BESIDE.get(command, {}))
    if "files" in beside:
        beside["files"] = tuple(Path(root) / one for one in beside["files"])
    return replace(OPTIONS, **beside)


def do(command, root):
    """One run."""
    return COMMANDS[command](Workspace(root), asked(command, root))


@dataclass
class Trial:
    """What happens at one point: ``kill`` the process or ``refuse`` the access with an errno."""

    root: Path
    point: int = -1
    refuse: int = 0
    only_writes: bool = False
    seen: int = 0

    def hook(self, event, args):
        if event != "open" and event not in WRITES:
            return
        name = args[0] if args else None
        if not isinstance(name, (str, bytes)) or not os.fsdecode(name).startswith(str(self.root)):
            return
        if event == "open" and self.only_writes and not args[2] & (os.O_WRONLY | os.O_RDWR):
            return
        self.seen += 1
        if self.seen == self.point:
            if not self.refuse:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(self.refuse, os.strerror(self.refuse), name)


def forked(work):
    """The exit code of a process that does ``work``, negative for a signal."""
    child = os.fork()
    if child == 0:
        code = STRANGE
        try:
            code = work()
        except BaseException as problem:  # noqa: BLE001 - its name is the report
            sys.stderr.write(f"{type(problem).__name__}: {problem}\n")
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(root, command, trial=None, after=0.0):
    """One run in a process of its own, disturbed as ``trial`` says or killed ``after`` seconds."""

    def work():
        if trial is not None:
            sync = os.fsync

            def audited(number):
                sys.audit("drill.fsync", str(Path(f"/proc/self/fd/{number}").readlink()))
                sync(number)

            if Path("/proc/self/fd").is_dir():
                os.fsync = audited
            sys.addaudithook(trial.hook)
        if after:
            signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
            signal.setitimer(signal.ITIMER_REAL, after)
        try:
            do(command, root)
        except CannotRun:
            return TOLD
        return DONE

    return forked(work)


def count(root, command, *, only_writes=False):
    """How many points an undisturbed run passes."""
    told = root.parent / "count"

    def work():
        trial = Trial(root, only_writes=only_writes)
        sys.addaudithook(trial.hook)
        do(command, root)
        told.write_text(str(trial.seen))
        return DONE

    forked(work)
    return int(told.read_text())


def tree(root):
    """The digest of every file, our own notes apart: who is at work, and what was written."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in NOTES
    }


def drill(command, source, points, copy, rng):
    """Every trial of one command on copies of ``source``."""
    inputs, clean = tree(source), copy()
    do(command, clean)  # here too: the forks inherit what it read
    begun = time.perf_counter()
    do(command, copy())
    lasts = time.perf_counter() - begun
    whole = tree(clean)
    fine = {DONE, TOLD} if command in ONCE else {DONE}

    def told(what, root, code, *, rerun):
        left = tree(root)
        again = run(root, command) if rerun else DONE
        return {
            "command": command,
            "what": what,
            "code": code,
            "inputs": all(left.get(k) == v or k in GROW for k, v in inputs.items()),
            "old_or_new": half(left, inputs, whole) == [] and noted(root, source),
            "again": again in fine and (what == "refused" or tree(root) == whole),
        }

    every = count(copy(), command)
    for number in range(points):
        root = copy()
        by_time = number % 3 == 2
        trial = None if by_time else Trial(root, rng.randrange(1, every + 1))
        after = rng.uniform(0.001, lasts) if by_time else 0.0
        yield told("killed", root, run(root, command, trial, after), rerun=True)
    every = count(copy(), command, only_writes=True)
    for number in range(POINTS_REFUSED.get(command, 3)):
        root = copy()
        trial = Trial(root, number % every + 1, rng.choice(REFUSALS), only_writes=True)
        yield told("refused", root, run(root, command, trial), rerun=number % 6 == 0)


def main(source, points):
    rng = random.Random(7)  # noqa: S311 - points, not secrets
    with tempfile.TemporaryDirectory() as place:
        folders = iter(Path(place) / str(number) for number in range(10_000))

        def copy():
            return Path(shutil.copytree(source, next(folders)))

        report = [
            one for command in points for one in drill(command, source, points[command], copy, rng)
        ]
    sys.stdout.write(json.dumps(report))


def noted(root, source):
    """Whether the record of what was written only grew, by whole lines."""
    now, before = (Workspace(one).written.record for one in (root, source))
    text = now.read_bytes() if now.is_file() else b""
    begun = before.read_bytes() if before.is_file() else b""
    return text.startswith(begun) and (not text or text.endswith(b"\r\n"))


def half(left, inputs, whole):
    """The files that are neither as before nor as after, what was begun beside them apart."""
    return [
        name
        for name, digest in left.items()
        if digest not in {inputs.get(name), whole.get(name)}
        and not any(part.startswith(".dvexcel-") for part in name.split("/"))
        and digest not in whole.values()  # the same under another name, the first being held
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
