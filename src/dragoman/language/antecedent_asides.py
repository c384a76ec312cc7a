"""
Who is told only in a clause beside a noun, and whom "it" at the head of the next sentence does not mean.

"The union called a strike, a move that Norway criticised. It wants higher wages": the sentence goes
on with the union, its subject (centering theory: Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.antecedent_taken import UNLIKE
from dragoman.language.antecedent_words import OWN, OWNER, Window, own_of
from dragoman.language.grammar import ALL_SUBJECTS
from dragoman.language.pronouns import IT, kind_of

_UNLIKE = [OWN.index(one) for one in UNLIKE[IT] | {"none", "time"}]


def said_aside(window: Window, places: Sequence[int], at: int, best: int) -> list[int]:
    """
    Return the numbers of the subjects in clauses beside nouns that a subject "it" would go back to.

    `best` is the number of the word it would go back to: where that is none of them, or the main
    clause of the sentence before has no subject that fits, nothing.
    """
    word = places[at]
    if kind_of(window.forms[word]) != IT or window.relations[word] not in ALL_SUBJECTS:
        return []
    before = _sentence_before(window, word)
    if places[best] not in before or not _is_beside(window, places[best]):
        return []
    if not any(_is_main(window, one) and _fits(window, one) for one in before):
        return []
    return [one for one in range(at) if places[one] in before and _is_beside(window, places[one])]


def _sentence_before(window: Window, word: int) -> range:
    """Return the words of the sentence before that of a word in its main clause; else none."""
    number = next((at for at, run in enumerate(window.runs) if word in range(*run)), 0)
    head = window.heads[word]
    is_main = head >= 0 and window.heads[head] < 0
    return range(*window.runs[number - 1]) if number and is_main else range(0)


def _is_beside(window: Window, word: int) -> bool:
    """Whether a word is the subject of a clause that describes a noun."""
    head = window.heads[word]
    is_subject = window.relations[word] in ALL_SUBJECTS and head >= 0
    return is_subject and window.relations[head] == "acl:relcl"


def _is_main(window: Window, word: int) -> bool:
    """Whether a word is the subject of the main clause, or owns it: "its members"."""
    if window.relations[word] == OWNER:
        word = window.heads[word]
    head = window.heads[word]
    return window.relations[word] in ALL_SUBJECTS and head >= 0 and window.heads[head] < 0


def _fits(window: Window, word: int) -> bool:
    """Whether "it" can go back to a word: one thing or body, no person and no time."""
    told = own_of(window, [word])[0]
    return not any(told[one] for one in _UNLIKE)
