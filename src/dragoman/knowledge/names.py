"""Names as the words a reader would cut them into, so that both can be compared."""

from __future__ import annotations

import re

# Abbreviations keep their stops ("U.S.", "St."), a possessive is a word of its own
# ("People", "'s"), other apostrophes stand inside words ("N'Djamena", "d'Ivoire").
_WORD = re.compile(r"'s\b|[^\W_](?:[\w.]|'(?!s\b)(?=\w))*|[^\w\s]")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, the article dropped: "the People's Daily" is three."""
    plain = name.removeprefix("the ").replace("’", "'")
    return tuple(_WORD.findall(plain))
