"""
What was told before that an account leaves out: "this", "none of this", "something the note omits".

What is left out then is the clause before, of what was said only its content.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.speech import verbs
from dragoman.language.grammar import VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import case_of

POINTERS = frozenset({"it", "that", "this", "which"})
_DEMONSTRATIVE = frozenset({"that", "this"})
_NONE = frozenset({"neither", "none", "nothing"})
# "Nothing of the kind": what was told before.
_SUCH = frozenset({"kind", "sort"})
# "Silent on that point": what was told before.
_POINTS = frozenset("count issue matter point question score subject topic".split())
# What a clause is called where it is taken up.
_CALLED = frozenset(
    "assertion claim condition demand detail fact item matter offer pledge point promise something "
    "statement undertaking warning".split()
)
_JOINED = frozenset({"acl:relcl", "advcl", "ccomp", "conj", "parataxis"})
_LOOSE = frozenset({"appos", "dep", "obl:unmarked", "parataxis"})
_OPENING = frozenset({",", "–", "—", "-"})
_ENDS = frozenset({"CCONJ", "PUNCT", "SCONJ"})
_CLIMBS = 8  # steps up the tree


def taken_up(reading: Reading, token: Token) -> tuple[int, ...]:
    """Return the words of what a word takes up of what was told before; none if it takes up nothing."""
    form = token.text.lower()
    is_such = form in _SUCH and case_of(reading, token.index) == "of"
    if is_such or _is_that_point(reading, token):
        return _clause_before(reading, token)
    if form in _NONE:
        below = reading.children(token.index, "nmod")
        return next((taken_up(reading, one) for one in below if _is_this(one)), ())
    if form in POINTERS:
        return _called(reading, token) or _clause_before(reading, token)
    return _clause_called(reading, token)


def is_pointer(reading: Reading, token: Token) -> bool:
    """Say whether a word is no topic itself: "it", "nothing of the kind"."""
    is_such = token.text.lower() in _SUCH and not reading.children(token.index, "nmod")
    return is_such or token.text.lower() in POINTERS


def _is_this(token: Token) -> bool:
    """Say whether a word is "this" or "that"."""
    return token.text.lower() in _DEMONSTRATIVE


def _is_that_point(reading: Reading, noun: Token) -> bool:
    """Say whether a noun with "this" or "that" only points to what was told: "that point"."""
    is_bare = not reading.children(noun.index, "amod", "nmod", "acl", "compound")
    determined = any(_is_this(one) for one in reading.children(noun.index, "det"))
    return noun.lemma.lower() in _POINTS and determined and is_bare


def _called(reading: Reading, relative: Token) -> tuple[int, ...]:
    """Return the clause that "which" takes up by the noun it is about: "a point which it omits"."""
    clause = reading.tokens[relative.head]
    is_about = clause.deprel == "acl:relcl" and clause.head >= 0
    return _clause_called(reading, reading.tokens[clause.head]) if is_about else ()


def _clause_called(reading: Reading, noun: Token) -> tuple[int, ...]:
    """Return the clause that a noun behind a comma or dash calls a promise, a point, a detail."""
    if noun.lemma.lower() not in _CALLED or noun.deprel not in _LOOSE:
        return ()
    words = reading.subtree(noun.index)
    before = reading.tokens[max(0, words[0] - 1)]
    if not _OPENING & {before.text, reading.tokens[words[0]].text}:
        return ()
    above = noun
    for _ in range(_CLIMBS):
        if above.head < 0 or above.deprel == "ccomp":
            break
        above = reading.tokens[above.head]
    is_clause = above.upos in VERBS and above.index < noun.index
    return _told(reading, above, words) if is_clause else ()


def _clause_before(reading: Reading, pointer: Token) -> tuple[int, ...]:
    """Return the clause that "this" or "which" stands for, of its sentence or the one before."""
    clause = reading.tokens[pointer.head]
    is_this = pointer.text.lower() in _SUCH or _is_that_point(reading, pointer)
    while clause.upos == "PRON" and clause.head >= 0 and is_this:
        clause = reading.tokens[clause.head]  # "nothing of the kind"
    if clause.deprel in _JOINED and clause.head >= 0:
        words = reading.subtree(clause.index)
        above = reading.tokens[clause.head]
        return tuple(at for at in _told(reading, above, words) if at < pointer.index)
    while clause.head >= 0 and clause.upos in {"NOUN", "PRON"}:
        clause = reading.tokens[clause.head]  # "none of this"
    here = reading.sentences[pointer.sentence]
    before = reading.sentences[max(0, pointer.sentence - 1)]
    is_this |= _is_this(pointer)
    if clause.deprel != "root" or not is_this or before.block != here.block:
        return ()
    main = (one for one in reading.tokens[before.first : before.last] if one.deprel == "root")
    told = next(main, None) if before is not here else None
    return _told(reading, told, ()) if told is not None and told.upos in VERBS else ()


def _told(reading: Reading, verb: Token, outside: Sequence[int]) -> tuple[int, ...]:
    """Return the words of a clause, or of what its verb of speech tells, without some."""
    clause = verb
    if lemma_in(verbs(), verb) in verbs():
        content = reading.children(verb.index, "ccomp")
        clause = content[0] if len(content) == 1 else verb
    kept = [at for at in reading.subtree(clause.index) if at not in outside]
    while kept and reading.tokens[kept[-1]].upos in _ENDS:
        kept.pop()
    return tuple(kept)
