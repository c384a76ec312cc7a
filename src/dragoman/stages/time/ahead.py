"""Clauses whose day lies ahead without a word for it: what is demanded, and what would decide."""

from __future__ import annotations

from dragoman.language.grammar import NOUNS
from dragoman.language.reading import Reading, Token
from dragoman.stages.clauses import helpers_and_copula, helpers_of, markers_of
from dragoman.stages.function_words import AHEAD, HAD, NOT
from dragoman.stages.phrases import case_of, first_joined
from dragoman.stages.verb_words import DEMANDING, VOWING

_BINDING = DEMANDING | VOWING | {"threaten", "undertake", "want", "warn"}
# Of these alone "before May" says when what they name is due; one may "tell them before May".
_OF_THINGS = frozenset("demand pledge promise request threaten undertake vow want".split())
# What they all set, as nouns: "an ultimatum to leave by Friday".
_LIMITS = frozenset(
    "call deadline demand order pledge promise request threat ultimatum vow".split()
)
_CONDITIONS = frozenset({"if", "unless", "once", "until", "till", "provided", "should"})
_OWN_CLAUSES = frozenset({"advcl", "acl:relcl", "parataxis"})
_CLIMBS = 6  # steps up the tree
_TOPS = frozenset({"root", "parataxis"})
_TAKING_UP = frozenset({"accept", "decline", "reject"})
_WHEN = frozenset({"in", "for"})
# What is called, set or announced for a day: that day is to come.
_ARRANGED = frozenset(
    "ballot boycott briefing by-election ceremony conference congress debate demonstration election exercise "
    "gathering hearing inauguration inspection launch manoeuvre march meeting negotiation parade poll protest rally "
    "referendum round session shutdown sit-in sitting stoppage strike summit talk trial trip vigil visit vote "
    "walkout".split()
)
_ANNOUNCING = frozenset(
    "agree agreement announce announcement call commit convene declare offer plan propose proposal".split()
)
# What somebody gets ready for, or is asked to, is to come: "preparations for the vote".
_PREPARING = frozenset({"invitation", "preparation", "prepare"})
# How far before a day stands what it is the day of: "the vote on 3 May".
_NEAR = 4
_BEGINNING = frozenset({"begin", "commence", "open", "start"})
_SINGLED = frozenset("first second third last latest next only".split())
# "Was supposed to", "were meant to".
_MEANT = frozenset({"mean", "suppose"})
_WAS = frozenset({"was", "were"})


def is_demanded(reading: Reading, verb: Token) -> bool:
    """
    Say whether a bare verb is what somebody demands: "insisted that the fleet leave".

    Such a verb has no tense, whatever the tense of the demand.
    """
    helpers = helpers_and_copula(reading, verb.index)
    is_bare = helpers == {"be"} or (not helpers and verb.text.lower() == verb.lemma.lower())
    if not is_bare:
        return False
    top = first_joined(reading, verb)
    if top.deprel != "ccomp" or top.head < 0:
        return False
    is_that = "that" in markers_of(reading, top.index)
    return is_that and reading.tokens[top.head].lemma.lower() in DEMANDING


def is_headlined(reading: Reading, verb: Token) -> bool:
    """
    Say whether an infinitive is all that a headline says: "Two ports to reopen in May".

    The parser may take what is to come for a part of who does it; "the first town to fall in
    May" tells of the past.
    """
    markers = markers_of(reading, verb.index)
    helpers = helpers_and_copula(reading, verb.index)
    if "to" not in markers or "for" in markers or helpers - {"be"}:
        return False
    if verb.deprel in _TOPS:
        own = reading.children(verb.index, "nsubj")
        return bool(own) and own[0].index < verb.index
    noun = reading.above(verb)
    if verb.deprel != "acl" or noun.deprel not in _TOPS or noun.upos not in NOUNS:
        return False
    below = reading.children(noun.index)
    is_fragment = not any(child.deprel in {"cop", "case", "expl", "nsubj"} for child in below)
    return is_fragment and not any(child.text.lower() in _SINGLED for child in below)


def is_decisive(reading: Reading, verb: Token) -> bool:
    """
    Say whether a clause tells on what something to come depends: "might sue if it went on".

    "Would have sued if it had gone on" looks back.
    """
    top = first_joined(reading, verb)
    markers = markers_of(reading, top.index)
    if top.deprel != "advcl" or top.head < 0 or not markers & _CONDITIONS:
        return False
    above = helpers_of(reading, top.head)
    own = helpers_of(reading, verb.index)
    return bool(above & AHEAD) and "have" not in above and "had" not in own


def is_invited_for(reading: Reading, word: int, verb: Token) -> bool:
    """
    Say whether a time is that of an invitation's visit: "accepted an invitation to Lima in May".

    The parser may take it for the time of the acceptance, which "on Monday" or "in May", at once
    behind the verb or the invitation, may well be. So with "invited the envoy to a forum in May".
    """
    if verb.upos != "VERB" or case_of(reading, word) not in _WHEN:
        return False
    if verb.lemma.lower() == "invite":
        asked = reading.children(verb.index, "obj", "nsubj:pass")
        below = [one for guest in asked for one in reading.children(guest.index, "nmod")]
        return any(
            verb.index < place.index < word and case_of(reading, place.index) == "to"
            for place in (*reading.children(verb.index, "obl"), *below)
        )
    if verb.lemma.lower() not in _TAKING_UP:
        return False
    return any(
        plea.lemma.lower() == "invitation"
        and verb.index < plea.index < place.index < word
        and case_of(reading, place.index) == "to"
        for plea in reading.children(verb.index, "obj", "nsubj:pass")
        for place in (*reading.children(plea.index, "nmod"), *reading.children(verb.index, "obl"))
    )


def is_arranged_for(reading: Reading, word: int) -> bool:
    """
    Say whether a time is the one something was called or set for: "announced a march for Friday".

    The parser may hang it on the verb, or on what is arranged. What "had" been arranged may be over.
    """
    above = reading.tokens[word].head
    if above < 0 or case_of(reading, word) != "for":
        return False
    noun = verb = reading.tokens[above]
    if noun.upos == "NOUN":
        verb = reading.above(noun)
    is_arranged = any(
        one.index < word and one.lemma.lower() in _ARRANGED
        for one in (
            noun,
            *reading.children(noun.index, "obj", "nsubj:pass"),
            *_told_of(reading, noun),
        )
    )
    helpers = helpers_of(reading, verb.index)
    return is_arranged and helpers.isdisjoint(HAD)


def is_announced_in(reading: Reading, word: int) -> bool:
    """
    Say whether a month is that of something just announced: "announced a summit in April".

    The parser may hang it on the verb. "Announced the summit in April" tells when it was announced.
    """
    above = reading.tokens[word].head
    if above < 0 or case_of(reading, word) != "in":
        return False
    hung = reading.tokens[above]
    for noun in (hung, *reading.children(hung.index, "obj", "nsubj:pass")):
        verb = reading.above(noun)
        below = reading.children(noun.index, "det", "nmod:poss")
        is_new = all(one.text.lower() in {"a", "an"} for one in below)
        is_it = noun.upos == "NOUN" and noun.lemma.lower() in _ARRANGED and noun.index < word
        if is_it and is_new and verb.lemma.lower() in _ANNOUNCING:
            helpers = helpers_of(reading, verb.index)
            return helpers.isdisjoint(HAD)
    return False


def is_awaited(reading: Reading, word: int, here: Token) -> bool:
    """
    Say whether a word above a time says that what it tells of is awaited: "looked forward to meeting in May".

    So do "preparations for the vote on 3 May", wherever the parser hangs the day, and what is
    done "ahead of" it.
    """
    if here.upos == "NOUN":
        return _is_ahead_of(reading, here) or _is_prepared(reading, here)
    if here.index > word:
        return False
    lemma = here.lemma.lower()
    before = reading.tokens[max(0, word - _NEAR) : word]
    if any(_is_prepared(reading, one) or _is_ahead_of(reading, one) for one in before):
        return True
    return lemma == "anticipate" or (lemma == "look" and _is_forward(reading, here))


def _is_prepared(reading: Reading, noun: Token) -> bool:
    """Say whether somebody prepares, or is invited, for what a noun names."""
    if noun.upos != "NOUN" or noun.head < 0 or case_of(reading, noun.index) not in {"for", "to"}:
        return False
    above = reading.tokens[noun.head]
    return above.index < noun.index and above.lemma.lower() in _PREPARING


def _is_ahead_of(reading: Reading, noun: Token) -> bool:
    """Say whether something is done ahead of what a noun names."""
    return case_of(reading, noun.index) in {"ahead", "ahead of"}


def _is_forward(reading: Reading, verb: Token) -> bool:
    """Say whether somebody looks forward."""
    below = reading.children(verb.index, "advmod", "compound:prt", "obl")
    return any(child.text.lower() == "forward" for child in below)


def is_to_begin(reading: Reading, verb: Token) -> bool:
    """
    Say whether something agreed upon or ordered is to begin: "agreed to a truce beginning on Thursday".

    "Police cleared a camp in a raid beginning on Thursday" looks back.
    """
    noun = reading.tokens[max(0, verb.index - 1)]
    if verb.lemma.lower() not in _BEGINNING or not verb.text.lower().endswith("ing"):
        return False
    if noun.upos != "NOUN" or noun.head < 0 or verb.head not in {noun.index, noun.head}:
        return False
    above = reading.tokens[noun.head]
    is_its = noun.deprel in {"obj", "obl", "nmod"} and noun.index > above.index
    return is_its and above.lemma.lower() in _BINDING | _ANNOUNCING


def _told_of(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Return the noun that a participle stands behind: "the march called for Friday"."""
    return (reading.tokens[verb.head],) if verb.deprel == "acl" else ()


def is_term_set(reading: Reading, word: int, *, is_before: bool = False) -> bool:
    """
    Say whether a limit ("by Friday") is set to somebody by a demand, a promise or a threat.

    It may stand in the clause that says who is meant or when: "those who do not leave by Friday".
    With `is_before` the limit is told with "before", which may also say when the word was spoken.
    """
    here, is_direct = reading.tokens[word], is_before
    for _ in range(_CLIMBS):
        if here.head < 0 or (here.deprel in _OWN_CLAUSES and not _is_of_term(reading, here)):
            return False
        if here.deprel == "ccomp" and _is_over(reading, here):
            return False  # "insisted that they left by Friday"
        here = reading.tokens[here.head]
        out = (here, reading.above(here))
        if here.upos == "VERB" and any(_is_ruled_out(reading, one) for one in out):
            return here.index < word
        if here.upos == "VERB" and is_before:
            if here.index > word or (is_direct and here.lemma.lower() not in _OF_THINGS):
                return False
            is_direct = False
        known = _BINDING if here.upos == "VERB" else _LIMITS if here.upos == "NOUN" else frozenset()
        if here.lemma.lower() in known:
            helpers = reading.children(here.index, "aux")
            return not any(helper.text.lower() in HAD for helper in helpers)
    return False


def _is_ruled_out(reading: Reading, verb: Token) -> bool:
    """Say whether somebody rules something out: "ruled out a vote before May" speaks of a May to come."""
    below = reading.children(verb.index, "compound:prt", "advmod")
    helpers = helpers_of(reading, verb.index)
    is_out = verb.lemma.lower() == "rule" and any(one.text.lower() == "out" for one in below)
    return is_out and helpers.isdisjoint(HAD)


def _is_over(reading: Reading, verb: Token) -> bool:
    """Say whether a clause stands in the past tense, with no modal verb."""
    helpers = reading.children(verb.index, "aux", "cop")
    if any(helper.text.lower() in AHEAD for helper in helpers):
        return False
    finite = [one for one in (verb, *helpers) if "VerbForm=Fin" in one.feats]
    return any("Tense=Past" in one.feats for one in finite)


def _is_of_term(reading: Reading, clause: Token) -> bool:
    """
    Say whether a clause sets a term to whom it tells of: "who fail to leave", "unless he pays".

    "Those who were freed by Friday" had no term.
    """
    below = reading.children(clause.index, "mark", "advmod", "aux", "cop")
    words = {child.text.lower() for child in below}
    if clause.deprel == "advcl":
        return bool(words & _CONDITIONS)
    is_present = any("Tense=Pres|VerbForm=Fin" in one.feats for one in (clause, *below))
    return clause.deprel == "acl:relcl" and (is_present or bool(words & NOT))


def was_to_be(reading: Reading, word: int) -> bool:
    """
    Say whether the clause around a word tells what was to be: "was to fly on Thursday".

    Whether that day has come or not the words do not say.
    """
    token = reading.tokens[word]
    while token.upos != "VERB" and token.head >= 0:
        token = reading.tokens[token.head]
    is_bare = not reading.children(token.index, "nsubj", "aux", "mark")
    if token.deprel == "conj" and is_bare and "VerbForm=Inf" in token.feats:
        token = reading.tokens[token.head]  # "was to land on Friday and leave on Sunday"
    if "to" not in markers_of(reading, token.index):
        return False
    above = reading.tokens[token.head] if token.deprel == "xcomp" else token
    is_meant = above is token or above.lemma.lower() in _MEANT
    return is_meant and any(
        one.text.lower() in _WAS for one in reading.children(above.index, "aux", "cop")
    )
