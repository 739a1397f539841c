"""What Office and the office's policies say in the Windows registry about Excel and its macros."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.doctor.registry import MACHINE, USER
from dvexcel.installed import ADDIN_NAME

if TYPE_CHECKING:
    from dvexcel.doctor.registry import Registry

_APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths"
_CLICK_TO_RUN = r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
_CURRENT = r"SOFTWARE\Classes\Excel.Application\CurVer"
_OFFICE = r"Software\Microsoft\Office\16.0"
_OFFICE_POLICY = r"Software\Policies\Microsoft\Office\16.0"
_SECURITY = (rf"{_OFFICE_POLICY}\Excel\Security", rf"{_OFFICE}\Excel\Security")
_ASR = (
    r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR",
    r"SOFTWARE\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR",
)
_APPLOCKER = r"SOFTWARE\Policies\Microsoft\Windows\SrpV2\Exe"
#: The rules of Defender that the launcher meets, with the names Microsoft gives them.
ASR_RULES = {
    "d4f940ab-401b-4efc-aadc-ad5f3c50688a": "Block all Office applications from creating child "
    "processes",
    "92e97fa1-2edf-4476-bdd6-9dd0b4dddc7b": "Block Win32 API calls from Office macros",
}
_BLOCKS = {"1", "6"}  # blocked, or blocked unless the user allows it
_ALL_OFF, _BITS = 4, {"x86": 32, "x64": 64}


@dataclass(frozen=True, slots=True)
class ExcelFacts:
    """``version``: of Office, or Excel's own number, "" when unknown; ``bits``: 0 when unknown.

    ``blocking``: the names of Defender's rules that are on and except none of our programs.
    """

    found: bool = True
    version: str = ""
    bits: int = 0
    trusted_locations_off: bool = False
    macros_off: bool = False
    vba_off: bool = False
    must_be_signed: bool = False
    addin_disabled: bool = False
    blocking: tuple[str, ...] = ()
    applocker: bool = False


def look_at_excel(registry: Registry) -> ExcelFacts:
    """The facts as this registry has them."""
    configured = registry.values(MACHINE, _CLICK_TO_RUN)
    version = str(configured.get("VersionToReport") or "")
    current = str(registry.value(MACHINE, _CURRENT, "") or "")
    return ExcelFacts(
        found=has_program(registry, "excel.exe"),
        version=version or current.rpartition(".")[2],
        bits=_BITS.get(str(configured.get("Platform")), 0),
        trusted_locations_off=_security(registry, "Trusted Locations", "AllLocationsDisabled") == 1,
        macros_off=_security(registry, "", "VBAWarnings") == _ALL_OFF,
        vba_off=any(
            registry.value(root, rf"{_OFFICE_POLICY}\Common", "VBAOff") == 1
            for root in (USER, MACHINE)
        ),
        must_be_signed=_security(registry, "", "RequireAddinSig") == 1,
        addin_disabled=_is_disabled(registry),
        blocking=tuple(name for rule, name in ASR_RULES.items() if _blocks(registry, rule)),
        applocker=registry.value(MACHINE, _APPLOCKER, "EnforcementMode") == 1,
    )


def has_program(registry: Registry, name: str) -> bool:
    """Whether Windows knows where the program lies."""
    return registry.value(MACHINE, rf"{_APP_PATHS}\{name}", "") is not None


def _security(registry: Registry, below: str, name: str) -> object:
    """A security value of Excel; the office's policy wins over the user's choice."""
    for key in _SECURITY:
        found = registry.value(USER, rf"{key}\{below}" if below else key, name)
        if found is not None:
            return found
    return None


def _is_disabled(registry: Registry) -> bool:
    """Whether Excel put the add-in on its list of what it does not load after a crash."""
    items = registry.values(USER, rf"{_OFFICE}\Excel\Resiliency\DisabledItems").values()
    wanted = ADDIN_NAME.casefold().encode("utf-16-le")
    return any(isinstance(item, bytes) and wanted in item.lower() for item in items)


def _blocks(registry: Registry, rule: str) -> bool:
    for key in _ASR:
        if str(registry.value(MACHINE, rf"{key}\Rules", rule)) in _BLOCKS:
            excepted = registry.values(MACHINE, rf"{key}\ASROnlyExclusions")
            return not any("dvexcel" in path.casefold() for path in excepted)
    return False
