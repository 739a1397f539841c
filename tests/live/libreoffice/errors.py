"""What Excel refuses and what it silently changes, said aloud."""


class ExcelError(Exception):
    """Excel would refuse this; stands for the `com_error` that xlwings raises on Windows."""


class ReinterpretedTextWarning(UserWarning):
    """Excel would take this text for a number, a date, a truth value or a formula.

    What it becomes depends on the machine's regional settings ("1.250" is 1250 in Vietnam and
    1.25 in the United States). A command must therefore format the cell as text ('@') first;
    under `-W error` one that does not fails its test.
    """


class UnansweredAlertError(AssertionError):
    """A command asked a question with several buttons and the test had prepared no answer."""
