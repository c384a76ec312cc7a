"""Function words that the finders of several kinds of marks ask for, in lower case."""

from __future__ import annotations

NOT = frozenset({"not", "n't", "n’t", "never"})
"""What denies a verb; `finding.NEGATIONS` has what denies anything."""
WILL = frozenset({"will", "’ll", "'ll", "shall", "wo"})
"""The helpers of what is to come; "wo" is that of "won't"."""
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
"""Pronouns by which a clause without a "not" is denied."""
