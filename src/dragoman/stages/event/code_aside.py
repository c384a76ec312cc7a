"""
What the code of a deed does not rest on in the words below it: who is addressed, where it is said.

And what a measure was that is lifted, which tells more than that a ban is.
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.knowledge.deeds import object_class
from dragoman.language.reading import Reading, Token
from dragoman.stages.event.found import Found
from dragoman.stages.event.parties import Parties
from dragoman.stages.phrases import case_of

# Where or when something is said, as "At the summit" before "Chad urged Niger": it is not about that.
_SETTING = frozenset({"at", "in", "during", "after", "before", "on", "following"})
# Who is addressed stands as an object (no case) or behind these; a promise has only the former,
# and who gives in does so to somebody: "caved in to the opposition".
_SAID_TO: Mapping[str, frozenset[str | None]] = {
    "REQUEST": frozenset({None, "to", "on", "upon", "with", "of", "from"}),
    "THREATEN": frozenset({None, "to"}),
    "AGREE": frozenset(),
    "CONCEDE": frozenset({"to"}),
}
# Curbs of no kind that is told, and measures against another's economy.
_CURBS, _ECONOMIC = frozenset({"08", "081"}), "085"
_BLOCKADE, _PROTEST_ENDED = "0872", "082"
# Where a crowd stands, or what it stops or damages, is not what it wants.
_AT = frozenset(
    "along around at before behind below beneath beside between by in inside into near on outside "
    "through to towards".split()
)
_ACTED_ON = frozenset({"obstruct", "riot", "vandalize"})
# In which spirit they do it, with what it is about below; and "protest at" something is against it.
_SPIRITS = frozenset(
    "anger bid defiance demand effort fury opposition protest reaction response solidarity support".split()
)
_PROTESTING = frozenset({"protest"})
# Who looks into an "alleged" theft charges nobody with it.
_CLAIMING = frozenset({"alleged", "purported", "suspected"})
# The object of these is what is asked for: "requested Kenyan policemen".
_GETTING = frozenset({"demand", "request", "seek"})


def called(reading: Reading, word: int) -> list[Token]:
    """Return the words before a noun that say of which kind it is, and none that only doubt it."""
    beside = reading.children(word, "compound", "amod")
    return [one for one in beside if one.text.lower() not in _CLAIMING]


def settings(reading: Reading, found: Found) -> list[int]:
    """
    Return the heads of the phrases before who asks or promises that say where or when.

    Those between him and the act say nothing of what he asks for either: "Fiji's minister, in Lima
    for talks, appealed"; nor does who asks, of a plea told from the other side: "was asked by a judge".
    """
    doers = [one.index for one in reading.children(found.trigger, "nsubj")]
    if found.deed.kind.type not in _SAID_TO or not doers:
        return []
    askers = [one.index for one in reading.children(found.trigger, "obl:agent")]
    return askers + [
        one.index
        for one in reading.children(found.trigger, "obl")
        if min(doers) < one.index < found.trigger
        or (one.index < min(doers) and case_of(reading, one.index) in _SETTING)
    ]


def described(reading: Reading, found: Found) -> set[int]:
    """Return the words that only describe whom somebody rejects: "Chile, which had armed rebels"."""
    if found.deed.kind.type != "REJECT":
        return set()
    spans = [span for party in found.target for span in party.spans]
    words = [word.index for span in spans for word in reading.words_in(span)]
    clauses = [one for word in words for one in reading.children(word, "acl:relcl")]
    return {word for one in clauses for word in reading.subtree(one.index)}


def addressed(reading: Reading, found: Found) -> set[int]:
    """Return the words for who is asked, promised, threatened or given in to: the act is not about them."""
    cases = _SAID_TO.get(found.deed.kind.type)
    if cases is None:
        return set()
    spans = [span for party in found.target for span in party.spans]
    words = {word.index for span in spans for word in reading.words_in(span)}
    heads = [child for child in reading.children(found.trigger) if child.index in words]
    if reading.tokens[found.trigger].lemma.lower() in _GETTING:
        heads = [head for head in heads if head.deprel != "obj"]
    asked = {
        head.index
        for head in heads
        if head.deprel == "iobj" or case_of(reading, head.index) in cases
    }
    return words if asked else set()


def is_of_office(reading: Reading, parties: Parties, word: Token) -> bool:
    """Say whether a noun only tells whose office or body another names: "the finance minister"."""
    if word.deprel != "compound":
        return False
    noun = reading.tokens[word.head]
    return noun.lemma.lower() in object_class("public_body") or parties.is_people(noun)


def code_of_lifted(found: Found, others: Mapping[int, Found], code: str) -> str:
    """Return the code of an easing: a ban on another's trade that is lifted is one of its measures."""
    inside = (others.get(word) for word in found.words if word != found.trigger)
    types = {one.deed.kind.type for one in inside if one is not None}
    if code == _BLOCKADE and "PROTEST" in types:
        return _PROTEST_ENDED
    return _ECONOMIC if code in _CURBS and "SANCTION" in types else code


def places_of_protest(reading: Reading, found: Found) -> set[int]:
    """Return the words for where a crowd is and what it blocks or burns: "outside parliament"."""
    below = reading.children(found.trigger, "obj", "obl", "nmod")
    is_at = found.deed.kind.mode in _ACTED_ON
    tops = [
        one.index
        for one in below
        if (one.deprel == "obj" and is_at and one.index not in found.words)
        or (one.deprel != "obj" and one.lemma.lower() not in _SPIRITS and _is_at(reading, one))
    ]
    return {word for top in tops for word in reading.subtree(top)}


def _is_at(reading: Reading, noun: Token) -> bool:
    """Say whether a phrase tells where a crowd is: "at the ministry", but not "protested at a tax"."""
    case = case_of(reading, noun.index)
    is_about = case == "at" and reading.tokens[noun.head].lemma.lower() in _PROTESTING
    return case in _AT and not is_about
