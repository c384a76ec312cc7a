"""What somebody would not speak about: "asked about the verdict, he declined to comment"."""

from __future__ import annotations

from dragoman.language.reading import Reading, Token
from dragoman.stages.position.issues import behind, object_of, trimmed

_PAIR = frozenset({"confirm", "deny"})
_ASKING = frozenset({"ask", "press", "question"})
_ABOUT = ("on", "about")
_ASKS = frozenset({"if", "whether", "how", "when", "what", "where", "why", "who", "whom"})


def unsaid(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return what somebody would not speak about."""
    return (
        _asking(reading, verb, "ccomp")
        or behind(reading, verb, (*_ABOUT, "whether"))
        or _half_told(reading, verb)
        or object_of(reading, verb)
        or _asking(reading, verb, "advcl")
        or put_to(reading, verb)
    )


def is_half_told(reading: Reading, verb: Token) -> bool:
    """Say whether somebody "neither confirmed nor denied" something: he keeps it to himself."""
    if verb.lemma.lower() != "confirm":
        return False
    other = beside(reading, verb)
    nots = (child for one in (verb, other or verb) for child in reading.children(one.index))
    return other is not None and any(child.text.lower() == "neither" for child in nots)


def beside(reading: Reading, verb: Token) -> Token | None:
    """Return the "deny" that is joined to a "confirm", or the other way round."""
    joined = [*reading.children(verb.index, "conj")]
    if verb.deprel == "conj" and verb.head >= 0:
        joined.append(reading.tokens[verb.head])
    return next((one for one in joined if {one.lemma.lower(), verb.lemma.lower()} == _PAIR), None)


def _half_told(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return what somebody would not confirm or deny: a thing, a clause, what he may have done."""
    other = beside(reading, verb)
    for one in (other, verb) if other is not None else ():
        found = object_of(reading, one)
        if found:
            return found
        for child in reading.children(one.index, "ccomp", "xcomp"):
            return trimmed(reading, child.index)
    return ()


def _asking(reading: Reading, verb: Token, relation: str) -> tuple[int, ...]:
    """Return the clause below a verb that asks something: "say whether he left"."""
    for child in reading.children(verb.index, relation):
        if asks(reading, child.index):
            words = trimmed(reading, child.index)
            is_led = reading.tokens[words[0]].text.lower() in _ABOUT  # "drawn | on | when it"
            return words[1:] if is_led else words
    return ()


def asks(reading: Reading, clause: int) -> bool:
    """Say whether a clause asks something: "whether he left", "when they would meet"."""
    words = reading.children(clause, "mark", "advmod", "nsubj", "obj")
    return any(one.text.lower() in _ASKS for one in words)


def put_to(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return what somebody was asked about: "asked about the verdict, he would not comment"."""
    for child in reading.children(verb.index, "advcl"):
        if child.lemma.lower() in _ASKING:
            return behind(reading, child, ("about", "on")) or _asked(reading, child)
    return ()


def _asked(reading: Reading, ask: Token) -> tuple[int, ...]:
    """Return the clause somebody was asked: "asked whether the levy stood, he declined"."""
    for child in reading.children(ask.index, "ccomp", "advcl", "xcomp"):
        marks = reading.children(child.index, "mark", "advmod", "obj")
        if child.index > ask.index and {c.text.lower() for c in marks} & _ASKS:
            return trimmed(reading, child.index)
    return ()
