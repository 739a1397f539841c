"""What an independent validator of the format says of a file of ours."""

from openxml_audit import OpenXmlValidator, ValidationSeverity

_VALIDATOR = OpenXmlValidator()


def complaints_of(path):
    """What it calls an error, one sentence each; nothing of a sound file.

    Its warnings are no errors: "Excel will rewrite this at the next save".
    """
    found = _VALIDATOR.validate(path).errors
    return [
        f"{one.part_uri}: {one.description}"
        for one in found
        if one.severity is ValidationSeverity.ERROR
    ]
