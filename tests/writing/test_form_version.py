"""A form that reads differently needs another number: units send back forms of months ago."""

from fields import WORK

from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import form_fingerprint

#: If this test fails, the form changed: raise FORM_VERSION in specs/bieu.py and add a line.
FINGERPRINTS = {
    1: "5167df08c1b0e167",  # without sections
    2: "aed2f6a24e2d162b",
}


def test_the_form_is_the_one_recorded_for_its_version():
    assert form_fingerprint(WORK) == FINGERPRINTS[FORM_VERSION]


def test_no_version_is_recorded_that_does_not_exist_yet():
    assert max(FINGERPRINTS) == FORM_VERSION
