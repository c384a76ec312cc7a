"""What the tests of mentions share."""

import pytest


@pytest.fixture(scope="session")
def country_of(marks_in):
    """Return a function that gives the country of the last mention of some words; None without one."""

    def run(text, words):
        found = [one for one in marks_in(text, "mention")[1] if one.text == words]
        return found[-1].country if found else None

    return run
