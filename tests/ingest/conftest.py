"""What the tests of reading sources share."""

import pytest

from dragoman.ingest.sandbox import Limits, Sandbox


@pytest.fixture(scope="module")
def sandbox():
    """Return one warm sandbox for a module, under the limits users have but for the clock."""
    with Sandbox(Limits(seconds=60)) as shared:
        yield shared
