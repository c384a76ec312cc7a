"""
Whom "he" and "she" mean where nobody was found for them.

Nothing stands alone less often than they do. One that goes back to nobody, or outside of quotations to
who speaks or is spoken to, goes back to the last of its kind, if no person is named between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.language.pronouns import HE, KINDS, SHE, SPEAKING, is_reflexive
from dragoman.language.reading_layers import Antecedent, Quotation

# How many sentences before its own a pronoun goes back, and how sure that is called: 1 to 6 sentences
# were tried on GUM's development set (two pronouns fewer with 1, no more than with 3 beyond).
_SENTENCES, _SHARE = 3, 0.5
_SINGLE = frozenset(form for form, kind in KINDS.items() if kind in {HE, SHE})


def told_before(
    forms: Sequence[str],
    sentences: Sequence[int],
    antecedents: Mapping[int, Antecedent],
    quotations: Sequence[Quotation],
    persons: Sequence[int],
) -> Iterator[tuple[int, Antecedent]]:
    """Yield pronouns of a report that go back to an earlier one; `persons` are the words of persons' names."""
    quoted = {word for one in quotations for run in one.content for word in range(*run)}
    named = frozenset(persons)
    last: dict[int, int] = {}
    for word in [at for at, form in enumerate(map(str.lower, forms)) if form in _SINGLE]:
        form, kind = forms[word], KINDS[forms[word].lower()]
        one, before = antecedents.get(word), last.get(kind)
        last[kind] = word
        if before is None or is_reflexive(form) or sentences[word] - sentences[before] > _SENTENCES:
            continue
        if not named.isdisjoint(range(before + 1, word)):
            continue
        # "I will go," he said: who speaks in another's words may be meant, and is whoever says them.
        is_other = (
            one is not None
            and forms[one.word].lower() in SPEAKING
            and quoted.isdisjoint((one.word, word))
        )
        if one is None or is_other:
            yield word, Antecedent(before, _SHARE, ((before, _SHARE),))
