"""The periodic report: sentences from an outline, tables and lists, every number a figure."""

from __future__ import annotations

from dvexcel.context.bao_cao.paper import bao_cao_paper

__all__ = ["bao_cao_paper"]
