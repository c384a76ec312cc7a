"""Function words that the finders of several kinds of marks ask for, in lower case."""

from __future__ import annotations

NOT = frozenset({"not", "n't", "n’t", "never"})
"""What denies a verb."""
NEGATIONS = NOT | {"no", "neither", "nor", "without"}
"""What denies anything."""
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
"""Pronouns by which a clause without a "not" is denied."""

# Helpers.
WILL = frozenset({"will", "’ll", "'ll", "ll", "shall", "sha", "wo"})
"""What is to come; "wo" is that of "won't", "sha" that of "shan't"."""
WILL_OR_WOULD = WILL | {"would"}
"""What is to come, also where another tells of it: "said it would"."""
MAY = frozenset({"may", "might"})
"""What only may be."""
CAN_OR_MAY = MAY | {"can", "could"}
"""What may be, or somebody is able to do."""
OUGHT = frozenset({"must", "ought", "should"})
"""What is due."""
AHEAD = WILL_OR_WOULD | CAN_OR_MAY
"""What is to come or may be, whether or not anybody ought to do it."""
MODALS = frozenset("can could may might must shall should will would".split())
"""All by which a clause leaves open whether it comes about, and tells no fact."""
HAD = frozenset({"had", "’d", "'d"})
"""What had been by then."""
HAVE = frozenset({"had", "has", "have"})
"""What has been by now."""
DO = frozenset({"did", "do", "does"})
"""What stands before a "not", or for a verb told before."""
IS = frozenset({"am", "are", "is", "’re", "'re", "’s", "'s"})
"""What is now."""

# Prepositions.
ABOUT = frozenset({"about", "concerning", "on", "over", "regarding", "upon"})
"""Before what talk, thought or work is on."""

# Pronouns and determiners.
SPEAKERS = frozenset({"i", "we"})
"""Those who speak of themselves."""
PERSONS = SPEAKERS | {"he", "she", "they"}
"""Those of whom is spoken, too; no "it", which may be a thing."""
POINTING = frozenset({"it", "that", "this"})
"""What takes up what was told before."""
RELATIVES = frozenset({"that", "which", "who", "whom"})
"""What opens a relative clause."""
QUESTIONS = frozenset("how if what when where whether which who why".split())
"""What opens a question in a sentence; "whom" and "whose" far more often go back to a noun."""
DEFINITE = frozenset({"that", "the", "this"})
"""What stands before somebody or something known."""
INDEFINITE = frozenset({"a", "an", "any"})
"""What stands before something new."""
