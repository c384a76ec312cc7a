"""What tests of silences share."""

import pytest

from dragoman.spans import covered


@pytest.fixture(scope="module")
def left_out(marks_in):
    """Return a function that gives who is silent, by his words and country, and on what."""

    def run(text):
        report, marks = marks_in(text, "silence")
        return [
            (
                covered(report.text, one.who[0].spans),
                one.who[0].country,
                covered(report.text, one.on),
            )
            for one in marks
        ]

    return run
