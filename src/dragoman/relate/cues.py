"""The words by which a clause tells at which stage a thing is: "discussed", "was agreed", "will be signed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.relate.clauses import clauses
from dragoman.relate.sentences import sentence_around, unwrapped
from dragoman.spans import Span

# To hold something for good or bad is to weigh nothing: "considers it", "is considered a success"; nor does it who
# "negotiated the release" or "studied law".
_TALKED = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being) )?(?:(?:addressed|assess(?:ed|es|ing)?|consider(?:ed|ing)?|"
    r"discuss(?:ed|es|ing)?|examin(?:e|ed|es|ing)|explor(?:e|ed|es|ing)|negotiating|studying|"
    r"weigh(?:ed|s|ing)?|touched (?:on|upon))\b|"
    r"(?:look(?:ed|s|ing)? (?:at|into)|exchanged (?:\w+ )?views (?:on|about)|(?:spoke|talked) (?:at length |briefly |in detail )?(?:about|of))\b)"
    r"|\bnegotiated (?:about|on|over)\b|\bbeing (?:negotiated|studied)\b"
    r"|\b(?:raised|stud(?:y|ied|ies)) the (?:feasibility|idea|issue|matter|possibility|proposal|question|subject|topic) of\b"
    r"|\bunder (?:consideration|discussion|negotiation|review|study)\b"
    r"|\b(?:[Cc]onsultations|[Dd]iscussions|[Nn]egotiations|[Tt]alks) (?:about|on|over)\b(?=.*\b(?:continu|go on|"
    r"going on|ongoing|under way|underway|will))",
)
# What something is held for stands behind it: "considers the trade a model", "is considered vital".
_JUDGED = r"(?:an?|as|to be) |(?:acceptable|critical|crucial|essential|illegal|important|invalid|necessary|unacceptable|vital)\b"
_PREPOSITIONS = "about|against|and|as|at|between|by|for|from|in|into|of|on|or|over|to|under|with"
_HELD_FOR = re.compile(
    rf"(?!\W*\w+ing\b)(?:(?! to \w).)*\b(?!(?:{_PREPOSITIONS})\b)\w+ (?:{_JUDGED})"
)
_IS_HELD_FOR = re.compile(rf"\W*(?:highly |most |very )?(?:{_JUDGED})")
_AHEAD = re.compile(
    r"\b(?:will|shall)(?: (?:soon|later|also|then))? (?:be )?(?!not\b|never\b|of\b|to\b|discuss|meet|consider|continue)\w+"
    r"|\b(?:is|are) (?:due |expected |planned |scheduled |set )?to be \w+"
)
_AGREED = re.compile(
    r"\b(?:agreed|decided) (?:on|upon)\b|\b(?:was|were|been) agreed\b"
    r"|\breached an? (?:accord|agreement|deal|understanding) (?:on|over)\b"
    r"|\b(?:accord|agreement|deal|understanding) (?:on|over) .*\bwas reached\b"
)
# Prices, wages and flags are raised too.
_ISSUE = r"(?:case|fate|idea|issue|matter|possibility|problem|question|situation|status|subject|topic)s?\b"
_RAISED = re.compile(rf"\W*(?:[Tt]he )?(?:{_ISSUE}|[A-Z]\w+ (?:was|were)\b)")
_WAS_RAISED = re.compile(r"(?:was|were|wasn|weren)\b.* raised")
_RAISED_THERE = re.compile(r"\W*(?:by either|(?:at|during|in) the (?:meeting|talks))\b")
_NOT_TALKED = re.compile(
    r"\b[Nn]o (?:\w+ )?(?:consultations?|conversations?|discussions?|negotiations?|talks?)(?: were held)?\b"
    r"|\b(?:did not|didn['’]t|never) (?:address|discuss|touch (?:on|upon)|talk about|speak (?:of|about))\b"
    rf"|\b(?:did not|didn['’]t|never) raise (?=(?:the )?(?:{_ISSUE}|[A-Z]))"
    rf"|\b[Nn]either (?:\w+ )?(?:addressed|discussed|mentioned|touched (?:on|upon)|raised (?=(?:the )?(?:{_ISSUE}|[A-Z])))"
    r"|\b(?:was|were) (?:not|never) (?:addressed|discussed|mentioned|raised|touched (?:on|upon))\b"
    r"|\b(?:wasn|weren)['’]t (?:discussed|raised)\b"
)
_NOT_AGREED = re.compile(
    r"\b[Nn]o (?:\w+ )?(?:accords?|agreements?|arrangements?|commitments?|deals?|decisions?|understandings?)\b"
    r"|\b(?:did not|didn['’]t|never|has not|have not|had not) (?:agreed?|decided?|promised?|signe?d?)\b"
    r"|\b(?:was|were) (?:not|never) (?:agreed|decided|settled|signed)\b"
)
# What is only wished, asked or denied tells no stage; nor does what may be.
_OPEN = re.compile(
    r"\b(?:could|if|may|might|should|unless|urged|called (?:for|on)|ask(?:ed|s)|demand(?:ed|s)|den(?:y|ied|ies)|"
    r"propos(?:ed|es)|reject(?:ed|s)|whether|would)\b"
)
# Nor does what somebody believes of the future, or recalls of the past.
_OPINION = re.compile(
    r"\b(?:argue|believe|emphasi[sz]e|expect|fear|hope|point(?:ed|s)? out|predict|recall|remind|stress|think|thought|underline|warn|welcome|wish)"
    r"(?:d|ed|es|ing|s)?\b|\b(?:confident|convinced|grateful|ready to)\b|\bexpress\w* (?:\w+ ){0,3}(?:confidence|conviction|hope)\b"
)
# "No decision will be taken without them" tells nothing of a meeting.
_RULE = re.compile(r"\b(?:can|cannot|must|shall|will)\b")
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|neither|nor|nobody|none|nothing|without|\w+n['’]t)\b", re.IGNORECASE
)
# "The border was not discussed, the ministry said" tells nothing of the ministry.
_ATTRIBUTED = re.compile(
    r",\s+[^,;]*\b(?:added|announced|confirmed|explained|noted|reported|said|says|stated|told|wrote)\b[^,;]*$"
)
# The stages told by a sentence alone, the plainest word first, and whether negation is a part of them.
_CUES = (
    ("not talked of", _NOT_TALKED, True),
    ("not agreed", _NOT_AGREED, True),
    ("agreed", _AGREED, False),
    ("talked of", _TALKED, False),
    ("to come", _AHEAD, False),
)


class Cued(NamedTuple):
    """A clause that tells a stage, by which of its words, and what stands before and behind these."""

    stage: str
    clause: Span
    cue: Span
    told: tuple[str, str, str]

    @property
    def rest(self) -> str:
        """What a clause tells of; of what will be done the verb tells the deed."""
        before, cue, behind = self.told
        return f"{before}{cue}{behind}" if self.stage == "to come" else f"{before} {behind}"


def clause_around(text: str, inside: Span) -> Span:
    """Return the clause in which a span begins."""
    sentence = sentence_around(text, inside)
    return next(
        (one for one in clauses(text, sentence) if one.start <= inside.start < one.end), sentence
    )


def cued(text: str) -> Iterator[Cued]:
    """Yield the clauses of a text that tell a stage by a word for it, the plainest stage first."""
    line = unwrapped(text)
    for stage, cue, is_negative in _CUES:
        for match in cue.finditer(line):
            clause = clause_around(text, Span(*match.span()))
            said = clause.of(line)
            if tells_nothing(said) or (not is_negative and is_negated(said)):
                continue
            behind = _ATTRIBUTED.sub("", line[match.end() : clause.end])
            told = said[: match.start() - clause.start], match[0], behind
            is_rule = is_negative and _RULE.search(said) is not None
            if is_rule or _is_other_sense(*told):
                continue
            yield Cued(stage, clause, Span(*match.span()), told)


def _is_other_sense(before: str, cue: str, behind: str) -> bool:
    """Say whether a word for a stage is meant otherwise: "considers it a success", "hopes that it will"."""
    if cue.endswith(("consider", "considered")):
        judged = _IS_HELD_FOR if " " in cue else _HELD_FOR  # "is considered", "considered"
        if judged.match(behind):
            return True
    if _WAS_RAISED.fullmatch(cue) and not (
        _RAISED.match(before + cue) or _RAISED_THERE.match(behind)
    ):
        return True
    return _OPINION.search(before) is not None


def is_negated(said: str) -> bool:
    """Say whether something is denied in a clause."""
    return _NEGATIVE.search(said) is not None


def tells_nothing(said: str) -> bool:
    """Say whether a clause only tells what is wished, asked, denied or may be."""
    return _OPEN.search(said) is not None
