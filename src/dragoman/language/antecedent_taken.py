"""
What stands before a clause and is taken up in it by a pronoun, as in "The minister, she never answers".

So is who speaks of himself in a relative clause: "the ministry, which says it will pay".

UD calls such a phrase dislocated; the parser also takes it for a second subject, or for who is
spoken to.
"""

from __future__ import annotations

from dragoman.language.antecedent_signs import words_above
from dragoman.language.antecedent_words import OWN, OWNER, Window, own_of
from dragoman.language.grammar import ALL_SUBJECTS
from dragoman.language.pronouns import HE, IT, KIN, SHE

_TELLING = frozenset(
    "add admit argue believe claim deny fear hope insist maintain note promise say swear think vow warn".split()
)
_PLURAL = frozenset({"many", "several"})
_SPOKEN_TO = "vocative"
_BEFORE = frozenset({"dislocated", _SPOKEN_TO, *ALL_SUBJECTS})
_NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
UNLIKE = {
    HE: frozenset({"many", "several", "thing", "woman", "woman's name"}),
    SHE: frozenset({"many", "several", "thing", "man", "man's name"}),
    IT: frozenset({"many", "several", "person", "PER"}),
}
"""What a word is by itself that a pronoun of a kind cannot go back to, of `OWN`."""


def taken_up(window: Window, word: int, kind: int) -> int | None:
    """Return the head of the phrase that a pronoun of a kind takes up as the subject of its clause, if one is."""
    told = _of_teller(window, word, kind)
    return _before_clause(window, word, kind) if told is None else told


def _of_teller(window: Window, word: int, kind: int) -> int | None:
    """Return who speaks of himself in a relative clause: "the ministry, which says it will pay"."""
    clause = window.heads[word]
    if window.relations[word] not in ALL_SUBJECTS or window.relations[clause] != "ccomp":
        return None
    cue = window.heads[clause]
    if window.lemmas[cue].lower() not in _TELLING or window.relations[cue] != "acl:relcl":
        return None
    own = [
        at for at in range(word) if window.heads[at] == cue and window.relations[at] in ALL_SUBJECTS
    ]
    if len(own) != 1 or "PronType=Rel" not in window.feats[own[0]]:
        return None
    first = window.heads[cue]
    is_before = 0 <= first < word and window.upos[first] in _NOUNS
    return first if is_before and _fits(window, first, kind) else None


def _before_clause(window: Window, word: int, kind: int) -> int | None:
    """Return the head of the phrase right before a clause whose subject, a pronoun of a kind, takes it up."""
    if word < 2 or window.forms[word - 1] != "," or window.relations[word] not in ALL_SUBJECTS:
        return None
    found = [
        at
        for at in range(word)
        if window.heads[at] == window.heads[word] and window.relations[at] in _BEFORE
    ]
    if len(found) != 1 or window.upos[found[0]] not in _NOUNS:
        return None
    first = found[0]
    between = (at for at in range(first + 1, word) if window.upos[at] != "PUNCT")
    if not all(first in words_above(window.heads, at) for at in between):
        return None
    if window.relations[first] == _SPOKEN_TO and not _is_spoken_of(window, first):
        return None
    return first if _fits(window, first, kind) else None


def _fits(window: Window, first: int, kind: int) -> bool:
    """Whether a pronoun of a kind may stand for a noun by number, sex and what it names."""
    own = own_of(window, [first])[0]
    unlike = UNLIKE.get(kind, frozenset())
    if window.upos[first] == "PROPN":
        unlike -= _PLURAL  # "the United States ... it"
    is_other = any(one in unlike for one, told in zip(OWN, own, strict=True) if told)
    is_single = kind not in UNLIKE and bool(own[OWN.index("single")])
    return not is_other and not is_single


def _is_spoken_of(window: Window, first: int) -> bool:
    """
    Whether a phrase read as who is spoken to is who is spoken of.

    It has an article, is somebody's kin, or a name with more than one part: nobody says
    "the minister" or "my sister" to her, and "Madam President, she lied" names no one.
    """
    below = {window.relations[at] for at in range(len(window.heads)) if window.heads[at] == first}
    is_kin = OWNER in below and window.lemmas[first] in KIN
    is_name = "flat" in below and window.upos[first] == "PROPN" and not _is_titled(window, first)
    return "det" in below or is_kin or is_name


def _is_titled(window: Window, first: int) -> bool:
    """Whether a name begins with a title, as in speaking to somebody."""
    told = own_of(window, [first])[0]
    return any(told[OWN.index(one)] for one in ("man", "woman", "person"))
