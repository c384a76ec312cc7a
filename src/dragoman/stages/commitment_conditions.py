"""On what a commitment hangs: "if ...", "subject to approval", "pending ratification"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.language.reading import Reading, Token

_CLAUSE = re.compile(
    r"(?i)(?:but )?(?:only )?(?:if|unless|once|provided|providing|as long as|so long as|as soon as|"
    r"on condition|on the condition|in case|should|only when|until|were\b(?=.* to\b))\b"
)
# What opens a condition that is no clause, and what must stand behind it.
_PHRASES = {
    "subject": frozenset({"to"}),
    "conditional": frozenset({"on", "upon"}),
    "contingent": frozenset({"on", "upon"}),
    "dependent": frozenset({"on", "upon"}),
    "depending": frozenset({"on", "upon"}),
}
# What another has to give before a deed is done: "a loan subject to approval".
_ASSENT = frozenset(
    "agreement approval assent authorisation authorization clearance confirmation consent endorsement "
    "ratification vote".split()
)
_NEAR = 6
_PROVIDED = frozenset({"only", "provided", "providing"})


def condition_of(reading: Reading, *verbs: Token) -> tuple[int, ...]:
    """Return the words of a condition below one of the verbs."""
    for verb in verbs:
        for child in reading.children(verb.index, "advcl", "advmod", "obl", "parataxis"):
            words = _bare(reading, reading.subtree(child.index))
            if len(words) < 2:
                continue
            if reading.tokens[words[0] - 1].text.lower() in _PROVIDED:
                words = (words[0] - 1, *words)  # the parser may hang it on the verb above
            opening = reading.span(words[0], words[-1] + 1).of(reading.text)
            if _CLAUSE.match(opening) and _has_verb(reading, words):
                return words
    for verb in verbs:
        found = _phrase(reading, verb)
        if found:
            return found
    return ()


def _bare(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return words without the stops around them."""
    while words and reading.tokens[words[-1]].upos == "PUNCT":
        words = words[:-1]
    while words and reading.tokens[words[0]].upos == "PUNCT":
        words = words[1:]
    return words


def _has_verb(reading: Reading, words: Sequence[int]) -> bool:
    """Say whether a clause is one: "until Friday" is no condition."""
    return any(reading.tokens[word].upos in {"VERB", "AUX"} for word in words)


def _phrase(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return "subject to ...", "pending ..." behind a verb."""
    for word in reading.subtree(verb.index):
        token = reading.tokens[word]
        if word <= verb.index or not _opens(reading, token):
            continue
        top = _top(reading, token, verb)
        before = reading.tokens[word - 1]
        is_loose = top.head == verb.index and before is not verb
        if before.text == "," or is_loose or _asks_assent(reading, token):
            words = (*reading.subtree(token.index), *reading.subtree(top.index))
            return _bare(reading, tuple(sorted({one for one in words if one >= word})))
    return ()


def _opens(reading: Reading, token: Token) -> bool:
    """Say whether a word may open a condition: not in "the subject to be raised", "pending bills"."""
    form = token.text.lower()
    if form != "pending" and form not in _PHRASES:
        return False
    after = reading.tokens[token.index + 1 : token.index + 2]
    if not after or reading.tokens[token.index - 1].upos in {"DET", "ADJ"} or _is_act(token):
        return False
    if form == "pending":
        return token.deprel != "amod"
    following = reading.tokens[token.index + 2 : token.index + 3]
    is_infinitive = bool(following) and "VerbForm=Inf" in following[0].feats
    return after[0].text.lower() in _PHRASES[form] and not is_infinitive


def _is_act(token: Token) -> bool:
    """Say whether a word is the verb of an act: "tax goods, subject people to searches"."""
    return token.upos == "VERB" and token.deprel == "conj"


def _asks_assent(reading: Reading, token: Token) -> bool:
    """Say whether somebody's assent stands right behind a word that opens a condition."""
    near = reading.tokens[token.index + 1 : token.index + _NEAR]
    return any(one.lemma.lower() in _ASSENT and one.sentence == token.sentence for one in near)


def _top(reading: Reading, token: Token, verb: Token) -> Token:
    """Return the head of the largest phrase below a verb that a word opens."""
    while token.head not in {-1, verb.index}:
        above = reading.tokens[token.head]
        opening = min(
            one
            for one in reading.subtree(above.index)
            if reading.tokens[one].upos not in {"PUNCT", "CCONJ"}
        )
        if opening != token.index and opening not in reading.subtree(token.index):
            break
        token = above
    return token
