"""
Find statements: words attributed to somebody.

What the model's quotation head finds is taken as it is (`statement.layer`); a reading
without that layer is searched sentence by sentence for cues in the tree
(`statement.cues`). Then quotations without a cue are given to who spoke just before, and
transcripts are read by the names before the colons (`statement.turns`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.knowledge import speech
from dragoman.language.reading import Reading, Sentence
from dragoman.records import Mark, Source, Statement, Time, mark_id
from dragoman.spans import Span
from dragoman.stages.circumstances import Circumstances, circumstances
from dragoman.stages.first_person import told_by
from dragoman.stages.function_words import SPEAKERS
from dragoman.stages.interviews import is_label
from dragoman.stages.linking import linker_of
from dragoman.stages.quotations import Quotation, quotations
from dragoman.stages.relatives import antecedent
from dragoman.stages.silence.accounts import Accounts
from dragoman.stages.statement.asides import by_its_agent, is_aside
from dragoman.stages.statement.asked import is_unsaid, without_denied
from dragoman.stages.statement.charges import charges, denials, of_the_accused
from dragoman.stages.statement.cited import CITED, cited
from dragoman.stages.statement.cues import Said, cues_in, said_in
from dragoman.stages.statement.gestures import gestures, is_pointing
from dragoman.stages.statement.headlines import covers, quoted_behind_colon, with_headline
from dragoman.stages.statement.issuers import Issuers
from dragoman.stages.statement.joint import joint_sources
from dragoman.stages.statement.layer import has_layer, missed_by_layer, said_in_layer
from dragoman.stages.statement.likened import likened, of_seat
from dragoman.stages.statement.papers import by_papers
from dragoman.stages.statement.pleas import is_of_plea, pleas
from dragoman.stages.statement.rebuffs import flat_denials, of_nation, rebuffs
from dragoman.stages.statement.sources import with_sources
from dragoman.stages.statement.spans import form_of, from_openings, merged, with_marks
from dragoman.stages.statement.tallies import tallies
from dragoman.stages.statement.turns import Turns
from dragoman.stages.statement.versions import with_versions
from dragoman.stages.statement.vocatives import called
from dragoman.stages.voices import Voices

# Between a statement and the quotation that goes on with it stand few words.
_NEAR = 200
# Bounds for texts that are nothing but quotation marks.
_BACK = 20
_MOST_PIECES = 300


class Statements:
    """Mark statements."""

    name = "statements"
    version = 2
    reads = frozenset({"tokens", "sentences", "mention", "time"})
    writes = frozenset({"statement"})

    def __call__(self, reading: Reading) -> Iterator[Mark]:
        """Yield statements in reading order, each knowing the one it stands in."""
        found = _Gatherer(reading).statements()
        yield from _nested(reading, found)


class _Gatherer:
    """The state of one run."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.linker = linker_of(reading)
        self.accounts = Accounts(reading, self.linker)
        self.issuers = Issuers(reading, self.linker)
        self.turns = Turns(reading, self.linker)
        self.times = {
            token.index: mark.id
            for mark in reversed(reading.of_kind(Time))
            if mark.type in {"DATE", "TIME"}  # how long or how often is no answer to when
            for token in reading.words_in(mark.spans[0])
        }
        self.quoted = {
            number: quotations(reading.text, block.spans[0].start, block.spans[-1].end)
            for number, block in enumerate(reading.report.blocks)
        } or {0: quotations(reading.text, 0, len(reading.text))}

    def statements(self) -> list[Statement]:
        """Return the statements of the whole report, in order."""
        said = self._said()
        found: list[Statement] = []
        last_block = -1
        for sentence in self.reading.sentences:
            here = self._in_sentence(sentence, said[sentence.index])
            if sentence.block in self.turns:
                if sentence.block != last_block:
                    found += self.turns.statement(sentence.block)
                # What a speaker reports of others; the turn itself is there already.
                here = [
                    self._within_turn(one, sentence.block)
                    for one in here
                    if one.cue and not self._is_own(one)
                ]
            else:
                here = with_headline(self.reading, self.linker, sentence, here)
                told = self._behind_colon(sentence)
                if told is not None and not any(covers(one, told) for one in here):
                    here.append(told)
                self._continue(found, sentence, here)
            found += map(self._with_addressee, here)
            last_block = sentence.block
        return found

    def _with_addressee(self, statement: Statement) -> Statement:
        """Return a statement with whom its words call, where nobody is told it is said to."""
        if statement.addressee is not None:
            return statement
        whom = called(self.reading, self.linker, statement)
        return msgspec.structs.replace(statement, addressee=whom) if whom else statement

    def _behind_colon(self, sentence: Sentence) -> Statement | None:
        """Return what somebody says by a colon alone; None if there is no such thing."""
        quoted = _near(self.quoted.get(sentence.block, []), sentence.start, sentence.end)
        return quoted_behind_colon(self.reading, self.linker, sentence, quoted)

    def _is_own(self, statement: Statement) -> bool:
        """Say whether the speaker of a turn speaks of himself: "I think", "we have said"; or "Q" does."""
        spans = statement.source.spans if statement.source else ()
        name = spans[0].of(self.reading.text) if spans else ""
        return name.lower() in SPEAKERS or is_label(name)

    def _within_turn(self, statement: Statement, block: int) -> Statement:
        """Return a statement that a reporter tells of without the speaker of an earlier turn."""
        start = self.reading.report.blocks[block].spans[0].start
        source = statement.source
        if source is None or source.spans[0].start >= start or not self.turns.asks(block):
            return statement
        return msgspec.structs.replace(statement, source=None, sources=())

    def _said(self) -> dict[int, list[Said]]:
        """Return what is said, by the sentence of its cue."""
        found: dict[int, list[Said]] = defaultdict(list)
        said = list(self._by_rules())
        if has_layer(self.reading):
            layer = with_sources(self.reading, list(said_in_layer(self.reading)))
            missed = missed_by_layer(self.reading, layer, said, self._is_quoted)
            said = [*layer, *with_sources(self.reading, list(missed))]
        said = [of_the_accused(self.reading, by_its_agent(self.reading, one)) for one in said]
        said = [one for one in said if not self._is_unsaid(one)]
        said = without_denied(self.reading, with_versions(self.reading, said))
        said = cited(self.reading, self.linker, likened(self.reading, said))
        said = [of_nation(self.reading, one) for one in said]
        said = [of_seat(self.reading, self.linker, one) for one in said]
        said += [*charges(self.reading, said), *denials(self.reading, said), *pleas(self.reading)]
        said += [*rebuffs(self.reading, said), *flat_denials(self.reading, said)]
        said = by_papers(self.reading, said)
        for one in said:
            word = (one.cue or one.content)[0]
            found[self.reading.tokens[word].sentence].append(one)
        return found

    def _is_unsaid(self, said: Said) -> bool:
        """Say whether what was found is no statement after all, or told better by a plea."""
        is_none = is_unsaid(self.reading, said) or is_of_plea(self.reading, said)
        is_none = is_none or is_aside(self.reading, said)
        return is_none or is_pointing(self.reading, self.linker, said)

    def _is_quoted(self, said: Said) -> bool:
        """Say whether a cue stands in quotation marks."""
        cue = self.reading.tokens[said.cue[0]]
        block = self.reading.sentences[cue.sentence].block
        return any(
            one.start <= cue.start < one.end
            for one in _near(self.quoted.get(block, []), cue.start, cue.end)
        )

    def _by_rules(self) -> Iterator[Said]:
        """Yield what the tree says is said."""
        cues = cues_in(self.reading)
        for sentence in self.reading.sentences:
            quoted = self.quoted.get(sentence.block, [])
            near = _near(quoted, sentence.start, sentence.end)
            yield from said_in(self.reading, sentence, near, cues.get(sentence.index, ()))
            yield from gestures(self.reading, sentence, near)
            yield from tallies(self.reading, sentence)

    def _in_sentence(self, sentence: Sentence, said: Sequence[Said]) -> list[Statement]:
        """Return the statements whose cues stand in a sentence."""
        found: list[Statement] = []
        seen: set[tuple[int, ...]] = set()
        by_cue: dict[tuple[int, ...], set[int]] = {}
        for one in said:
            # The head's inner layer may tell the same again, without its "that".
            told = by_cue.get(one.cue, set()) if one.cue else set()
            is_again = told.issuperset(one.content)
            by_cue.setdefault(one.cue, set()).update(one.content)
            is_new = one.content not in seen or one.rule == CITED
            if is_new and not is_again:
                seen.add(one.content)
                found.append(self._statement(one, sentence))
        return found

    def _statement(self, said: Said, sentence: Sentence) -> Statement:
        """Make the mark of something said."""
        reading = self.reading
        quoted = self._quoted_around(said.content, sentence)
        cue = reading.spans(said.cue)
        spans = with_marks(reading.text, reading.spans(said.content), quoted)
        spans = from_openings(spans, cue, quoted)
        about = Circumstances()
        if said.verb is not None:
            outside = frozenset((*said.content, *said.source_words, said.source or -1))
            about = circumstances(reading, said.verb, outside, self.times)
        return Statement(
            spans=spans,
            source=self._source(said),
            sources=self._sources(said),
            cue=cue,
            addressee=self._addressee(said.addressee),
            form=form_of(spans, quoted, reading.text),
            medium=about.medium or self._medium_told(said),
            distance=said.distance,
            time=about.time,
            by=said.rule,
            score=said.score,
        )

    def _medium_told(self, said: Said) -> str | None:
        """Return the medium or occasion that is spoken to: "told state radio"."""
        if said.addressee is None:
            return None
        return speech.media().get(self.reading.tokens[said.addressee].lemma.lower())

    def _addressee(self, head: int | None) -> Source | None:
        """Return who is spoken to; a title that the parser parts from its name belongs to it."""
        if head is None:
            return None
        source = self.linker.source(head)
        mention = self.linker.mention(head)
        if mention is not None and len(source.spans) == 1:
            whole = mention.spans[0]
            if whole.contains(source.spans[0]):
                source = msgspec.structs.replace(source, spans=(whole,))
        return source

    def _quoted_around(self, content: tuple[int, ...], sentence: Sentence) -> list[Quotation]:
        """Return the quotations of the blocks a content stands in, in order."""
        blocks = sorted(
            {self.reading.sentences[self.reading.tokens[at].sentence].block for at in content}
            | {sentence.block}
        )
        return [
            quotation
            for block in blocks
            for quotation in _near(
                self.quoted.get(block, []),
                self.reading.tokens[content[0]].start - 8,
                self.reading.tokens[content[-1]].end + 8,
            )
        ]

    def _source(self, said: Said) -> Source | None:
        """Return who says something."""
        if said.source is None:
            return None
        source = self._of_account(said.source)
        if not said.source_words:
            return source
        return msgspec.structs.replace(source, spans=self.reading.spans(said.source_words))

    def _of_account(self, who: int) -> Source:
        """Return who speaks; of "it" that takes up an account, whose account that is."""
        source = self.linker.source(who)
        meant = self._meant(who)
        other = self.linker.source(meant) if meant != who else source
        if other.spans == source.spans:
            return source
        return msgspec.structs.replace(
            source, mention=other.mention, actor=other.actor, country=other.country
        )

    def _meant(self, who: int) -> int:
        """Return whom "who" stands for, the account that "it" takes up, or who issued a text."""
        token = antecedent(self.reading, self.reading.tokens[who])
        is_known = token.index != who or self.linker.mention_of(who) is not None
        account = token.index if is_known else self.accounts.meant(who)
        issuer = self.issuers.issuer(account)
        return account if issuer is None else issuer

    def _sources(self, said: Said) -> tuple[Source, ...]:
        """Return each of several who say something together."""
        if said.source is None:
            return ()
        meant = self._meant(said.source)
        words = said.source_words if meant == said.source else ()
        return joint_sources(self.reading, self.linker, meant, words)

    def _continue(self, found: list[Statement], sentence: Sentence, here: list[Statement]) -> None:
        """
        Give a quoted sentence to the last statement, if it continues its quotation.

        So does a paragraph that is nothing but a quotation, right behind one that quotes
        somebody; and the rest of a quotation that runs over several sentences.
        """
        reach = range(len(found) - 1, max(-1, len(found) - _BACK), -1)
        last = next((at for at in reach if not self._is_within(found, at)), -1)
        if last < 0 or found[last].form == "indirect" or len(found[last].spans) >= _MOST_PIECES:
            return
        previous = found[last]
        own = self._quotation_over(sentence)
        # A cue inside the quotation is the quoted speaker's; one outside is its own source.
        if own is None or any(not one.cue or not own.span.contains(one.cue[0]) for one in here):
            return
        spans = self._continued(previous, own, sentence)
        if spans is not None:
            found[last] = msgspec.structs.replace(previous, spans=merged(spans))

    def _continued(
        self, previous: Statement, own: Quotation, sentence: Sentence
    ) -> tuple[Span, ...] | None:
        """Return the pieces of a statement with a quoted sentence; None if it is no further piece."""
        last = previous.spans[-1]
        if last.end >= sentence.end:
            return None  # the head has it already
        gap = own.start - last.end
        block = self.reading.report.blocks[sentence.block] if self.reading.report.blocks else None
        fills_block = (
            block is not None
            and own.start == block.spans[0].start
            and own.end >= block.spans[-1].end - 1
        )
        before = self._block_of(previous)
        is_next = sentence.block - before == 1 and fills_block
        follows_cue = sentence.block == before and gap < _NEAR
        if own.start <= last.start < own.end:
            return (*previous.spans[:-1], Span(last.start, max(last.end, _end(own, sentence))))
        if is_next or follows_cue:
            return (*previous.spans, Span(own.start, own.end))
        return None

    def _quotation_over(self, sentence: Sentence) -> Quotation | None:
        """Return the quotation that holds a whole sentence."""
        quoted = self.quoted.get(sentence.block, [])
        at = bisect_right(quoted, sentence.start, key=lambda one: one.start) - 1
        if at >= 0 and sentence.end <= quoted[at].end + 1:
            return quoted[at]
        return None

    @staticmethod
    def _is_within(found: list[Statement], at: int) -> bool:
        """Say whether the cue of a statement stands in the words of one before it."""
        cue = found[at].cue
        return bool(cue) and any(
            span.contains(cue[0]) for other in found[max(0, at - 6) : at] for span in other.spans
        )

    def _block_of(self, statement: Statement) -> int:
        """Return the block in which the last piece of a statement stands."""
        token = self.reading.words_in(Span(statement.spans[-1].end - 1, statement.spans[-1].end))
        return self.reading.sentences[token[-1].sentence].block if token else -1


def _near(quoted: list[Quotation], start: int, end: int) -> list[Quotation]:
    """Return the quotations that overlap `start:end`; they are in order and apart."""
    first = bisect_left(quoted, start, key=lambda one: one.end)
    last = bisect_right(quoted, end, key=lambda one: one.start)
    return quoted[first:last]


def _end(quotation: Quotation, sentence: Sentence) -> int:
    """Return where a sentence of a quotation ends, with the closing mark if it is the last."""
    return quotation.end if sentence.end >= quotation.end - 1 else sentence.end


def _nested(reading: Reading, found: list[Statement]) -> Iterator[Statement]:
    """
    Point every statement to the smallest one whose content holds its cue; there "we" speaks.

    Whom somebody cites stands beside what he tells, and his claim within it.
    """
    voices = Voices(found)
    for statement in sorted(found, key=lambda one: (one.spans, one.cue)):
        is_cited = statement.by == CITED
        anchor = (statement.cue if statement.cue and not is_cited else statement.spans)[0]
        around = (
            other
            for other in voices.around(anchor.start, anchor.end)
            if other is not statement and (is_cited or other.spans != statement.spans)
        )
        inner = next(around, None)
        source = statement.source
        if inner is not None and source is not None:
            source = told_by(source, reading.text, voices)
        inside = mark_id(reading.report.id, inner) if inner else None
        yield msgspec.structs.replace(statement, source=source, inside=inside)
