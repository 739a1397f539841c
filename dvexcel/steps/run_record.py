"""What was run (nhat_ky.csv): which command, when, by whom, on what, and what came of it.

The record is a fact, no output: it alone tells the clock, and nothing is computed from it. It is
written when the work is done; a run that died is told by the lock.
"""

from __future__ import annotations

import os
import platform
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.clock import this_moment

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

DIGITS = 16  # digits of a digest: enough to tell one file from another
_MOST = 12  # files named in one line; more are counted


def this_user() -> str:
    """Who is at the computer, "" where it does not say."""
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""


def record_run(workspace: Workspace, command: str, options: Options, outcome: Outcome) -> None:
    """Add one line for a run; a folder without a sổ has no record."""
    if not workspace.ledger.is_file():
        return
    now = this_moment()
    errors = sum(finding.is_error for finding in outcome.findings)
    counts = "; ".join(f"{name}={count}" for name, count in outcome.counts.items())
    workspace.facts.runs.append(
        [
            {
                "ngay": f"{now:%Y-%m-%d}",
                "gio": f"{now:%H:%M:%S}",
                "ngay_lam_viec": options.today.isoformat(),
                "lenh": command,
                "ky": options.period,
                "nguoi": this_user(),
                "may": platform.node(),
                "so_sha256": _digest(workspace.ledger),
                "dau_vao": _told(workspace, options.files),
                "dau_ra": _told(workspace, outcome.files),
                "so_dem": counts,
                "so_loi": errors,
                "so_canh_bao": len(outcome.findings) - errors,
            }
        ]
    )


def _told(workspace: Workspace, files: tuple[Path, ...]) -> str:
    """Each file with the first digits of its digest, no path of this computer."""
    named = [f"{_name(workspace, path)}={_digest(path)}" for path in files[:_MOST]]
    if len(files) > _MOST:
        named.append(f"và {len(files) - _MOST} tệp khác")
    return "; ".join(named)


def _name(workspace: Workspace, path: Path) -> str:
    root, full = workspace.root.resolve(), path.resolve()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else path.name


def _digest(path: Path) -> str:
    if path.is_dir():
        return "thư mục"
    try:
        return sha256(path.read_bytes()).hexdigest()[:DIGITS]
    except OSError:
        return "không đọc được"
