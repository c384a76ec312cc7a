"""What somebody would not speak about: "asked about the verdict, he declined to comment"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import follows_yet_to
from dragoman.stages.phrases import has_adverb, is_denied
from dragoman.stages.position.issues import ASKING, asks, behind, issue_at, object_of, trimmed

_POINTING = frozenset({"it", "that", "this"})
# How the parser may hang a question.
_QUESTIONS = ("ccomp", "advcl", "xcomp", "obj")
_PAIR = frozenset({"confirm", "deny"})
_ASKING = frozenset({"ask", "press", "question"})
_ABOUT = ("on", "about")
_TOLD_BY = ("about", "of", "on", "regarding")
# Who would or will not say something keeps it to himself; who did not, may not have been asked.
_KEEPING = frozenset({"would", "will", "wo", "do", "could"})
_NOT_DONE = frozenset("answer confirm disclose discuss reveal say specify speculate".split())
# These have no topic of their own but the one asked about.
_BARE = frozenset({"comment", "speculate"})
# Under these somebody keeps from saying: "is not going to", "does not want to", "was not prepared to".
_KEPT_BY = frozenset("able go inclined position prepared ready want willing wish".split())
_UNWILLING = frozenset({"reluctant", "unable", "unwilling"})


def unsaid(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return what somebody would not speak about."""
    found = (
        _asking(reading, verb, "ccomp")
        or behind(reading, verb, (*_ABOUT, "whether"))
        or _half_told(reading, verb)
        or object_of(reading, verb)
        or _asking(reading, verb, "advcl")
    )
    # "Asked about the sum, he would neither confirm nor deny it": the sum.
    is_pointer = len(found) == 1 and reading.tokens[found[0]].text.lower() in _POINTING
    asked = () if found and not is_pointer else put_to(reading, verb)
    return asked or found


def is_kept(reading: Reading, verb: Token, *, is_of_none: bool) -> bool:
    """
    Say whether a verb of saying tells what is not said: "would not comment on", "would not say whether".

    With `is_of_none` its subject is nobody of two: "neither side would comment".
    """
    lemma = verb.lemma.lower()
    if is_half_told(reading, verb) or (lemma == "comment" and follows_yet_to(reading, verb)):
        return True
    if is_held_back(reading, verb) or _is_never(reading, verb):
        return True
    helpers = {child.lemma.lower() for child in reading.children(verb.index, "aux")}
    own = {"have", "can"} if lemma in _BARE else set()
    if not (is_of_none or is_denied(reading, verb.index)) or not helpers & (_KEEPING | own):
        return False
    if lemma == "answer" and "could" in helpers:
        return False  # who "could not answer" does not know
    return "do" not in helpers or lemma not in _NOT_DONE


def _is_never(reading: Reading, verb: Token) -> bool:
    """Say whether somebody never does so: "we never comment on rumours"; who never did, may be asked."""
    is_bare = not reading.children(verb.index, "aux") and "Tense=Past" not in verb.feats
    is_told = verb.lemma.lower() in _BARE | {"discuss"}
    return is_told and is_bare and has_adverb(reading, verb.index, {"never"})


def is_held_back(reading: Reading, verb: Token) -> bool:
    """Say whether somebody keeps from what a verb tells: "is not going to discuss", "unwilling to"."""
    if verb.deprel not in {"xcomp", "acl", "advcl"} or verb.head < 0:
        return False
    above = reading.tokens[verb.head]
    lemma = above.lemma.lower()
    return lemma in _UNWILLING or (lemma in _KEPT_BY and is_denied(reading, above.index))


def undisclosed(reading: Reading, verb: Token, last: int, phrase: Sequence[str]) -> tuple[int, ...]:
    """Return what somebody keeps to himself by a turn of phrase that ends with the word `last`."""
    if phrase[-1] == "open":
        return _left_open(reading, verb)
    on = issue_at(reading, last)
    if phrase[-1] not in _TOLD_BY:
        on = behind(reading, reading.tokens[last], _TOLD_BY)
    return on or put_to(reading, verb)


def _left_open(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the question somebody leaves open: "left open whether it would pay"; none for any other."""
    words = [verb, *(one for one in reading.children(verb.index) if one.text.lower() == "open")]
    if verb.lemma.lower() != "leave" or len(words) == 1:
        return ()
    found = (_asking(reading, one, relation) for one in words for relation in _QUESTIONS)
    return next((one for one in found if one), ())


def may_lack_topic(verb: Token) -> bool:
    """Say whether one may keep from this without a word on what: "would not comment"."""
    return verb.lemma.lower() in _BARE


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
        before = reading.tokens[max(0, reading.subtree(child.index)[0] - 1)]
        if before.head == verb.index and before.text.lower() in ASKING:
            # The parser may hang "where" on "say".
            return (before.index, *trimmed(reading, child.index))
    return ()


def put_to(reading: Reading, verb: Token) -> tuple[int, ...]:
    """
    Return what somebody was asked about: "asked about the verdict, he would not comment".

    The question may hang on who says so: "asked about it, he said he had nothing to add".
    """
    teller = (reading.above(verb),) if verb.deprel == "ccomp" else ()
    asked = [c for one in (verb, *teller) for c in reading.children(one.index, "advcl")]
    for child in asked:
        if child.lemma.lower() in _ASKING:
            return behind(reading, child, ("about", "on")) or _asked(reading, child)
    return ()


def _asked(reading: Reading, ask: Token) -> tuple[int, ...]:
    """Return the clause somebody was asked: "asked whether the levy stood, he declined"."""
    for child in reading.children(ask.index, "ccomp", "advcl", "xcomp"):
        marks = reading.children(child.index, "mark", "advmod", "obj")
        if child.index > ask.index and {c.text.lower() for c in marks} & ASKING:
            return trimmed(reading, child.index)
    return ()
