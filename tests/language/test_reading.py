"""What a reading knows of its words and marks stays true as stages add marks."""

from dragoman.language.reading import Reading, Token
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
