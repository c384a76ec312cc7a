"""
Deeds told verb first and doer last, as translators leave them: "first opened fire the Kyrgyz side".

The parser takes whoever stands last for a second object of the verb, or for another name of its
object, and those who did it for those they did it to. And headlines leave out "was": "after guard stabbed".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found, is_told_with, without_told
from dragoman.stages.event.parties import Parties

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass", "iobj")
_CLAUSES = frozenset({"root", "ccomp", "parataxis"})
_PAIR = 2
# What nobody does without somebody it is done to.
_SUFFERED = frozenset(
    "abduct arrest behead charge deport detain execute expel fine free hang impeach injure jail kidnap kill maim "
    "murder oust poison sack shoot stab wound".split()
)


def in_order(reading: Reading, parties: Parties, found: Sequence[Found]) -> list[Found]:
    """Return deeds, each with its sides the right way round."""
    return [_suffered(reading, _in_order(reading, parties, one)) for one in found]


def _suffered(reading: Reading, found: Found) -> Found:
    """Return what a headline tells without "was" as done to its subject: "after guard stabbed"."""
    verb = reading.tokens[found.trigger]
    if found.target or verb.upos != "VERB" or verb.lemma.lower() not in _SUFFERED:
        return found
    own = reading.children(verb.index, "nsubj")
    beside = reading.children(verb.index, "obj", "iobj", "aux", "ccomp", "xcomp", "obl")
    if not own or beside or "Tense=Past" not in verb.feats:
        return found
    is_bare = own[0].upos == "NOUN" and not reading.children(own[0].index, "det", "nmod:poss")
    words = reading.subtree(own[0].index)
    if not is_bare or not all(is_told_with(reading, one, words) for one in found.source):
        return found
    return found._replace(source=(), target=found.source, doer=None)


def _in_order(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed whose doer stands behind its object with him as its source, and not as its target."""
    doer = _last(reading, reading.tokens[found.trigger])
    source = parties.of(doer.index) if doer is not None else ()
    if doer is None or not source:
        return found
    words = reading.subtree(doer.index)
    target = without_told(reading, found.target, words)
    return found._replace(source=source, target=target, doer=doer.index)


def _last(reading: Reading, verb: Token) -> Token | None:
    """Return the noun behind the object of a verb that has no subject; None if there is none."""
    is_told = verb.deprel in _CLAUSES and not _is_open(verb)
    if verb.upos != "VERB" or not is_told or reading.children(verb.index, *_SUBJECTS):
        return None
    behind = [one for one in reading.children(verb.index, "obj") if one.index > verb.index]
    if len(behind) == 1:
        behind += reading.children(behind[0].index, "appos")
    if len(behind) != _PAIR:
        return None
    first, last = behind
    between = reading.tokens[first.index + 1 : last.index]
    is_bare = all(word.upos != "PUNCT" for word in between)
    return last if is_bare and first.index < last.index and last.upos in NOUNS else None


def _is_open(verb: Token) -> bool:
    """Say whether a verb is an infinitive, a gerund or a command: nobody needs to be told with it."""
    is_bare = "VerbForm=Inf" in verb.feats or "Mood=Imp" in verb.feats
    return is_bare or verb.text.lower().endswith("ing")
