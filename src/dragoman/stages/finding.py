"""What the finders of marks share: the reading, who is meant, and in whose words."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Statement
from dragoman.stages.linking import Linker
from dragoman.stages.voices import Voices

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without"})


class Finder:
    """The state of one run of a stage over one reading; stages derive their own from it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.linker = Linker(reading)
        self.voices = Voices(reading.of_kind(Statement))

    def is_negated(self, token: Token) -> bool:
        """Say whether a negation hangs on a word itself."""
        return any(child.text.lower() in NEGATIONS for child in self.reading.children(token.index))
