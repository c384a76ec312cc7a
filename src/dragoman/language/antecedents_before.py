"""
Whom "he" and "she" mean where their window has nobody for them.

A window is read with the sentences before it, not with all. Where it offers nobody, or only
who speaks or is spoken to, a "he" or "she" goes back to the last one that was told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.language.pronouns import HE, SHE, SPEAKING, is_reflexive, kind_of
from dragoman.language.reading_layers import Antecedent, Quotation

# How many sentences before its own a pronoun goes back, and how sure that is.
_SENTENCES, _SHARE = 3, 0.5


def told_before(
    forms: Sequence[str],
    sentences: Sequence[int],
    antecedents: Mapping[int, Antecedent],
    quotations: Sequence[Quotation],
) -> Iterator[tuple[int, Antecedent]]:
    """Yield pronouns of a report that go back to an earlier one of their kind, which no window has told."""
    quoted = {
        word: number
        for number, one in enumerate(quotations)
        for run in one.content
        for word in range(*run)
    }
    last: dict[int, int] = {}
    for word, form in enumerate(forms):
        kind = kind_of(form)
        if kind not in {HE, SHE}:
            continue
        one, before = antecedents.get(word), last.get(kind)
        last[kind] = word
        if before is None or is_reflexive(form) or sentences[word] - sentences[before] > _SENTENCES:
            continue
        # "I will go," he said: who speaks in another's words may be meant outside of them.
        is_other = (
            one is not None
            and forms[one.word].lower() in SPEAKING
            and quoted.get(one.word) == quoted.get(word)
        )
        if one is None or is_other:
            yield word, Antecedent(before, _SHARE, ((before, _SHARE),))
