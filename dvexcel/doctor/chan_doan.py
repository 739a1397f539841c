"""From facts to findings: every fault with its remedy, and a line for what is in order."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel import __version__
from dvexcel.doctor import notices
from dvexcel.doctor.facts import FONTS, Facts, look_around
from dvexcel.installed import ADDIN_NAME, LAUNCHER, launcher_version, newer_version
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.resources import macro_path
from dvexcel.steps.opening import open_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

_OLDEST_PYTHON = (3, 11)
_BITS = 64
_OLDEST_EXCEL = (14,)  # Excel 2010, the first whose ribbon and macros are of our kind
_HEALTHY = "Không thấy điều gì cản trở dvexcel làm việc trên máy này."


def chan_doan(workspace: Workspace, options: Options) -> Outcome:
    """Tell what of this computer would keep dvexcel from working, and its remedy."""

    def newer() -> str:
        return newer_version(_installers(workspace, options))

    return examine(look_around(workspace.root, newer=newer), _shipped_addin(), _launcher())


def _installers(workspace: Workspace, options: Options) -> str:
    """The shared folder named in the sổ; "" where no sổ can be read, which others tell."""
    try:
        office = open_ledger(workspace, options, frozenset())[0].own_office
    except CannotRun:
        return ""
    return office.installers if office is not None else ""


def examine(facts: Facts, shipped_addin: str, launcher: str = "") -> Outcome:
    """What is wrong with a computer of these facts.

    ``shipped_addin``: the SHA-256 of the add-in that belongs to this version; ``launcher``: the
    version of xlwings it calls; "" when unknown.
    """
    findings = [*_of_python(facts), *_of_papers(facts), *_of_folder(facts)]
    findings += [notices.NOT_ANSWERED.at(what=what) for what in facts.unanswered]
    if facts.newer:
        findings.append(notices.NEWER_VERSION.at(found=__version__, newer=facts.newer))
    if facts.windows:
        findings += _of_policies(facts)
        findings += [*_of_excel(facts, shipped_addin), *_of_bridge(facts, launcher)]
    words = tuple(_in_words(facts))
    said = words if findings else (_HEALTHY, *words)
    return Outcome((), tuple(findings), {"can_xem": len(findings)}, said)


def _of_python(facts: Facts) -> Iterator[Finding]:
    if facts.python < _OLDEST_PYTHON or facts.bits != _BITS:
        found = f"{facts.python[0]}.{facts.python[1]}, {facts.bits} bit"
        yield notices.OLD_PYTHON.at(found=found, wanted=".".join(map(str, _OLDEST_PYTHON)))
    for name, version in facts.packages.items():
        if not version:
            yield notices.PACKAGE_MISSING.at(name=name)
        elif _numbers(version) < _numbers(facts.oldest.get(name, "")):
            yield notices.PACKAGE_TOO_OLD.at(name=name, found=version, wanted=facts.oldest[name])


def _of_papers(facts: Facts) -> Iterator[Finding]:
    for name in FONTS:
        if name not in facts.fonts:
            yield notices.FONT_MISSING.at(name=name)
    if not facts.libreoffice and not facts.word:
        yield notices.NO_OFFICE.at()
    elif facts.windows and not facts.word:
        yield notices.NO_WORD.at()


def _of_folder(facts: Facts) -> Iterator[Finding]:
    if not facts.can_write:
        yield notices.CANNOT_WRITE.at(path=facts.folder)
    if "onedrive" in facts.folder.casefold():
        yield notices.SYNCED_FOLDER.at(path=facts.folder)


def _of_excel(facts: Facts, shipped_addin: str) -> Iterator[Finding]:
    addin = f"{facts.xlstart}\\{ADDIN_NAME}"
    if not facts.addin:
        yield notices.ADDIN_MISSING.at(path=facts.xlstart, name=ADDIN_NAME)
    elif shipped_addin and facts.addin != shipped_addin:
        yield notices.ADDIN_DIFFERS.at(path=addin, version=__version__)
    if facts.addin_from_web:
        yield notices.MARK_OF_WEB.at(path=addin)
    if not facts.interpreter.isascii():
        yield notices.ODD_PATH.at(path=facts.interpreter)
    if facts.expected_interpreter.casefold() != facts.interpreter.casefold():
        expected = facts.expected_interpreter
        yield notices.OTHER_PYTHON.at(found=facts.interpreter, expected=expected)


def _of_policies(facts: Facts) -> Iterator[Finding]:
    excel = facts.excel
    if not excel.found:
        yield notices.NO_EXCEL.at()
    if excel.trusted_locations_off:
        yield notices.NOT_TRUSTED.at()
    if excel.macros_off:
        yield notices.MACROS_OFF.at()
    if excel.vba_off:
        yield notices.VBA_OFF.at()
    if excel.must_be_signed:
        yield notices.MUST_BE_SIGNED.at(name=ADDIN_NAME)
    if excel.addin_disabled:
        yield notices.ADDIN_DISABLED.at(name=ADDIN_NAME)
    for rule in excel.blocking:
        yield notices.ASR_BLOCKS.at(rule=rule)
    if excel.applocker:
        yield notices.APPLOCKER.at(path=facts.interpreter)
    if excel.version and (_numbers(excel.version) or _OLDEST_EXCEL) < _OLDEST_EXCEL:
        yield notices.OLD_EXCEL.at(found=excel.version)


def _of_bridge(facts: Facts, launcher: str) -> Iterator[Finding]:
    found = facts.packages.get("xlwings", "")
    if found and launcher and found != launcher:
        yield notices.LAUNCHER_DIFFERS.at(found=found, wanted=launcher)


def _numbers(version: str) -> tuple[int, ...]:
    """The version's leading numbers, to be compared: 2.2.3rc1 is (2, 2, 3)."""
    return tuple(int(part) for part in re.findall(r"(?:^|\.)(\d+)", version))


def _in_words(facts: Facts) -> Iterator[str]:
    """What was seen, in order or not, for the person who is asked for help."""
    python = ".".join(map(str, facts.python))
    yield f"dvexcel {__version__}; Python {python}, {facts.bits} bit, ở {facts.interpreter}."
    yield f"Thư mục làm việc: {facts.folder}."
    known = [f"{name} {version}" for name, version in facts.packages.items() if version]
    if known:
        yield f"Thư viện: {', '.join(known)}."
    excel = facts.excel
    if facts.windows and excel.found:
        bits = f", {excel.bits} bit" if excel.bits else ""
        yield f"Excel: bản {excel.version or '(chưa rõ)'}{bits}."
    if not facts.windows:
        yield "Máy này không chạy Windows nên phần Excel không được xem."


def _launcher() -> str:
    try:
        return launcher_version(macro_path(f"vba/{LAUNCHER}").read_text("ascii"))
    except CannotRun:
        return ""


def _shipped_addin() -> str:
    try:
        return sha256(macro_path(ADDIN_NAME).read_bytes()).hexdigest()
    except CannotRun:
        return ""
