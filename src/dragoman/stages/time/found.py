"""From a matched expression to a time: its TIMEX3 value and the days it covers."""

from __future__ import annotations

from dragoman.stages.time.accounts import Accounts
from dragoman.stages.time.relative import Relative
from dragoman.stages.time.spells import Spells


class Found(Relative, Spells, Accounts):
    """One match, with a rule for every kind of expression: the method named after the pattern."""
