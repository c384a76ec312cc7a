"""
Statements as the model's quotation head sees them.

The head gives runs of words: the pieces of a content, its cue and its source. Here they
become `Said`, with what hangs on the cue: distance, addressee, the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.knowledge import speech
from dragoman.language.reading import Reading
from dragoman.stages.circumstances import addressee_of, cue_verb, distance_of, head_of
from dragoman.stages.phrases import phrase
from dragoman.stages.statement_cues import Said, speaker_of

# Below this the head guesses; chosen on the development set.
_LEAST = 0.3


def has_layer(reading: Reading) -> bool:
    """
    Say whether the model that read a report has a quotation head.

    A report without any quotation has the other layers of that model, unless nobody does,
    says or is anything in it; readings of others leave all of them empty.
    """
    return any(getattr(reading, name, ()) for name in ("quotations", "triggers", "antecedents"))


def said_in_layer(reading: Reading) -> Iterator[Said]:
    """Yield what the head finds in a report, in its order."""
    for one in getattr(reading, "quotations", ()):
        content = tuple(word for first, last in one.content for word in range(first, last))
        if content and one.score >= _LEAST:
            yield _said(reading, one, content)


def _said(reading: Reading, one: Any, content: tuple[int, ...]) -> Said:  # noqa: ANN401
    """Make something said of what the head found."""
    cue = tuple(range(*one.cue)) if one.cue else ()
    source = tuple(range(*one.source)) if one.source else ()
    verb = cue_verb(reading, cue) if cue else None
    outside = frozenset((*content, *source))
    addressee = None
    if verb is not None:
        known = speech.verbs().get(reading.tokens[verb].lemma.lower())
        takes = known.takes if known else frozenset()
        addressee = addressee_of(reading, verb, takes, outside)
        if not source:
            speaker = speaker_of(reading, verb)
            if speaker is not None and speaker not in outside:
                source = tuple(word for word in phrase(reading, speaker) if word not in outside)
    return Said(
        cue=cue,
        content=content,
        source=head_of(reading, source) if source else None,
        rule="head",
        distance=distance_of(reading, cue) if cue else "neutral",
        addressee=addressee,
        verb=verb,
        score=one.score,
        source_words=source,
    )
