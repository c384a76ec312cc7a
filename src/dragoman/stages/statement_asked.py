"""What nobody says: a demand that is only asked about, and the order one is called to."""

from __future__ import annotations

from dragoman.language.reading import Reading
from dragoman.stages.circumstances import head_of
from dragoman.stages.event_calls import is_order
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.questions import is_aim, is_only_asked
from dragoman.stages.statement_cues import Said

_NAMING = frozenset({"cite", "identify", "mention", "name", "say", "utter"})


def is_unsaid(reading: Reading, said: Said) -> bool:
    """
    Say whether no statement is told: "Has Peru asked Chile to pay?", "called her to order".

    What a clause with "that" tells stays a statement: it is in nobody else's words.
    """
    if _is_nothing(reading, said):
        return True
    content = frozenset(said.content)
    words = [reading.tokens[word] for word in said.content]
    if any(is_order(reading, word) and word.head not in content for word in words):
        return True
    cues = {word for word in said.cue if reading.tokens[word].upos == "VERB"}
    return any(
        word.head in cues
        and is_aim(reading, word)
        and is_only_asked(reading, reading.tokens[word.head])
        for word in words
    )


def _is_nothing(reading: Reading, said: Said) -> bool:
    """Say whether a cue only says that nothing is told: "named no victims", "said not a word of it"."""
    if said.verb is None or lemma_in(_NAMING, reading.tokens[said.verb]) not in _NAMING:
        return False
    first = reading.tokens[said.content[0]]
    noun = reading.tokens[head_of(reading, said.content)]
    is_object = noun.deprel == "obj" and noun.head == said.verb
    return is_object and noun.upos == "NOUN" and first.text.lower() in {"no", "not"}
