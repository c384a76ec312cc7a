"""numpy is loaded so that it takes one thread, and nothing else is told so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")
PROGRAM = """
import os
from pathlib import Path
before = dict(os.environ)
{first}
import numpy
square = numpy.ones((512, 512))
square @ square
print(len(list(Path("/proc/self/task").iterdir())), before == dict(os.environ))
"""
LOADERS = [
    "from dragoman.blas import load_numpy; load_numpy()",
    "from dragoman.ingest.language_id import language_of; language_of('The envoy left Quito. ' * 9)",
    "from dragoman.stages import standard; standard()",
]


def ran(first, **settings):
    """Return how many threads a program has, and whether it left the environment alone."""
    clean = {name: value for name, value in os.environ.items() if "THREADS" not in name}
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        env=clean | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout.split()


@pytest.mark.skipif(not TASKS.is_dir(), reason="threads are counted in /proc")
@pytest.mark.parametrize("first", LOADERS)
def test_one_thread(first):
    """Rule: whoever of us loads numpy first, it has one thread, and the environment stays."""
    assert ["1", "True"] == ran(first)


@pytest.mark.skipif(not TASKS.is_dir(), reason="threads are counted in /proc")
def test_a_user_may_ask_for_threads():
    """Rule: who sets a number of threads gets it."""
    assert ["2", "True"] == ran(LOADERS[0], OPENBLAS_NUM_THREADS="2")
