"""
What somebody did before or after something else: "beat a reporter before closing the station".

Who did the one did the other, and to whom the one was done the other was not, where it is done to
something of its own.
"""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.records import Party
from dragoman.stages.clauses import markers_of
from dragoman.stages.event.found import Found, top_of
from dragoman.stages.event.parties import Parties

_APART = frozenset({"after", "before"})
_TOGETHER = frozenset({"when", "while"})


def afterwards(reading: Reading, parties: Parties, found: Found) -> Found:
    """Return a deed told by "before closing it" as its clause has it, by whoever does what stands above."""
    verb = reading.tokens[found.trigger]
    if _is_clause(reading, verb, _APART | _TOGETHER):
        found = _by_subject(reading, parties, found, verb)
    return _on_its_own(reading, found, verb) if is_apart(reading, verb) else found


def is_apart(reading: Reading, verb: Token) -> bool:
    """Say whether a deed is told to be done before or after another, to something of its own."""
    own = reading.children(verb.index, "obj")
    return _is_clause(reading, verb, _APART) and any(one.upos != "PRON" for one in own)


def _is_clause(reading: Reading, verb: Token, markers: frozenset[str]) -> bool:
    """Say whether a verb is the "closing" of "before closing", with the doer of the verb above."""
    is_bare = verb.text.lower().endswith("ing") and verb.deprel == "advcl"
    own = reading.children(verb.index, "nsubj") if is_bare else ()
    return is_bare and not own and bool(markers_of(reading, verb.index) & markers)


def _by_subject(reading: Reading, parties: Parties, found: Found, verb: Token) -> Found:
    """Return a deed as the subject's, if others of the clause above were taken for its doers."""
    doer = parties.doer(verb)
    own = parties.of(doer)
    above = set(reading.subtree(reading.above(verb).index))
    if not own or not found.source or any(one in own for one in found.source):
        return found
    tops = [top_of(reading, one) for one in found.source]
    if not all(top is not None and top.index in above for top in tops):
        return found
    return found._replace(source=own, target=parties.without(found.target, own), doer=doer)


def _on_its_own(reading: Reading, found: Found, verb: Token) -> Found:
    """Return a deed without whom only the clause above acts on."""
    below = set(reading.subtree(verb.index))

    def is_here(party: Party) -> bool:
        top = top_of(reading, party)
        return top is None or top.index in below

    kept = tuple(filter(is_here, found.target))
    return found if len(kept) == len(found.target) else found._replace(target=kept)
