"""What a figure measures, and of whom: read off the tree."""

from __future__ import annotations

import itertools
from collections.abc import Collection
from typing import NamedTuple

from dragoman.knowledge.actors import demonyms
from dragoman.knowledge.changes import changes, verbs_of_change
from dragoman.knowledge.units import units
from dragoman.language.grammar import NOMINAL, NOUNS, VERBS
from dragoman.language.reading import Reading, Token
from dragoman.stages.blamed import blamed
from dragoman.stages.clauses import agent, subject
from dragoman.stages.figure.harm import is_harmed
from dragoman.stages.figure.levels import LIMITS, is_level
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of, core

# Verbs whose subject, not object, is what a figure after them measures.
_LINKING = frozenset(
    "reach hit total cost exceed average amount top near approach stand equal represent account "
    "measure weigh be become remain stay worth number run".split()
)
_WHOSE = ("of", "by", "among", "in", "from", "between")
_WHAT_FOR = ("for", "in", "on", "of", "into")
# What is allowed of something: "a quota for technicians", "the cap on permits".
_ENDS = frozenset({"from", "to"})
_SPANS = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})

# "On top of the loan", "on behalf of"; "5 million in aid".
_NO_PURPOSES = frozenset({"account", "average", "basis", "behalf", "condition", "top"})
_GIVEN_AS = frozenset(
    "aid arms assistance compensation credit damage fine grant loan relief".split()
)
# "Nine votes in favour": whose votes that is not told by.
_NOBODYS = frozenset({"favor", "favour", "full", "number", "total"})
_COUNTING = frozenset("calculate cite count estimate forecast project put speak talk".split())
_SPANS_OF_TIME = frozenset(
    "year month week quarter decade day today yesterday season century spring summer autumn winter".split()
)


class Measure(NamedTuple):
    """
    The noun for what is measured, and what the figure hangs on; -1 where there is none.

    `verb` is the word whose argument the figure is, with its `preposition`; `clause`
    the verb above a figure that stands inside a noun phrase.
    """

    noun: int = -1
    verb: int = -1
    preposition: str | None = None
    clause: int = -1


def measure_at(reading: Reading, head: int, own: Collection[int]) -> Measure:
    """Return what the figure with this head word measures; `own` are the figure's words."""
    found = _measure_at(reading, head, own)
    noun = reading.tokens[found.noun]
    if found.noun >= 0 and noun.text.lower() in units() and not _is_leader(reading, noun):
        # "$150m for 40,000 tonnes of wheat" is the price of wheat.
        inner = [
            c for c in reading.children(noun.index, "nmod") if case_of(reading, c.index) == "of"
        ]
        return found._replace(noun=inner[0].index) if inner else found
    if found.noun < 0 or "PronType=Rel" not in noun.feats or noun.head < 0:
        return found
    # "The shoal, which lies 200 km away": of which shoal?
    clause = reading.tokens[noun.head]
    return found._replace(noun=clause.head if clause.relation == "acl" else -1)


def _measure_at(reading: Reading, head: int, own: Collection[int]) -> Measure:
    """Return the measure as the tree has it, relative pronouns included."""
    whole = _whole(reading, head, own)
    if whole is not None and not is_level(reading, head):
        verb = _changing_verb(reading, head)
        return Measure(whole.index, verb, case_of(reading, head), _verb_above(reading, head))
    token = reading.tokens[head]
    preposition = case_of(reading, head)
    if preposition == "per":  # "3 per cent": a word of the unit
        preposition = None
    for _ in range(6):
        if token.head < 0:
            found = reading.children(token.index, "nsubj")
            return Measure(found[0].index if found else -1, -1, preposition)
        above = reading.tokens[token.head]
        if token.deprel == "conj" and is_quantity(reading, above.index):
            # "By 300 pesos, or 4 percent": one measure, told twice.
            token, preposition = above, preposition or case_of(reading, above.index)
            continue
        subjects = reading.children(token.index, "nsubj") if token.index == head else ()
        if subjects and reading.children(token.index, "cop"):
            return Measure(subjects[0].index, -1, preposition)
        if above.upos in VERBS:
            return _below_verb(
                reading, token, _regoverned(reading, above, preposition), preposition
            )
        if above.upos in NOMINAL and above.index not in own:
            return _below_noun(reading, token, above, own, preposition)
        token = above
    return Measure()


def _whole(reading: Reading, head: int, own: Collection[int]) -> Token | None:
    """Return what a figure is said to be so much of: "40 percent of the assets"; None if unsaid."""
    for child in reading.children(head, "nmod"):
        if child.index not in own and case_of(reading, child.index) == "of":
            return child
    return None


def _regoverned(reading: Reading, verb: Token, preposition: str | None) -> Token:
    """
    Return the verb a figure with "to" belongs to rather than to a clause of its object.

    "Doubles the penalty for begging to 90 lei": the parser may hang the end on "begging".
    """
    if preposition != "to" or verb.relation != "acl":
        return verb
    noun = reading.tokens[verb.head]
    while noun.deprel == "nmod" and noun.head >= 0:  # "the tax on farms selling milk"
        noun = reading.tokens[noun.head]
    above = reading.tokens[noun.head] if noun.head >= 0 else verb
    is_changed = noun.deprel == "obj" and lemma_in(changes(), above) in changes()
    own = changes().get(lemma_in(changes(), verb))
    is_own = own is not None and own.direction != "same"  # nobody "may hold to 40 percent"
    return above if is_changed and not is_own else verb


def _changing_verb(reading: Reading, head: int) -> int:
    """Return the verb of change a share is the object or measure of: "lost 5 percent of", or -1."""
    token = reading.tokens[head]
    if token.head < 0 or token.relation not in {"obj", "obl"}:
        return -1
    verb = reading.tokens[token.head]
    return verb.index if verb.lemma.lower() in changes() and verb.upos == "VERB" else -1


def is_quantity(reading: Reading, word: int) -> bool:
    """Say whether a noun is a unit with its number: "percent", "dollars", "points"."""
    token = reading.tokens[word]
    is_unit = token.text.lower() in units() or token.lemma.lower() in {*units(), "point"}
    is_counted = bool(reading.children(word, "nummod", "compound"))
    is_counted = is_counted and not _is_leader(reading, token)
    return token.upos in {"NUM", "SYM"} or (is_unit and is_counted)


def _is_leader(reading: Reading, token: Token) -> bool:
    """Say whether a "head" is a person's and no unit: "the bank's head", "900 head"."""
    is_head = token.lemma.lower() == "head"
    return is_head and not reading.children(token.index, "nummod")


def _below_noun(
    reading: Reading, token: Token, noun: Token, own: Collection[int], preposition: str | None
) -> Measure:
    """Return the measure of a figure inside a noun phrase: "a 5 percent rise in exports"."""
    clause, verb = _verb_above(reading, noun.index), _changing_verb(reading, noun.index)
    if token.deprel == "det:predet":
        return Measure(noun.index, verb, None, clause)  # "lost half its members"
    is_span = noun.relation == "obl" and noun.lemma.lower() in _SPANS
    is_step = preposition == "by" and (noun.deprel == "obj" or is_span)
    # "Cut aid to 30 countries" tells who gets it.
    is_amount = is_span or is_quantity(reading, token.index) or noun.lemma.lower() in LIMITS
    if verb >= 0 and (is_step or (preposition in _ENDS and is_amount)):
        # The parser may hang the figure on the noun before it: "raised the quota for nurses to
        # 900", "grew in ten years to 9 million".
        return _below_verb(reading, token, reading.tokens[verb], preposition)
    # "Ten dinars is a gain to nobody" tells of no change.
    if names_change(noun) and token.relation != "nsubj":
        for child in reading.children(noun.index, "nmod"):
            if child.index not in own and case_of(reading, child.index) in _WHAT_FOR:
                return Measure(child.index, noun.index, "by", clause)
        inside = reading.children(noun.index, "nmod:poss", "compound")
        named = [child for child in inside if child.index not in own and child.upos in NOMINAL]
        return Measure(named[0].index if named else -1, noun.index, "by", clause)
    return Measure(noun.index, clause=clause)


def names_change(noun: Token) -> bool:
    """Say whether a noun tells a change: "a rise", but not "a contract", "a rocket"."""
    lemma = noun.lemma.lower()
    return lemma in changes() and lemma not in verbs_of_change()


def _below_verb(reading: Reading, token: Token, verb: Token, preposition: str | None) -> Measure:
    """Return the measure of a figure that is subject, object or complement of a verb."""
    objects = [
        o
        for o in reading.children(verb.index, "obj")
        if o.index != token.index and not is_quantity(reading, o.index)
    ]
    if token.relation == "nsubj":
        return Measure(_purpose(reading, verb.index), verb.index, preposition)
    lemma = verb.lemma.lower()
    is_acting = lemma not in _LINKING
    if token.relation == "obj" and is_acting and lemma not in changes():
        return Measure(_purpose(reading, verb.index), verb.index, preposition)
    if objects and is_acting:
        return Measure(objects[0].index, verb.index, preposition)
    # "The police spoke of 8,000": who tells a number is not what it measures.
    by = None if verb.lemma.lower() in _COUNTING else subject(reading, verb.index)
    return Measure(by.index if by else -1, verb.index, preposition)


def _purpose(reading: Reading, verb: int) -> int:
    """Return what money is spent on, taken for or given as: "paid $5m for grain", "in loans"."""
    for child in reading.children(verb, "obl"):
        case, noun = case_of(reading, child.index), child.lemma.lower()
        is_spent = case in {"for", "on", "into"} and noun not in _NO_PURPOSES
        if child.upos in NOMINAL and (is_spent or (case == "in" and noun in _GIVEN_AS)):
            return child.index
    return -1


def _verb_above(reading: Reading, word: int) -> int:
    """Return the nearest verb above a word, or -1."""
    token = reading.tokens[word]
    while token.head >= 0:
        token = reading.tokens[token.head]
        if token.upos == "VERB":
            return token.index
    return -1


def words_of(reading: Reading, noun: int, without: Collection[int] = ()) -> str | None:
    """Return the core of a noun phrase as text, without determiner, owner and the figure's words."""
    first, last = core(reading, noun)
    owners = {
        word
        for child in reading.children(noun, "nmod:poss", "det")
        for word in reading.subtree(child.index)
    }
    kept = [w for w in range(first, last) if w not in owners and w not in without]
    # What follows the noun is not its name: "goods | worth".
    while kept and kept[-1] > noun and reading.tokens[kept[-1]].upos != "PROPN":
        kept.pop()
    while kept and reading.tokens[kept[0]].upos in {"PUNCT", "ADP", "DET", "CCONJ", "NUM", "SYM"}:
        kept.pop(0)
    if noun not in kept:
        return None
    begin = kept.index(noun)
    while begin and kept[begin - 1] == kept[begin] - 1:
        begin -= 1
    return reading.span(kept[begin], kept[-1] + 1).of(reading.text)


def owner_of(reading: Reading, linker: Linker, noun: int, own: Collection[int] = ()) -> str | None:
    """
    Return whom a measure belongs to: an actor's id, or the noun as it stands.

    An actor anywhere comes before a mere noun: Beijing owns "Beijing's holdings of bonds".
    The figure's `own` words own nothing: "a share of 8 percent" is nobody's yet.
    """
    by_case = {case_of(reading, c.index): c.index for c in reading.children(noun, "nmod")}
    owners = [child.index for child in reading.children(noun, "nmod:poss")]
    owners += [by_case[case] for case in _WHOSE if by_case.get(case, -1) not in {-1, *own}]
    for owner in owners:
        mention = linker.mention(owner)
        if mention is not None and (mention.actor or mention.name):
            return mention.actor or mention.name
    for owner in owners:
        if reading.tokens[owner].lemma.lower() in _SPANS_OF_TIME | _NOBODYS:
            continue  # "last year's trade" is not the year's
        if reading.tokens[owner].upos in NOUNS:
            return words_of(reading, owner)
    return _told_country([token.text for token in reading.tokens[slice(*core(reading, noun))]])


def _told_country(words: list[str]) -> str | None:
    """Return the country of the first adjective, pairs before single words: "South Sudanese"."""
    pairs = [f"{one} {other}" for one, other in itertools.pairwise(words)]
    return next((demonyms()[name] for name in (*pairs, *words) if name in demonyms()), None)


def doer_of(
    reading: Reading, linker: Linker, measure: Measure, head: int, alike: Collection[int] = ()
) -> str | None:
    """
    Return whose figure it is by what he does: "Cairo bought 40,000 tonnes", "Metz was fined".

    Those who are counted, and who is counted beside them, are `alike`: no owners.
    """
    verb = measure.verb if measure.verb >= 0 else measure.clause
    if verb < 0 or reading.tokens[verb].upos != "VERB":
        verb = _verb_above(reading, head)
    if verb >= 0 and _owns_none(reading, verb, head, alike):
        return None
    by = None
    if verb >= 0:
        by = agent(reading, verb) or blamed(reading, verb) or subject(reading, verb)
    if by is None and measure.noun >= 0 and linker.mention(measure.noun) is not None:
        by = reading.tokens[measure.noun]
    if by is None or by.index in alike:
        return None
    if "PronType=Rel" in by.feats and by.head >= 0:
        clause = reading.tokens[by.head]
        by = reading.tokens[clause.head] if clause.relation == "acl" else by
    mention = linker.mention_of(by.index)
    if mention is not None:
        return mention.actor or mention.name or words_of(reading, by.index)
    if by.index in {measure.noun, head} or by.upos not in NOUNS:
        return None
    return words_of(reading, by.index) if is_quantity(reading, by.index) is False else None


def _owns_none(reading: Reading, verb: int, head: int, alike: Collection[int]) -> bool:
    """Say whether a figure is nobody's who does what a verb tells: who counts, who harms."""
    if _is_told(reading, verb, head) or reading.tokens[verb].lemma.lower() in _COUNTING:
        return True  # "the note put exports at 40 tonnes": who counts is not who exports
    # "Gunmen took 31 soldiers": they are none of the gunmen's.
    return blamed(reading, verb) is None and is_harmed(reading, verb, (head, *alike))


def _is_told(reading: Reading, verb: int, head: int) -> bool:
    """Say whether a figure stands in a clause that a verb tells: who says that 40 died lost none."""
    return any(head in reading.subtree(one.index) for one in reading.children(verb, "ccomp"))


def chain_of(reading: Reading, token: Token) -> tuple[int, ...]:
    """Return a word and those it is joined to: "| nine guards and | two miners were hurt"."""
    found = [token.index]
    while token.deprel == "conj" and token.head >= 0 and token.head not in found:
        token = reading.tokens[token.head]
        found.append(token.index)
    return tuple(found)


def rival_of(reading: Reading, linker: Linker, head: int) -> str | None:
    """Return whose a figure is that another is held against: "against 40 percent for Metz"."""
    if case_of(reading, head) not in {"against", "versus"}:
        return None
    for child in reading.children(head, "nmod"):
        is_time = child.lemma.lower() in _SPANS_OF_TIME
        if case_of(reading, child.index) == "for" and child.upos in NOMINAL and not is_time:
            mention = linker.mention_of(child.index)
            named = (mention.actor or mention.name) if mention is not None else None
            return named or words_of(reading, child.index)
    return None
