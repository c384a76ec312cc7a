"""
Words of silence that are neither "not" nor a verb of leaving out.

"The communiqué names no culprit" denies by its object; "the paper dropped the passage
about the king" takes away what was said.
"""

from __future__ import annotations

from dragoman.language.grammar import ACTED_ON
from dragoman.language.reading import Reading, Token
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.phrases import determiners_of

CUTTING = frozenset("cut delete drop edit excise omit purge remove scrub strike trim".split())
_ALL = frozenset({"all", "any", "every", "each", "the", "its", "their"})
# Pieces of what somebody said.
_SAYINGS = frozenset(
    "allusion answer clause comment footage joke line mention paragraph passage phrase quotation "
    "quote reference remark section segment sentence warning word".split()
)
# What a reader looks for in a text that gives it: "gave no reason".
_FACTS = frozenset(
    "basis cause date deadline detail evidence example explanation figure motive name number reason "
    "source timeline timetable".split()
)
_PARTICULARS = frozenset(
    "amount date day deadline detail figure month number place price sum time timetable venue year".split()
)
_NAMING = frozenset({"give", "mention", "name", "offer", "provide", "specify"})
_INDEFINITE = frozenset({"a", "an", "any", "no"})
_GIVING = frozenset({"give", "offer", "provide", "supply"})
# Verbs of telling; "found no trace", "showed no snow" say what the world is like.
_TELLING = frozenset({"cite", "contain", "identify", "list", "mention", "name"})
_MEASURING = frozenset({"record", "note", "report"})
_FINDING = frozenset({"detect", "discover", "find", "see", "uncover"})
_ROOM = frozenset({"place", "room", "space"})  # which an account finds in itself
# What a good text has, and tells of nothing.
_VIRTUES = frozenset(
    "accuracy ambition authority balance bite clarity coherence conviction credibility depth force honesty "
    "integrity legitimacy logic merit nuance originality polish precision punch rigor rigour sincerity "
    "strength structure style substance teeth transparency urgency vision warmth weight".split()
)
# Texts that set down what was said, and so may leave it out.
_OF_TALKS = frozenset({"minute", "readout", "read-out", "summary", "transcript"})


class Cuts:
    """Finds what is told of nothing, and what is taken out of a text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def is_cut(self, noun: Token, verb: Token) -> bool:
        """Say whether "any mention" is taken away: "has dropped all mention of"."""
        articles = {child.text.lower() for child in self._reading.children(noun.index)}
        is_object = noun.deprel in ACTED_ON
        return is_object and bool(articles & _ALL) and lemma_in(CUTTING, verb) in CUTTING

    def finds(self, who: int, noun: Token) -> bool:
        """Say whether an account finds nothing elsewhere: "the report found no trace of gas"."""
        verb = self._reading.above(noun)
        is_subject = self._reading.tokens[who].head == verb.index
        return is_subject and verb.lemma.lower() in _FINDING and noun.lemma.lower() not in _ROOM

    def words_cut(self, verb: Token) -> int | None:
        """Return the piece of speech that a verb takes out of a text, if it is one."""
        if lemma_in(CUTTING, verb) not in CUTTING:
            return None
        children = self._reading.children(verb.index)
        if any(child.upos == "ADJ" or child.deprel == "xcomp" for child in children):
            return None  # "cut the remark short"
        return next(
            (c.index for c in children if c.deprel == "obj" and c.lemma.lower() in _SAYINGS), None
        )

    def none_told(self, verb: Token, lemma: str) -> int | None:
        """Return the thing that a verb tells "no" of, if what is not told is left out."""
        for what in self._reading.children(verb.index, "obj"):
            articles = determiners_of(self._reading, what.index)
            if "no" not in articles:
                continue
            to_do = any(c.deprel == "acl" for c in self._reading.children(what.index))
            if lemma in _GIVING and (to_do or what.lemma.lower() not in _FACTS):
                continue  # "no cause to celebrate"
            return what.index if lemma in _TELLING | _MEASURING | _GIVING else None
        return None

    def lacks_virtue(self, lemma: str, what: int) -> bool:
        """Say whether a verb only tells what is wrong with a text: "the count lacked transparency"."""
        return lemma == "lack" and self._reading.tokens[what].lemma.lower() in _VIRTUES

    def can_lack(self, who: Token, lemma: str) -> bool:
        """Say whether a text that tells nothing of something leaves it out."""
        return lemma not in _MEASURING or who.lemma.lower() in _OF_TALKS


def is_particular(reading: Reading, word: int, lemma: str) -> bool:
    """Say whether a verb names a particular of what is told: "names no date", "did not give a figure"."""
    what = reading.tokens[word]
    is_loose = not determiners_of(reading, word).isdisjoint(_INDEFINITE)
    is_loose |= "Number=Plur" in what.feats
    is_named = lemma in _NAMING and what.lemma.lower() in _PARTICULARS
    return is_named and is_loose and what.deprel == "obj"
