"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

# How long one example takes says nothing on a machine that has other things to do.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of development sets, or skip where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("the development sets (../shared) are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def samples() -> Path:
    """Return the folder of sample reports."""
    return ROOT / "samples"
