"""Words and turns of phrase that tell a stance, and who can take one."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from dragoman.knowledge.actors import roles
from dragoman.knowledge.tables import rows
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import subject
from dragoman.stages.function_words import SPEAKERS
from dragoman.stages.lemmas import lemma_in
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import case_of, conjuncts, governor_of, is_denied

Stance = Literal["supports", "opposes", "neutral", "declines", "concerned"]
# Who does these may keep from taking sides, or say nothing; a headline has only "against".
REFUSES = frozenset({"refuse", "decline", "avoid", "eschew"})
SAYS = frozenset(
    "answer comment confirm disclose discuss elaborate interview reveal say specify speculate".split()
)
ANSWERS = frozenset({"answer", "reply", "respond", "return"})
AGAINST = "against"
_ADVERBS = frozenset({"ADV"})
# Behind these "for" and "against" tell no side: "was there for him", "is up for re-election".
_APART = frozenset({"here", "in", "out", "there", "up"})
_OWNERS = frozenset("its their his her our my the a an full".split())
# Endings of nouns for those who do, hold, or come from something: "growers", "loyalists".
_DOERS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ents", "ees", "folk")


# What is only praised in passing: "commended the excellent state of relations".
_PRAISING = frozenset({"applaud", "commend", "hail", "laud", "praise", "welcome"})
_BONDS = frozenset(
    "bond cooperation co-operation friendship hospitality relation relationship tie".split()
)
_BONDED = ("nmod", "nmod:poss", "amod", "compound")
# For these and as these one is received; who does no more than come does no deed.
_RECEIVING = frozenset(
    "ceremony conference consultation day dialogue dinner discussion event forum gathering guest "
    "hour lunch meeting negotiation part round session signing stay summit talk time tour visit "
    "visitor week".split()
)
_COMING = frozenset({"arrive", "be", "come", "land", "travel", "visit"})
# Whom somebody dismisses he sends away, who these are.
_SACKED = frozenset("boss chief coach deputy director head manager successor".split())
# By these somebody is against what is told, no thing: "disputed the account", not "the valley".
_DISPUTING = frozenset({"challenge", "contest", "contradict", "dispute"})
_TOLD = frozenset(
    "account accusation allegation assertion charge claim depiction description explanation figure finding "
    "interpretation narrative portrayal reading reasoning report statement story suggestion version".split()
)
# What others chose to do is regretted as wrong; deaths and storms are only sad.
_CHOSEN = frozenset(
    "abstention absence adoption announcement ban boycott cancellation choice closure cut decision declaration "
    "departure exit expulsion imposition judgement judgment measure move postponement refusal rejection resolution "
    "ruling statement step suspension veto vote withdrawal".split()
)
# What is greeted as news, where a guest is only received.
_GREETED = frozenset(
    "accord agreement announcement appointment breakthrough ceasefire compromise deal decision election initiative "
    "meeting move news offer pact proposal release resolution result reunion ruling step treaty truce vote".split()
)
_OWN = frozenset({"her", "his", "its", "my", "our", "their"})
_WISHING = frozenset({"would", "'d", "’d"})
_STATE = frozenset({"state", "level", "nature", "character", "quality", "warmth"})


class StanceWord(NamedTuple):
    """A word of stance: what it tells, and where its issue stands."""

    stance: Stance
    where: tuple[str, ...]


class StancePhrase(NamedTuple):
    """A turn of phrase: its words behind the verb, what it tells, and what its denial tells."""

    words: tuple[str, ...]
    stance: Stance | None
    negated: Stance | None


@cache
def stance_words() -> dict[tuple[str, str], StanceWord]:
    """Return the words of stance by lemma and part of speech."""
    return {
        (row["word"], row["pos"]): StanceWord(row["stance"], tuple(row["where"].split(",")))  # type: ignore[arg-type]
        for row in rows("stance_words")
    }


@cache
def stance_parts() -> frozenset[str]:
    """Return the parts of speech that words of stance are."""
    return frozenset(part for _, part in stance_words()) | {"ADJ", "VERB"}


@cache
def telling_parts() -> frozenset[str]:
    """Return the parts of speech that tell a position: of stance, of turns of phrase, "against"."""
    return stance_parts() | {"VERB", "AUX", "ADP"}


@cache
def _phrases() -> dict[str, tuple[StancePhrase, ...]]:
    """Return the turns of phrase by the lemma of their verb, the longest first."""
    found: dict[str, list[StancePhrase]] = {}
    for row in rows("stance_phrases"):
        phrase = StancePhrase(
            tuple(row["words"].split()),
            row["stance"] or None,  # type: ignore[arg-type]
            row["negated"] or None,  # type: ignore[arg-type]
        )
        found.setdefault(row["verb"], []).append(phrase)
    return {
        verb: tuple(sorted(phrases, key=lambda phrase: (-len(phrase.words), phrase.words)))
        for verb, phrases in found.items()
    }


@cache
def lexicon() -> frozenset[str]:
    """Return every word that may tell a position: of stance, of turns of phrase, of silence or no answer."""
    told = frozenset(word for word, _ in stance_words())
    return told | frozenset(_phrases()) | REFUSES | SAYS | ANSWERS | {AGAINST}


def phrase_at(reading: Reading, token: Token) -> tuple[StancePhrase, int] | None:
    """Return the turn of phrase that begins with a verb, and the index of its last word."""
    known = _phrases().get(lemma_in(_phrases(), token), ())
    next_ = _next_words(reading, token) if known else set()
    for phrase in known:
        last = _match(reading, token, phrase.words) if phrase.words[0] in next_ else None
        if last is not None:
            return phrase, last
    return None


def _next_words(reading: Reading, token: Token) -> set[str]:
    """Return what a phrase behind a verb may begin with: the next words up to one that does not float."""
    found = {"~"}
    for at in range(token.index + 1, len(reading.tokens)):
        behind = reading.tokens[at]
        found.add(behind.text.lower())
        if not _floats(behind):
            break
    return found


def _match(reading: Reading, token: Token, words: tuple[str, ...]) -> int | None:
    """Return the last word of a phrase behind a verb, or None; adverbs may stand between."""
    at = token.index + 1
    for place, word in enumerate(words):
        while (
            place == 0
            and at < len(reading.tokens)
            and _floats(reading.tokens[at])
            and reading.tokens[at].text.lower() != word
        ):
            at += 1
        if at >= len(reading.tokens) or reading.tokens[at].sentence != token.sentence:
            return None
        here = reading.tokens[at].text.lower()
        if word == "~":
            at += here in _OWNERS
            continue
        if here != word:
            return None
        at += 1
    return at - 1


# "Had | \"nothing to add\"", "not", "both".
_BETWEEN = frozenset({"both", "all", "not", "n't", "n’t", '"', "“", "``"})


def _floats(token: Token) -> bool:
    """Say whether a word may stand within a phrase: "both spoke", "not"; not the "up" of "up for re-election"."""
    word = token.text.lower()
    return word in _BETWEEN or (token.upos in _ADVERBS and word not in _APART)


@cache
def _holders() -> frozenset[str]:
    """Return the nouns for holders of stances."""
    return frozenset(row["word"] for row in rows("stance_holders"))


def can_hold(reading: Reading, linker: Linker, token: Token) -> bool:
    """Say whether a word names somebody who can take a stance: an actor, people, a body."""
    if linker.mention_of(token.index) is not None or token.text.lower() in SPEAKERS:
        return True
    lemma, form = token.lemma.lower(), token.text.lower()
    if token.upos == "PROPN":
        return True
    if token.upos == "PRON":
        return form in {"many", "most", "everyone", "others", "some", "he", "she", "they", "all"}
    if token.upos == "NUM":
        return any(can_hold(reading, linker, c) for c in reading.children(token.index, "nmod"))
    is_known = {lemma, form} & _holders() or lemma in roles() or form in roles()
    return token.upos in {"NOUN", "ADJ"} and bool(is_known or form.endswith(_DOERS))


def is_courtesy(reading: Reading, linker: Linker, verb: Token, on: tuple[int, ...]) -> bool:
    """
    Say whether a verb of praise only greets or is polite: "welcomed his guest", "commended the ties".

    To greet somebody is no stance on him; what is praised for a deed is ("for opening the border").
    """
    if verb.lemma.lower() not in _PRAISING or not on:
        return False
    inside = set(on)
    top = next((at for at in on if reading.tokens[at].head not in inside), on[0])
    thing = reading.tokens[top]
    lemma = thing.lemma.lower()
    bonds = [one for one in reading.children(top, "nmod") if one.lemma.lower() in _BONDS]
    if _is_for_deed(reading, verb, thing, *bonds):
        return False
    if lemma in _STATE:
        return any(not _is_of_others(reading, linker, verb, bond) for bond in bonds)
    if lemma in _BONDS:
        is_told = reading.children(top, "acl")
        return not is_told and not _is_of_others(reading, linker, verb, thing)
    mention = linker.mention(top)
    is_person = mention is not None and mention.type == "person"
    return is_person and verb.lemma.lower() == "welcome" and "Number=Plur" not in thing.feats


def is_no_stance(reading: Reading, linker: Linker, verb: Token, on: tuple[int, ...]) -> bool:
    """
    Say whether a verb has another meaning: "backed it up", "would like to", "dismissed the minister".

    Who dismisses somebody "as a clown" thinks little of him.
    """
    lemma, below = verb.lemma.lower(), reading.children(verb.index)
    if lemma == "back":
        return any(one.text.lower() == "up" and one.index > verb.index for one in below)
    if lemma == "like":
        return any(one.deprel == "aux" and one.text.lower() in _WISHING for one in below)
    top = governor_of([reading.tokens[at] for at in on])
    if lemma in _DISPUTING | {"greet", "regret"}:
        return top is None or is_denied(reading, verb.index) or not _is_weighed(reading, verb, top)
    if lemma != "dismiss" or any(case_of(reading, one.index) == "as" for one in below):
        return False
    if top is not None and top.lemma.lower() in _SACKED:
        return True
    mention = linker.mention_of(top.index) if top is not None else None
    # "Dismissed Seoul's offer": the offer, which is nobody.
    return mention is not None and any(
        span.start <= top.start < span.end for span in mention.spans if top is not None
    )


def _is_weighed(reading: Reading, verb: Token, thing: Token) -> bool:
    """Say whether what is disputed was told, what is regretted chosen by others, what is greeted news."""
    lemma, word = verb.lemma.lower(), thing.lemma.lower()
    if lemma in _DISPUTING:
        return word in _TOLD
    if lemma == "regret":
        owners = {one.text.lower() for one in reading.children(thing.index, "nmod:poss")}
        return word in _CHOSEN and not owners & _OWN
    below = reading.children(verb.index, "obl")
    return word in _GREETED and not any(case_of(reading, one.index) == "with" for one in below)


def _is_for_deed(reading: Reading, verb: Token, *things: Token) -> bool:
    """Say whether a verb of praise has a ground: "for opening the border", "as head", "who signed"."""
    for one in (verb, *things):
        for child in reading.children(one.index, "obl", "nmod", "advcl", "acl"):
            marks = {mark.text.lower() for mark in reading.children(child.index, "case", "mark")}
            is_time = "NUM" in {below.upos for below in reading.children(child.index)}
            if marks & {"for", "as"} and child.lemma.lower() not in _RECEIVING and not is_time:
                return True
    told = [clause for one in things for clause in reading.children(one.index, "acl:relcl")]
    return any(clause.lemma.lower() not in _COMING for clause in told)


def _is_of_others(reading: Reading, linker: Linker, verb: Token, bond: Token) -> bool:
    """Say whether a bond is between states none of which praises it."""
    holder = subject(reading, verb.index)
    home = linker.party(holder.index).country if holder is not None else None
    named = {
        linker.party(member).country
        for one in reading.children(bond.index, *_BONDED)
        for member in conjuncts(reading, one.index)
    } - {None}
    return home is not None and len(named) > 1 and home not in named
