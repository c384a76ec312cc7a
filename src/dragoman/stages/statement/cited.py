"""
What somebody tells "citing" or "quoting" another: it is the other's claim, passed on.

"Tass, citing the defence ministry, said that the troops had left" has two voices, the ministry's
within the agency's.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.actors import roles
from dragoman.language.reading import Reading, Token
from dragoman.stages.circumstances import head_of
from dragoman.stages.linking import Linker
from dragoman.stages.phrases import phrase
from dragoman.stages.statement.cues import Said

CITED = "cited"
"""The rule by which such a claim is found."""
_CITING = frozenset({"cite", "quote"})
_CLAUSES = frozenset({"acl", "advcl"})
# What is cited of these is no claim of anybody's.
_GROUNDS = frozenset(
    "case change concern condition constraint cost delay difficulty fear lack need problem reason risk shortage "
    "threat weather".split()
)
_SOURCES = frozenset({"document", "ministry", "official", "report", "source"})


def cited(reading: Reading, linker: Linker, found: Sequence[Said]) -> list[Said]:
    """Return what is said, with what is told on another's word as his as well."""
    made = list(found)
    for verb in reading.of_lemmas(_CITING):
        if verb.deprel not in _CLAUSES or not verb.text.lower().endswith("ing"):
            continue
        who = next(iter(reading.children(verb.index, "obj")), None)
        if who is None or not _may_speak(linker, who):
            continue
        apart = {*reading.subtree(verb.index)}
        told = (one for one in found if _is_told_so(one, verb))
        outer = next((one for one in told if apart.isdisjoint(one.content)), None)
        if outer is not None and (_is_paper(linker, outer) or _is_heard(reading, outer, who)):
            # Whom he cites is no saying of his own.
            made = [
                one
                for one in made
                if verb.index not in one.cue or not apart.issuperset(one.content)
            ]
            made.append(_inner(reading, outer, verb, who))
    return made


def _may_speak(linker: Linker, who: Token) -> bool:
    """Say whether a noun names somebody who can be cited, and no ground: "citing costs"."""
    if who.lemma.lower() in _GROUNDS:
        return False
    return linker.mention(who.index) is not None or who.lemma.lower() in _SOURCES


def _is_heard(reading: Reading, one: Said, who: Token) -> bool:
    """
    Say whether somebody cites an official, and tells nothing of himself.

    "Said it would stop, citing the rebels" gives a ground.
    """
    name = who.lemma.lower()
    top = head_of(reading, one.content)
    subjects = reading.children(top, "nsubj", "nsubj:pass")
    is_of_himself = any(each.upos == "PRON" for each in subjects)
    return not is_of_himself and (name in roles() or name in _SOURCES)


def _is_paper(linker: Linker, one: Said) -> bool:
    """Say whether a paper or agency tells it, which cites those who speak."""
    mention = linker.mention_of(one.source) if one.source is not None else None
    return mention is not None and mention.sector == "JRN"


def _is_told_so(one: Said, verb: Token) -> bool:
    """Say whether "citing" hangs on a cue, or on who speaks."""
    return verb.head in {one.verb, one.source, *one.cue} and bool(one.cue)


def _inner(reading: Reading, one: Said, verb: Token, who: Token) -> Said:
    """Return what is said as the claim of whom its teller cites."""
    content = one.content
    if len(content) > 1 and reading.tokens[content[0]].text.lower() == "that":
        content = content[1:]
    return Said(
        cue=(verb.index,),
        content=content,
        source=who.index,
        source_words=tuple(phrase(reading, who.index)),
        rule=CITED,
        verb=verb.index,
        score=0.75,
    )
