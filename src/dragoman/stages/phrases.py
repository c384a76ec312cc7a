"""Phrases in a tree: the words, head and members of a noun, and what hangs on a word."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from dragoman.language.grammar import NOMINAL
from dragoman.language.reading import Reading, Token, once_a_word
from dragoman.stages.function_words import NEGATIONS

# What hangs on a noun without being part of the phrase that names somebody.
_LOOSE = frozenset(
    "acl acl:relcl appos conj cc parataxis punct ccomp advcl nsubj cop discourse obl csubj dep "
    "advmod mark orphan list advcl:relcl nsubj:outer aux".split()
)
_CORE = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nmod:poss",
        "nmod:desc",
        "flat",
        "nummod",
        "case",
        "fixed",
        "goeswith",
        "det:predet",
    }
)
_CORE_MARKS = frozenset({"-", "–", "."})
# "Not only freed them" frees them; of names so do "not least Togo", "not even Ghana".
ONLY = frozenset({"all", "just", "merely", "only", "simply", "solely"})
_ALSO = ONLY | {"even", "least"}
# "Ruled not to", "sold not one": of another verb, or of how many.
_OTHERWISE = frozenset({"a", "every", "everyone", "one", "so", "to", "yet"})
_OPENED_BY = {"”": "“", "’": "‘", '"': '"', "»": "«"}
_NEAR = 3  # words
_ALONG = frozenset({"along", "together"})
_JOINED = frozenset({"appos", "conj", "flat"})
_MUTUAL = frozenset({("each", "other"), ("one", "another")})
_RECIPROCAL = frozenset(word for pair in _MUTUAL for word in pair)
_EITHER = frozenset({"each", "either", "neither"})
_WAYS = frozenset("account case circumstance circumstances condition event mean means way".split())
_TIMES = frozenset({"moment", "point", "time"})


@once_a_word
def phrase(reading: Reading, head: int) -> tuple[int, ...]:
    """
    Return the words of the noun phrase around a head: modifiers, but no clauses, no conjuncts.

    Modifiers that are joined stay: "Hindu and Muslim youths" are one phrase.
    """
    found = [head]
    for word in found:  # which grows by what is below
        for child in reading.children(word):
            if child.deprel == "case" and word == head:
                continue
            is_loose = child.deprel in _LOOSE or is_remark(reading, child)
            is_loose |= is_companion(reading, child)
            is_hyphen = child.upos == "PUNCT" and child.text in {"-", "–"}
            is_hyphen &= not _is_dash(reading, child)
            if not is_loose or is_hyphen or _is_joined_before(reading, child, head):
                found.append(child.index)
    if "#" in reading.text:
        named = [word for word in found if not _is_heading_mark(reading, reading.tokens[word])]
        found = named or found
    return tuple(sorted(found))


def is_companion(reading: Reading, word: Token) -> bool:
    """Say whether a word names another beside somebody: "Iran, along with Russia", "like the Emirates"."""
    is_like = any(one.text.lower() == "like" for one in reading.children(word.index, "case"))
    return word.deprel == "nmod" and (is_like or is_along(reading, word))


def is_along(reading: Reading, word: Token) -> bool:
    """Say whether a word stands behind "along with" or "together with"."""
    return any(
        case.text.lower() == "with" and reading.tokens[case.index - 1].text.lower() in _ALONG
        for case in reading.children(word.index, "case")
    )


def _is_dash(reading: Reading, mark: Token) -> bool:
    """Say whether a hyphen stands apart on both sides, as translators write dashes."""
    return (
        f"{reading.text[mark.start - 1 : mark.start]}{reading.text[mark.end : mark.end + 1]}"
        == "  "
    )


def _is_joined_before(reading: Reading, word: Token, head: int) -> bool:
    """Say whether a word joins two modifiers before a head, or is the second: "and Muslim youths"."""
    second = reading.tokens[word.head] if word.deprel in {"cc", "punct"} else word
    return (
        second.deprel == "conj"
        and head not in {second.index, second.head}
        and word.index < head
        and (word is second or word.index < second.index)
        and (word.deprel != "punct" or word.text == ",")
    )


def is_remark(reading: Reading, word: Token) -> bool:
    """Say whether words only go beside a noun: "Hungary, critical of", "unlike Oman's, Mali's note"."""
    if word.deprel in {"nmod", "nmod:poss"}:
        return any(one.text.lower() == "unlike" for one in reading.children(word.index, "case"))
    is_behind = word.deprel == "amod" and word.index > word.head
    return is_behind and bool(reading.children(word.index, "obl"))


def _is_heading_mark(reading: Reading, token: Token) -> bool:
    """Say whether a word is the mark of a heading, "# " or "## ", and no part of a name."""
    return not token.text.strip("#") and reading.text[token.end : token.end + 1].isspace()


def is_aside(reading: Reading, clause: Token) -> bool:
    """Say whether a relative clause only adds to whom it is about: "the pope, who was born in Chicago"."""
    first = reading.subtree(clause.index)[0]
    return clause.deprel == "acl:relcl" and "," in {
        one.text for one in reading.tokens[max(0, first - 1) : first + 1]
    }


@once_a_word
def core(reading: Reading, head: int) -> tuple[int, int]:
    """
    Return the first and last word (exclusive) of the unbroken core of a phrase.

    The core is what stands directly before the head and belongs to it, with the rest of
    a name behind it: "Russian President Vladimir Putin", "the ministry".
    """
    if not reading.children(head):
        return head, head + 1
    first = last = head
    while first > 0 and _is_in_core(reading, first - 1, head):
        first -= 1
    while last + 1 < len(reading.tokens) and _is_in_core(reading, last + 1, head):
        last += 1
    # A leading preposition or the article's own quotation mark does not name anybody.
    # "According to" and "including" are parsed as such, and are verbs by their form.
    while first < head and (
        reading.tokens[first].upos in {"ADP", "PUNCT", "CCONJ", "SCONJ"}
        or reading.tokens[first].deprel in {"case", "fixed"}
    ):
        first += 1
    while last > head and (
        reading.tokens[last].deprel == "case" or reading.tokens[last].upos == "PUNCT"
    ):
        last -= 1
    return first, last + 1


def before_clause(reading: Reading, word: int) -> tuple[int, int]:
    """Return where a phrase begins, and where it ends or a clause in it begins: "..., who left"."""
    words = reading.subtree(word)
    clauses = [
        clause.index
        for below in words
        for clause in reading.children(below, "acl:relcl")
        if clause.index > word
    ]
    ends = [reading.subtree(clause)[0] for clause in clauses]
    return words[0], min((end for end in ends if end > word), default=words[-1] + 1)


def _is_in_core(reading: Reading, word: int, head: int) -> bool:
    """Say whether a word is a core modifier of a head, or of one that is, as deep as they go."""
    here = reading.tokens[word]
    while (
        here.deprel in _CORE
        or (here.upos == "PUNCT" and here.text in _CORE_MARKS)
        or (here.deprel == "obl:unmarked" and reading.tokens[here.head].text == "old")
    ):  # "a 16-year-old girl"
        if here.head == head:
            return True
        here = reading.tokens[here.head]  # no root is of a core
    return False


@once_a_word
def conjuncts(reading: Reading, head: int) -> tuple[int, ...]:
    """Return the head and the nouns joined to it by "and", "or"."""
    found = [head]
    found += [
        child.index
        for child in reading.children(head, "conj")
        if child.upos in {"NOUN", "PROPN", "PRON", "X", "ADJ", "NUM"} or _is_some(reading, child)
    ]
    found += _joined_to_name(reading, head)
    return (*found, *_joined_across(reading, head), *_joined_subject(reading, head))


def _is_some(reading: Reading, word: Token) -> bool:
    """Say whether a determiner stands for some of those behind it: "any of his ministers"."""
    return word.upos == "DET" and bool(reading.children(word.index, "nmod"))


def only_ends(reading: Reading, words: Sequence[int]) -> bool:
    """Say whether the last of some words is none of theirs; what closes a quotation among them is."""
    last = reading.tokens[words[-1]]
    opening = _OPENED_BY.get(last.text)
    is_within = any(reading.tokens[at].text == opening for at in words[:-1])
    return last.upos in {"PUNCT", "CCONJ"} and not is_within


def _joined_subject(reading: Reading, head: int) -> tuple[int, ...]:
    """Return the second subject of a verb right behind "and": the parser may not join it to the first."""
    token = reading.tokens[head]
    if token.relation != "nsubj" or token.upos not in NOMINAL:
        return ()
    after = reading.subtree(head)[-1] + 1
    if after >= len(reading.tokens) or reading.tokens[after].text.lower() != "and":
        return ()
    return tuple(
        other.index
        for other in reading.children(token.head, token.deprel)
        if other.upos in NOMINAL and reading.subtree(other.index)[0] in {after, after + 1}
    )


def _joined_to_name(reading: Reading, head: int) -> list[int]:
    """
    Return the nouns joined to the name of an office, which the parser may hang beside the office.

    "Between the Minister of Oman Ali Said and his Omani counterpart": it may hang "Ali" on what is between.
    """
    token = reading.tokens[head]
    after = reading.subtree(head)[-1] + 1 if token.upos == "NOUN" else len(reading.tokens)
    if token.deprel not in {"nmod", "obl"} or after >= len(reading.tokens):
        return []
    name = reading.tokens[after]
    is_beside = (name.upos, name.deprel, name.head) == ("PROPN", token.deprel, token.head)
    if not is_beside or case_of(reading, name.index) is not None:
        return []
    return [one.index for one in reading.children(name.index, "conj") if one.upos in NOMINAL]


def _joined_across(reading: Reading, head: int) -> tuple[int, ...]:
    """
    Return the nouns behind a phrase with its preposition again that the parser has joined to one before it.

    "The ministers of trade of Oman and of the Kingdom of Jordan": it may join the kingdom to trade.
    """
    token = reading.tokens[head]
    case = case_of(reading, head) if token.deprel == "nmod" and token.upos == "PROPN" else None
    if case is None:
        return ()
    beside = [one.index for one in reading.children(token.head, "nmod")]
    return tuple(
        other.index
        for before in beside
        if before < head
        for other in reading.children(before, "conj")
        if other.index > head and case_of(reading, other.index) == case
        if other.upos == "PROPN" and not any(head < one < other.index for one in beside)
    )


def joined_to(reading: Reading, word: int) -> int:
    """Return the first of the nouns that a word is joined to, or explains: of "Oman and Iran" Oman."""
    while reading.tokens[word].deprel in _JOINED and reading.tokens[word].head >= 0:
        word = reading.tokens[word].head
    return word


def first_joined(reading: Reading, token: Token) -> Token:
    """Return the first of the words that a word is joined to: of "arrested and jailed" "arrested"."""
    while token.deprel == "conj" and token.head >= 0:
        token = reading.tokens[token.head]
    return token


@once_a_word
def is_left_out(reading: Reading, word: int) -> bool:
    """
    Say whether a noun is joined to others as one that is not meant: "Ghana, not Togo".

    So is the first in "not Ghana but Togo", but nobody in "not only Ghana but also Togo".
    """
    token = reading.tokens[word]
    before = reading.children(word, "advmod", "cc")
    if not before:
        return False
    texts = [_with_next(reading, one.index) for one in before[:_NEAR]]
    is_not = any(
        first == "not" and following not in _ALSO
        for first, _, following in (text.partition(" ") for text in texts)
    )
    if token.deprel in {"conj", "appos"}:
        return is_not or "rather than" in texts
    others = reading.children(word, "conj")
    joints = (one for other in others for one in reading.children(other.index, "cc"))
    return is_not and any(one.text.lower() == "but" for one in joints)


def _with_next(reading: Reading, word: int) -> str:
    """Return a word with the next one of its sentence, if there is one, in lower case."""
    here = reading.tokens[word].sentence
    both = reading.tokens[word : word + 2]
    return " ".join(token.text.lower() for token in both if token.sentence == here)


def governor_of(words: Sequence[Token], preferred: Collection[str] = ()) -> Token | None:
    """Return the word that governs the others, one of the preferred kinds first; None of no words."""
    if len(words) == 1:
        return words[0]
    inside = {word.index for word in words}
    outside = [word for word in words if word.head not in inside]
    chosen = (word for word in outside if word.upos in preferred)
    return next(chosen, outside[0] if outside else None)


def head_of(reading: Reading, first: int, last: int, preferred: Collection[str] = ()) -> int:
    """Return the place of the word that governs a run of words."""
    found = governor_of(reading.tokens[first:last], preferred)
    return found.index if found is not None else first


@once_a_word
def determiners_of(reading: Reading, noun: int) -> frozenset[str]:
    """Return the determiners of a noun, in lower case: "the", "any", "no"."""
    return frozenset([one.text.lower() for one in reading.children(noun, "det")])


def is_denied(reading: Reading, word: int) -> bool:
    """Say whether a negation hangs on a word, in whatever relation."""
    return any(child.text.lower() in NEGATIONS for child in reading.children(word))


def is_denied_behind(reading: Reading, verb: Token) -> bool:
    """
    Say whether "not" stands right behind a verb, as in old or translated English: "supports not the tax".

    "Supports not the tax but the levy", "not only", "not least" deny nothing of the verb.
    """
    words = reading.tokens[verb.index + 1 : verb.index + 3]
    is_not = len(words) == 2 and words[0].text.lower() == "not" and verb.upos == "VERB"
    if not is_not or "VerbForm=Fin" not in verb.feats or reading.children(verb.index, "aux"):
        return False
    rest = reading.tokens[verb.index + 2 : reading.sentence_of(verb.index).last]
    is_instead = any(
        one.text.lower() == "but" and after.upos not in {"AUX", "PRON", "VERB"}
        for one, after in pairwise(rest)
    )
    return not is_instead and words[1].text.lower() not in _ALSO | _OTHERWISE


def has_adverb(reading: Reading, word: int, wanted: Collection[str]) -> bool:
    """Say whether one of some words, in lower case, hangs on a word as an adverb: "not"."""
    return any(child.text.lower() in wanted for child in reading.children(word, "advmod"))


def case_of(reading: Reading, word: int) -> str | None:
    """Return the preposition of a phrase, in lower case, with its fixed parts: "according to"."""
    return reading.cases.get(word)


def is_no_way(reading: Reading, noun: Token) -> bool:
    """Say whether a phrase denies what it hangs on: "under no circumstances", "in no way", "at no time"."""
    lemma = noun.lemma.lower()
    if noun.deprel != "obl" or lemma not in _WAYS | _TIMES:
        return False
    is_no = any(one.text.lower() == "no" for one in reading.children(noun.index, "det"))
    # "In no time" it is done.
    return is_no and (lemma in _WAYS or case_of(reading, noun.index) == "at")


def hyphened(reading: Reading, word: int) -> Token | None:
    """Return the word that a hyphen ties before another one: the test of "test-fired"."""
    if word < 2 or reading.tokens[word - 1].text != "-":
        return None
    first, hyphen, token = reading.tokens[word - 2 : word + 1]
    is_tied = first.end == hyphen.start and hyphen.end == token.start
    return first if is_tied and first.sentence == token.sentence else None


def tied_behind(reading: Reading, word: Token) -> Token | None:
    """Return the word that a hyphen ties behind another one: the "in" of "sit-in"."""
    after = reading.tokens[word.index + 2 : word.index + 3]
    return after[0] if after and hyphened(reading, after[0].index) == word else None


def is_reciprocal(reading: Reading, noun: Token | None) -> bool:
    """Say whether a noun is one side as the other one sees it: "each other", "each ... the other"."""
    word = noun.text.lower() if noun is not None else ""
    if noun is None or word not in _RECIPROCAL:
        return False
    before = reading.tokens[noun.index - 1].text.lower() if noun.index else ""
    pairs = {(word, part.text.lower()) for part in reading.children(noun.index, "fixed")}
    if {(before, word), *pairs} & _MUTUAL:
        return True
    own = reading.children(noun.head, "nsubj") if noun.head >= 0 else ()
    words = {one.text.lower() for top in own for one in (top, *reading.children(top.index, "det"))}
    return (before, word) == ("the", "other") and bool(words & _EITHER)


def is_own(reading: Reading, noun: Token) -> bool:
    """Say whether a thing is of him that does it: "its own soldiers"."""
    return any(one.lemma.lower() == "own" for one in reading.children(noun.index, "amod"))
