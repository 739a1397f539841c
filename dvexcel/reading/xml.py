"""XML of a package part, streamed by expat to handlers of local names; a DOCTYPE is refused."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from dvexcel.model.outcome import CannotRun
from dvexcel.reading import notices

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def stream(
    package: zipfile.ZipFile,
    part: str,
    file: str,
    start: Start,
    end: End | None = None,
    text: Text | None = None,
) -> None:
    """Feed ``part`` to the handlers; CannotRun (TN003, TN005) when it cannot be trusted.

    Prefixes are dropped, so transitional and strict documents read alike. Expat resolves no
    external entity by itself, and a document type declaration ends the reading at once.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def on_doctype(*_: object) -> None:
        raise CannotRun(notices.DOCTYPE.at(file=file, part=part))

    def on_start(name: str, attributes: dict[str, str]) -> None:
        start(_local(name), attributes)

    parser.StartDoctypeDeclHandler = on_doctype
    parser.StartElementHandler = on_start
    if end is not None:
        parser.EndElementHandler = lambda name: end(_local(name))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        with package.open(part) as source:
            parser.ParseFile(source)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, KeyError) as problem:
        raise CannotRun(notices.BROKEN.at(file=file, detail=f"phần {part}")) from problem
    except (NotImplementedError, RuntimeError) as problem:  # unknown or encrypted compression
        raise CannotRun(notices.BROKEN.at(file=file, detail=f"phần {part}")) from problem


def attribute(attributes: dict[str, str], name: str) -> str | None:
    """An attribute by its local name, whatever its prefix."""
    if name in attributes:
        return attributes[name]
    for key, value in attributes.items():
        if _local(key) == name:
            return value
    return None
