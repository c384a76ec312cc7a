"""
What somebody tells "citing" or "quoting" another: it is the other's claim, passed on.

"Tass, citing the defence ministry, said that the troops had left" has two voices, the ministry's
within the agency's.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.language.reading import Reading, Token
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
        for at, one in enumerate(made):
            if _is_told_so(one, verb) and apart.isdisjoint(one.content):
                made[at], inner = _apart(reading, one, verb, who)
                made.append(inner)
                break
    return made


def _may_speak(linker: Linker, who: Token) -> bool:
    """Say whether a noun names somebody who can be cited, and no ground: "citing costs"."""
    if who.lemma.lower() in _GROUNDS:
        return False
    return linker.mention(who.index) is not None or who.lemma.lower() in {"official", "source"}


def _is_told_so(one: Said, verb: Token) -> bool:
    """Say whether "citing" hangs on a cue, or on who speaks."""
    return verb.head in {one.verb, one.source, *one.cue} and bool(one.cue)


def _apart(reading: Reading, one: Said, verb: Token, who: Token) -> tuple[Said, Said]:
    """
    Return what is said by who tells it, and by whom he cites.

    The first has the stop behind it, so that who is cited is the nearer voice.
    """
    inner = one.content
    behind = inner[-1] + 1
    outer = one
    if reading.tokens[inner[0]].text.lower() == "that" and len(inner) > 1:
        inner = inner[1:]
    elif behind < len(reading.tokens) and reading.tokens[behind].upos == "PUNCT":
        outer = replace(one, content=(*inner, behind))
    else:
        inner = inner[:-1] or inner
    return outer, Said(
        cue=(verb.index,),
        content=inner,
        source=who.index,
        source_words=tuple(phrase(reading, who.index)),
        rule=CITED,
        verb=verb.index,
        score=0.75,
    )
