"""Where the issue of a stance stands, and which words tell it."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.deeds import deeds
from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import is_passive, markers_of, subject
from dragoman.stages.function_words import QUESTIONS, RELATIVES
from dragoman.stages.phrases import case_of, governor_of, is_denied_behind, only_ends
from dragoman.stages.questions import is_indirect

_EACH_OTHER = frozenset({"each other", "one another"})
_FORMER = frozenset("erstwhile ex former formerly once one-time onetime".split())
# How a noun hangs on the verb that opens the sentence: "A critic of the tax, Ms Roa said".
_FRONTED = frozenset({"advcl", "dislocated", "obl", "obl:unmarked", "parataxis", "vocative"})
# "Which" more often opens a relative clause.
ASKING = (QUESTIONS - {"which"}) | {"whom"}
# What stands between a preposition and the issue behind it.
_LED_BY = ("case", "mark", "nsubj", "cop", "punct", "advmod")
_HOSTILE = 4  # the quad class of material conflict


def issue_of(reading: Reading, token: Token, where: tuple[str, ...]) -> tuple[int, ...]:
    """Return the words of the issue of a word of stance: its object, a clause, a phrase behind it."""
    if "obj" in where:
        found = object_of(reading, token)
        if found:
            return found
    if "ger" in where:
        for child in reading.children(token.index, "xcomp", "ccomp"):
            if "VerbForm=Ger" in child.feats:
                return trimmed(reading, child.index)
    if "clause" in where:
        for child in reading.children(token.index, "ccomp", "advcl", "acl"):
            if child.index > token.index and reading.children(child.index, "nsubj"):
                return trimmed(reading, child.index, without=("mark",))
    found = behind(reading, token, where)
    if found or token.upos != "ADJ" or token.deprel != "xcomp":
        return found
    # "Declared itself neutral | on the plan": the parser may hang it on the verb.
    return behind(reading, reading.tokens[token.head], where)


def asks(reading: Reading, clause: int) -> bool:
    """Say whether a clause asks something: "whether he left", "when they would meet"."""
    words = reading.children(clause, "mark", "advmod", "nsubj", "obj")
    is_led = is_indirect(reading, reading.tokens[clause])  # "how much it would cost"
    return is_led or any(one.text.lower() in ASKING for one in words)


def issue_at(reading: Reading, last: int) -> tuple[int, ...]:
    """Return the issue behind the last word of a phrase: what its preposition belongs to."""
    word = reading.tokens[last]
    head = word.head  # the parser may make "against" itself the root
    if head < last or word.deprel not in {"case", "mark"}:
        after = next((c for c in reading.children(last, "obj", "obl", "nmod")), None)
        head = after.index if after is not None else -1
        if head < 0 and last + 1 < len(reading.tokens) and word.upos in {"ADP", "VERB"}:
            return ()
    if head < 0:
        return ()
    # "Drawn on whether he would raise it" is on all of the question.
    rest = () if asks(reading, head) else _LED_BY
    found = trimmed(reading, head, without=rest)
    return tuple(index for index in found if index > last)


def object_of(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the words of a verb's object; of a passive, its subject; of a relative clause, its noun."""
    names = ("nsubj:pass",) if is_passive(reading, verb.index) else ("obj",)
    found = reading.children(verb.index, *names)
    if found and found[0].text.lower() not in RELATIVES:
        return trimmed(reading, found[0].index)
    if verb.relation == "acl" and verb.head >= 0 and names == ("obj",):
        is_object = bool(found) or not reading.children(verb.index, "ccomp", "xcomp")
        return antecedent(reading, verb) if is_object and _has_own_subject(reading, verb) else ()
    return ()


def shared_object(reading: Reading, verbs: list[Token]) -> tuple[int, ...]:
    """Return the object that joined verbs share: that of the last."""
    return next((found for verb in reversed(verbs) if (found := object_of(reading, verb))), ())


def _has_own_subject(reading: Reading, verb: Token) -> bool:
    """Say whether a relative clause has a subject beside its pronoun: "which Lima opposes"."""
    return any(
        child.text.lower() not in RELATIVES for child in reading.children(verb.index, "nsubj")
    )


def antecedent(reading: Reading, verb: Token) -> tuple[int, ...]:
    """Return the noun a relative clause hangs on; of an apposition, what it explains."""
    noun = reading.tokens[verb.head]
    if noun.deprel == "appos" and noun.head >= 0:
        noun = reading.tokens[noun.head]
    found = trimmed(reading, noun.index, without=("case",), apart=verb.index)
    # "It was a plan that the union opposed": what stands before "a plan" is no part of it.
    copula = max((one.index for one in reading.children(noun.index, "cop")), default=-1)
    return tuple(word for word in found if not word <= copula < noun.index)


def behind(reading: Reading, token: Token, cases: tuple[str, ...]) -> tuple[int, ...]:
    """Return the words of a phrase or gerund behind one of the prepositions, without it."""
    for child in reading.children(token.index, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        if child.index < token.index and child.deprel != "obl":
            continue
        markers = markers_of(reading, child.index)
        is_gerund = "VerbForm=Ger" in child.feats and bool(markers & set(cases))
        if case_of(reading, child.index) in cases or is_gerund:
            return trimmed(reading, child.index, without=("case", "mark"))
    return ()


def is_of_others(reading: Reading, holder: Token, words: tuple[int, ...]) -> bool:
    """Say whether one alone is said to back "each other": "he called on both to back each other"."""
    is_one = "Number=Sing" in holder.feats and not reading.children(holder.index, "conj")
    return is_one and " ".join(reading.tokens[at].text.lower() for at in words) in _EACH_OTHER


def named_beside(reading: Reading, noun: Token) -> Token | None:
    """
    Return whom a noun for a person describes: "Ms Roa, a critic of the tax", "A critic of the tax, Ms Roa".

    Who was one formerly is none.
    """
    below = {child.text.lower() for child in reading.children(noun.index, "amod", "advmod")}
    if noun.head < 0 or below & _FORMER:
        return None
    above = reading.tokens[noun.head]
    if noun.deprel == "appos" and above.upos in NOUNS:
        return above
    words = reading.subtree(noun.index)
    is_first = words[0] == reading.sentence_of(noun.index).first
    is_apart = words[-1] + 1 < len(reading.tokens) and "," in {
        reading.tokens[words[-1]].text,
        reading.tokens[words[-1] + 1].text,
    }
    if noun.deprel not in _FRONTED or not (is_first and is_apart):
        return None
    own = subject(reading, above.index)
    return own if own is not None and own.index > noun.index else None


def _only_joins(token: Token) -> bool:
    """Say whether a word or mark before a phrase only joins it to what is before it."""
    return token.upos == "PUNCT" or token.text.lower() in {"and", "but", "or"}


def trimmed(
    reading: Reading, head: int, *, without: tuple[str, ...] = (), apart: int = -1
) -> tuple[int, ...]:
    """Return a phrase without what comments on it: clauses after a comma, verbs joined by mistake."""
    skipped: set[int] = set()
    for word in reading.subtree(head):
        token = reading.tokens[word]
        if word == head:
            continue
        is_comment = (
            token.deprel.startswith(("acl:relcl", "appos", "parataxis"))
            and _after_comma(reading, word)
        ) or (token.head == head and token.deprel in without)
        is_joined = (
            token.head == head and token.deprel == "conj" and case_of(reading, word) == "against"
        ) or (
            token.head == head
            and token.deprel == "conj"
            and (token.upos == "VERB" or bool(reading.children(word, "nsubj")))
            and reading.tokens[head].upos != "VERB"
        )
        if is_comment or is_joined or word == apart:
            skipped.update(reading.subtree(word))
    kept = [word for word in reading.subtree(head) if word not in skipped]
    while kept and (
        _only_joins(reading.tokens[kept[0]])
        or (kept[0] > 0 and is_denied_behind(reading, reading.tokens[kept[0] - 1]))
    ):
        kept.pop(0)
    while kept and only_ends(reading, kept):
        kept.pop()
    return tuple(kept)


def _after_comma(reading: Reading, word: int) -> bool:
    """Say whether a comma stands before a clause."""
    first = reading.subtree(word)[0]
    return reading.tokens[first].text == "," or (
        first > 0 and reading.tokens[first - 1].text == ","
    )


def is_open_issue(verb: Token, words: Sequence[Token]) -> bool:
    """Say whether what somebody backs is only asked, or himself: "what he would like", "defend itself"."""
    if not words:
        return False
    is_asked = words[0].text.lower() == "what" and words[0].index < verb.index
    return is_asked or (len(words) == 1 and words[0].text.lower().endswith(("self", "selves")))


def is_deed(reading: Reading, words: tuple[int, ...]) -> bool:
    """Say whether an issue is a hostile deed: "behind the attack"."""
    top = governor_of([reading.tokens[at] for at in words])
    kinds = deeds("n").get(top.lemma.lower(), ()) if top is not None and top.upos == "NOUN" else ()
    return any(deed.kind.quad == _HOSTILE for deed in kinds)
