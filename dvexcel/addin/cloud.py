r"""A workbook at an address of OneDrive or SharePoint has its copy in a folder of this computer.

Which folder, only the sync client knows; it writes it into the registry, one key a library:
https://learn.microsoft.com/sharepoint/deploy-on-premises-onedrive (SyncEngines\Providers).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dvexcel.doctor.registry import USER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.doctor.registry import Registry

LIBRARIES = r"Software\SyncEngines\Providers\OneDrive"
_SCHEME = "://"


def is_web_address(name: str) -> bool:
    """Whether Excel tells of a book by its place on the web and not in a folder."""
    return _SCHEME in name


def synced(address: str, registry: Registry) -> Path | None:
    """The copy of ``address`` in the folder that the sync client keeps; None where there is none.

    Only a file that is there is answered, and only where the library's own address tells its
    place: a file of the same name elsewhere in the library would be another office's sổ.
    """
    for written in dict.fromkeys((address, unquote(address))):
        place = _bare(written).partition("?")[0].partition("#")[0]
        for candidate in dict.fromkeys((_bare(written), place)):
            for library, folder in _libraries(registry):
                rest = _below(candidate, library)
                if rest and (folder / rest).is_file():
                    return folder / rest
    return None


def _libraries(registry: Registry) -> Iterator[tuple[str, Path]]:
    """The web address and the folder of each library, the longest address first."""
    found = []
    for key in registry.keys(USER, LIBRARIES):
        values = registry.values(USER, rf"{LIBRARIES}\{key}")
        address, folder = _text(values, "UrlNamespace"), _text(values, "MountPoint")
        if not address or not folder:
            continue
        # A personal OneDrive names only the server; its books stand below the user's own number.
        parts = (_bare(address), _text(values, "CID") if _is_personal(address) else "")
        below = _text(values, "RelativePath").replace("\\", "/").strip("/")
        found.append(("/".join(filter(None, (*parts, below))), Path(folder)))
    yield from sorted(found, key=lambda one: -len(one[0]))


def _is_personal(address: str) -> bool:
    return _bare(address).casefold() == "d.docs.live.net"


def _below(place: str, library: str) -> str:
    """What of ``place`` stands below ``library``; no step upwards is followed."""
    head, rest = place[: len(library)], place[len(library) :]
    if head.casefold() != library.casefold() or not rest.startswith("/"):
        return ""
    rest = rest.strip("/")
    return "" if ".." in rest.replace("\\", "/").split("/") else rest


def _bare(address: str) -> str:
    return address.partition(_SCHEME)[2].replace("\\", "/").rstrip("/")


def _text(values: dict[str, object], name: str) -> str:
    found = values.get(name)
    return found if isinstance(found, str) else ""
