"""The ribbon obeys the rules of customUI14, and leads to functions that exist."""

import re
import zipfile

import pytest
from lxml import etree

from dvexcel.addin.buttons import BUTTONS, GROUPS, button
from dvexcel.addin.ribbon import NAMESPACE, ribbon_xml
from dvexcel.resources import macro_path

# Of Microsoft's schema, what our ribbon uses: element -> its parent, its attributes by form.
TREE = {"customUI": None, "ribbon": "customUI", "tabs": "ribbon", "tab": "tabs"}
TREE |= {"group": "tab", "button": "group"}
ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,1023}")
TEXT = re.compile(r".{1,1024}", re.DOTALL)
CALLBACK = re.compile(r".{1,1024}")
SIZE = re.compile(r"normal|large")
ATTRIBUTES = {
    "customUI": {"onLoad": CALLBACK},
    "ribbon": {},
    "tabs": {},
    "tab": {"id": ID, "label": TEXT},
    "group": {"id": ID, "label": TEXT},
    "button": {
        "id": ID,
        "label": TEXT,
        "size": SIZE,
        "imageMso": ID,
        "onAction": CALLBACK,
        "getEnabled": CALLBACK,
        "tag": TEXT,
        "screentip": TEXT,
        "supertip": TEXT,
    },
}


def faults(text):
    """What is wrong with a ribbon, in words."""
    root = etree.fromstring(text.encode())
    found = []
    ids = set()
    for element in root.iter(etree.Element):
        space, _, name = element.tag[1:].partition("}")
        if space != NAMESPACE:
            found.append(f"{name}: another namespace")
            continue
        parent = element.getparent()
        parent_name = None if parent is None else etree.QName(parent).localname
        if name not in TREE or TREE[name] != parent_name:
            found.append(f"{name}: not in {parent_name}")
            continue
        for key, value in element.attrib.items():
            form = ATTRIBUTES[name].get(key)
            if form is None or not form.fullmatch(value):
                found.append(f"{name}/{key}: {value}")
        if "id" in ATTRIBUTES[name]:
            if element.get("id") in ids or element.get("id") is None:
                found.append(f"{name}: id {element.get('id')}")
            ids.add(element.get("id"))
    return found


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("imageMso=", "imagMso="), "button/imagMso"),
        (("<group ", '<button id="q"/><group '), "button: not in tab"),
        (("2009/07", "2006/01"), "customUI: another namespace"),
        (('id="mo_so"', 'id="tro_giup"'), "button: id tro_giup"),
        (('size="large"', 'size="huge"'), "button/size: huge"),
    ],
)
def test_each_rule_catches_its_fault(wrong, told):
    assert any(fault.startswith(told) for fault in faults(ribbon_xml().replace(*wrong, 1)))


def test_our_ribbon_has_no_fault():
    assert faults(ribbon_xml()) == []


@pytest.mark.parametrize("name", ["dvexcel.xlam", "dvexcel_demo.xlsm"])
def test_the_built_files_carry_this_very_ribbon(name):
    package = zipfile.ZipFile(macro_path(name))
    assert package.read("customUI/customUI14.xml").decode() == ribbon_xml()
    assert b"customUI/customUI14.xml" in package.read("_rels/.rels")


CALLBACKS = {  # what VBA must declare for each attribute that names a callback
    "onAction": "Public Sub {}(control As IRibbonControl)\n",
    "getEnabled": "Public Sub {}(control As IRibbonControl, ByRef duoc)\n",
    "onLoad": "Public Sub {}(ribbon As IRibbonUI)\n",
}


def test_every_callback_stands_once_in_vba_with_the_signature_that_excel_wants():
    texts = [macro_path(f"vba/{name}").read_text("ascii") for name in ("DvLenh.bas", "DvThe.bas")]
    code = "".join(texts)
    root = etree.fromstring(ribbon_xml().encode())
    named = {
        (key, value) for one in root.iter("{*}*") for key, value in one.items() if key in CALLBACKS
    }
    assert {key for key, _ in named} == set(CALLBACKS)
    for key, value in named:
        assert code.count(CALLBACKS[key].format(value)) == 1
        assert code.count(f"Sub {value}(") == 1


def test_every_control_has_its_function_and_its_tips_in_vietnamese():
    controls = etree.fromstring(ribbon_xml().encode()).findall(".//{*}button")
    assert [control.get("id") for control in controls] == [
        one.name for group in GROUPS for one in BUTTONS if one.group == group
    ]
    for control in controls:
        pressed = button(control.get("id"))
        assert callable(pressed.function)
        assert control.get("onAction")
        assert control.get("getEnabled")
        assert control.get("screentip") == pressed.label
        assert not control.get("supertip").isascii()
        assert not control.get("label").isascii()


def test_vba_judges_every_need_that_a_button_names():
    code = macro_path("vba/DvThe.bas").read_text("ascii")
    for needs in {one.needs for one in BUTTONS} - {"", "so_tinh"}:
        assert f'can = "{needs}"' in code
    assert {one.needs for one in BUTTONS} <= {"", "so_tinh", "bieu"}


def test_every_button_is_also_a_macro_for_when_the_ribbon_is_hidden():
    code = macro_path("vba/DvLenh.bas").read_text("ascii")
    for one in BUTTONS:
        assert f'Public Sub {one.macro}()\n    DvChayNut "{one.name}"\n' in code
