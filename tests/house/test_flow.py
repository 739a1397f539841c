"""The house is as it is drawn: one flow, one table of commands, a command a page."""

import re
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

from dvexcel.command_table import COMMANDS, ROOMS
from dvexcel.guide.tables import readme_commands
from dvexcel.model.options import Options

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGE = 120


def rooms_of(line):
    return {room.strip().removeprefix("dvexcel.") for room in line.split("|")}


def test_readme_draws_the_import_contract():
    [drawing] = re.findall(r"^```text\n(model .*?)^```", README, re.MULTILINE | re.DOTALL)
    drawn = [rooms_of(line.split("  ")[0]) for line in drawing.splitlines()]
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = contract["tool"]["importlinter"]["contracts"][0]["layers"]
    assert drawn == [rooms_of(layer) for layer in reversed(layers)]


def test_every_room_is_drawn():
    """What stands in no layer could import anything."""
    [drawing] = re.findall(r"^```text\n(model .*?)^```", README, re.MULTILINE | re.DOTALL)
    drawn = set().union(*(rooms_of(line.split("  ")[0]) for line in drawing.splitlines()))
    found = {path.stem for path in (ROOT / "dvexcel").iterdir() if path.name[0] not in "_."}
    assert found - drawn == {"clock"}  # which imports nothing


def test_no_module_needs_itself_not_even_later():
    graph = grimp.build_graph("dvexcel")
    needs = {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}
    assert len(list(TopologicalSorter(needs).static_order())) == len(needs)  # else CycleError


def test_readme_tells_every_command_as_the_table_has_it():
    assert f"<!-- commands -->\n{readme_commands()}\n<!-- /commands -->" in README


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_a_command_is_found_by_its_name_and_told_in_one_line(command):
    name = command.name.replace("-", "_")
    assert command.function.__name__ == name
    assert command.function.__module__.rpartition(".")[2] == name
    assert command.function.__doc__.splitlines()[0].endswith(".")


def test_a_command_stands_in_one_room():
    for command in COMMANDS:
        name = f"{command.name.replace('-', '_')}.py"
        assert sum((ROOT / "dvexcel" / room / name).is_file() for room in ROOMS) == 1


@pytest.mark.parametrize("path", sorted((ROOT / "dvexcel" / "commands").glob("*.py")))
def test_a_command_is_a_page(path):
    assert len(path.read_text("utf-8").splitlines()) <= PAGE


def test_what_a_command_is_told_has_a_field_to_go_to():
    fields = {*Options.__slots__, "root"}
    assert {param.fills for command in COMMANDS for param in command.told} <= fields
