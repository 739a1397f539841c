"""What an independent validator of the format says of a file of ours."""

from openxml_audit import OpenXmlValidator, ValidationSeverity


def complaints_of(path):
    """What it calls an error, one sentence each; nothing of a sound file.

    Its warnings are no errors: "Excel will rewrite this at the next save".
    """
    found = OpenXmlValidator().validate(path).errors  # one a file: it remembers parts by name
    return [
        f"{one.part_uri}: {one.description}"
        for one in found
        if one.severity is ValidationSeverity.ERROR
    ]
