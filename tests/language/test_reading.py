"""What a reading knows of its words and marks stays true as stages add marks."""

import dataclasses

import msgspec

from dragoman.language.reading import Reading, Token, once_a_word
from dragoman.language.reading_layers import Trigger
from dragoman.records import Mention, Place, Report, report_id
from dragoman.spans import Span


def _reading(text):
    """Return a reading whose words stand side by side."""
    tokens, at = [], 0
    for index, word in enumerate(text.split()):
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(
            Token(index, start, at, word, word.lower(), "NOUN", "NN", "_", -1, "root", sentence=0)
        )
    return Reading(Report(id=report_id(text), text=text), tokens=tuple(tokens))


def _trigger(first, last):
    """Return a trigger over some words."""
    return Trigger(
        first=first,
        last=last,
        type="AID",
        mode="",
        status="happened",
        score=1.0,
        status_score=1.0,
        arguments=(),
    )


def test_the_innermost_mark_stands_over_a_word():
    """Of "Peru's envoy" and "Peru" the second is over its own word, whichever came first."""
    inner, outer = Mention(id="m1", spans=(Span(0, 4),)), Mention(id="m2", spans=(Span(0, 10),))
    for marks in ((inner, outer), (outer, inner)):
        reading = _reading("Peru envoy").with_marks(marks)
        assert reading.innermost(Mention) == {0: inner, 1: outer}


def test_marks_of_a_kind_are_known_anew_when_there_are_more():
    """What was asked of mentions holds while places are added, and no longer when a mention is."""
    first, second = Mention(id="m1", spans=(Span(0, 4),)), Mention(id="m2", spans=(Span(5, 10),))
    reading = _reading("Peru envoy").with_marks([first])
    assert reading.of_kind(Mention) == (first,)
    assert reading.innermost(Mention) == {0: first}
    place = Place(id="p1", spans=(Span(0, 4),))
    with_place = reading.with_marks([place])
    assert with_place.of_kind(Mention) is reading.of_kind(Mention)
    assert with_place.innermost(Mention) is reading.innermost(Mention)
    assert with_place.of_kind(Place) == (place,)
    more = with_place.with_marks([second])
    assert more.of_kind(Mention) == (first, second)
    assert more.innermost(Mention) == {0: first, 1: second}
    assert reading.of_kind(Mention) == (first,)


def test_marks_at_a_place_are_those_that_share_a_character_with_it():
    """A mark in pieces is at each of them and comes once; marks of other kinds are none."""
    split = Mention(id="m1", spans=(Span(0, 4), Span(11, 15)))
    whole, place = Mention(id="m2", spans=(Span(0, 10),)), Place(id="p1", spans=(Span(5, 10),))
    reading = _reading("Peru envoy left").with_marks([whole, split, place])

    assert [whole] == reading.marks_at(Mention, [Span(5, 10)])
    assert [split, whole] == reading.marks_at(Mention, [Span(11, 12), Span(0, 1), Span(14, 15)])
    assert [] == reading.marks_at(Mention, [Span(10, 11)])
    more = reading.with_marks([Mention(id="m3", spans=(Span(10, 11),))])
    assert ["m3"] == [one.id for one in more.marks_at(Mention, [Span(10, 11)])]


def test_marks_are_known_by_their_ids():
    """A mark that is added is known, too; one of another kind is not."""
    first, place = Mention(id="m1", spans=(Span(0, 4),)), Place(id="p1", spans=(Span(0, 4),))
    reading = _reading("Peru envoy").with_marks([first, place])
    second = Mention(id="m2", spans=(Span(5, 10),))

    assert {"m1": first} == reading.by_id(Mention)
    assert {"m1": first, "m2": second} == reading.with_marks([second]).by_id(Mention)


def test_triggers_at_words_come_once_and_in_order():
    """A trigger of several words is at each of them."""
    one, other = _trigger(0, 2), _trigger(1, 2)
    reading = dataclasses.replace(_reading("took part there"), triggers=(one, other))

    assert (one,) == reading.triggers_at([0])
    assert (one, other) == reading.triggers_at([1, 0])
    assert () == reading.triggers_at([2])


def test_words_are_found_by_lemma_and_form_in_reading_order():
    """Words that few texts have are looked up in lower case, and not asked of every word."""
    reading = _reading("The envoy met the Envoy of Oman")

    assert [1, 4] == [one.index for one in reading.by_lemma["envoy"]]
    assert [0, 3, 6] == [one.index for one in reading.of_forms(("oman", "the", "lima"))]
    assert [1, 2, 4] == [one.index for one in reading.of_lemmas({"meet", "met", "envoy"})]
    assert [] == reading.of_lemmas(())


def test_the_top_of_a_phrase_is_the_first_word_that_none_of_its_words_governs():
    """Of "Oman's foreign minister" that is "minister"; a phrase in pieces has one too."""
    words = _reading("Oman foreign minister resigned").tokens
    heads = (2, 2, 3, -1)
    tokens = tuple(msgspec.structs.replace(w, head=h) for w, h in zip(words, heads, strict=True))
    reading = dataclasses.replace(_reading("Oman foreign minister resigned"), tokens=tokens)

    assert tokens[2] == reading.top_at((Span(0, 21),))
    assert tokens[0] == reading.top_at((Span(0, 4), Span(5, 12)))
    assert tokens[:2] == reading.words_at((Span(0, 4), Span(5, 12)))


def test_a_changed_reading_has_tables_of_its_own():
    """Whoever changes the words of a reading gets what is below each of those."""
    reading = _reading("envoys left")
    first, second = reading.tokens
    below = msgspec.structs.replace(first, head=1, deprel="nsubj")
    changed = dataclasses.replace(reading, tokens=(below, second))

    assert () == reading.children(1, "nsubj")
    assert (below,) == changed.children(1, "nsubj", "obj")
    assert (0, 1) == changed.with_marks(()).subtree(1)


def test_a_question_about_a_word_is_asked_once_for_all_stages():
    """Marks do not change the answer; another reading has words of its own."""
    asked = []

    @once_a_word
    def form(reading, word):
        asked.append(word)
        return reading.tokens[word].text

    reading, other = _reading("Oman left"), _reading("Peru stayed")

    assert ["Oman", "Oman"] == [form(reading, 0), form(reading.with_marks(()), 0)]
    assert ["left", "Peru"] == [form(reading, 1), form(other, 0)]
    assert [0, 1, 0] == asked


def test_what_is_made_once_lasts_until_more_marks_of_its_class():
    """Rule: stages share what is made of the mentions, until there are more of them."""
    reading = _reading("Peru envoy")
    counted = reading.once(Mention, _mentions_in)
    with_place = reading.with_marks([Place(spans=(Span(0, 4),))])
    more = with_place.with_marks([Mention(spans=(Span(0, 4),))])

    assert [] == counted
    assert counted is reading.once(Mention, _mentions_in) is with_place.once(Mention, _mentions_in)
    assert 1 == len(more.once(Mention, _mentions_in))


def _mentions_in(reading):
    """Return the mentions made so far."""
    return list(reading.of_kind(Mention))
