"""The command line: it parses, calls and shows; it decides nothing."""

from __future__ import annotations

from dvexcel.cli.main import main

__all__ = ["main"]
