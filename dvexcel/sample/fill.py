"""A unit clerk's hands: what the sample's units type goes in as a person's own typing would.

openpyxl stands for the unit's own program: what we read back was not written by us.
"""

from __future__ import annotations

from dvexcel.writing.fill import Filling, fill_form

__all__ = ["Filling", "fill_form"]
