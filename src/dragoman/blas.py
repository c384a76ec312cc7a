"""
Load numpy so that its products take one thread.

Our products are small: threads that share them mostly wait for each other, and burn time of
the processor as they wait. With two of them a report took 60 per cent more of it. Several
workers read several reports (`batch`); one thread each also gives the same digits on every
machine.
"""

from __future__ import annotations

import os
import sys

# How OpenBLAS, MKL and Accelerate are told; they look once, when numpy is loaded.
_SETTINGS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def load_numpy() -> None:
    """
    Load numpy with one thread, unless it is loaded or the user has set a number of threads.

    The environment is left as it was: programs we start decide for themselves.
    """
    if "numpy" in sys.modules:
        return
    ours = [name for name in _SETTINGS if name not in os.environ]
    os.environ.update(dict.fromkeys(ours, "1"))
    try:
        import numpy as np  # noqa: F401, PLC0415 - the point is when it is loaded
    finally:
        for name in ours:
            del os.environ[name]
