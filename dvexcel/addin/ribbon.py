"""The ribbon as XML (customUI14): one tab with the groups and buttons of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from dvexcel.addin.buttons import BUTTONS, GROUPS
from dvexcel.addin.vba.modules import CALLBACK, ENABLED, ON_LOAD

if TYPE_CHECKING:
    from dvexcel.addin.buttons import Button

NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
_TAB = "Sổ công tác"
_LONGEST_TIP = 1024  # of a supertip


def ribbon_xml() -> str:
    """The whole document, in UTF-8 when encoded."""
    groups = "\n".join(_group(number, name) for number, name in enumerate(GROUPS, 1))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<!-- Built from dvexcel/addin/buttons.py by python -m dvexcel.build; do not edit. -->\n"
        f'<customUI xmlns="{NAMESPACE}" onLoad="{ON_LOAD}">\n'
        "  <ribbon>\n    <tabs>\n"
        f'      <tab id="dvTab" label={quoteattr(_TAB)}>\n'
        f"{groups}\n"
        "      </tab>\n    </tabs>\n  </ribbon>\n</customUI>\n"
    )


def _group(number: int, name: str) -> str:
    buttons = "\n".join(_button(one) for one in BUTTONS if one.group == name)
    start = f'        <group id="dvNhom{number}" label={quoteattr(name)}>'
    return f"{start}\n{buttons}\n        </group>"


def _button(button: Button) -> str:
    tip = button.summary
    if len(tip) > _LONGEST_TIP:
        raise ValueError(f"{button.name}: the tip has {len(tip)} characters")
    attributes = {
        "id": button.name,
        "label": button.label,
        "size": "large",
        "imageMso": button.icon,
        "onAction": CALLBACK,
        "getEnabled": ENABLED,
        "tag": button.needs,
        "screentip": button.label,
        "supertip": tip,
    }
    written = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items() if value)
    return f"          <button {written}/>"
