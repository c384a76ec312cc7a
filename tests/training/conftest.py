"""Scripts of training/ as modules: they are no package."""

import functools
import importlib.util
import sys
from pathlib import Path

import pytest

TRAINING = Path(__file__).parent.parent.parent / "training"


@functools.cache
def load(name):
    """Load a script of training/ that imports no other."""
    spec = importlib.util.spec_from_file_location(f"training_{name}", TRAINING / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script():
    """Return what loads a script by its name."""
    return load
