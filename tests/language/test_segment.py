"""Words and sentences: offsets for any text, and minimal pairs for where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.segment import MOST_WORDS, sentences, words


def forms(text):
    """Return the words of a text as strings."""
    return [text[start:end] for start, end in words(text)]


def split(text):
    """Return the sentences of a text as strings."""
    return [text[found[0][0] : found[-1][1]] for found in sentences(text)]


ODD = st.text(alphabet=st.sampled_from(list("aZé9 .,!?'’“”\"()-–…$%\n\t\u00a0\u200dİß☃😀@/:#")))

PARTS = ["Inc", "U.S.", "no", "can't", "cannot", ".", "..", "?!", " ", "“", "5", "www.a.b", "'s"]
JOINED = st.lists(st.sampled_from(PARTS)).map("".join)


@given(st.one_of(st.text(), ODD, JOINED))
def test_words_are_in_order_and_cover_all_but_space(text):
    """Rule: words do not overlap, and only white space lies outside them."""
    at = 0
    for start, end in words(text):
        assert at <= start < end <= len(text)
        assert "" == text[at:start].strip()
        at = end
    assert "" == text[at:].strip()


@given(st.one_of(st.text(), ODD, JOINED))
def test_sentences_hold_the_words_of_the_text(text):
    """Rule: splitting into sentences loses, doubles and moves no word."""
    assert words(text) == [word for sentence in sentences(text) for word in sentence]


@given(st.text(), st.text(), st.text())
def test_words_keep_to_their_part_of_the_text(before, inside, after):
    """Rule: what stands before and after a block is not read with it."""
    start, end = len(before), len(before) + len(inside)
    found = words(before + inside + after, start, end)
    assert all(start <= first < last <= end for first, last in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn't go.", "He|did|n't|go|."),
        ("They can’t wait.", "They|ca|n’t|wait|."),
        ("Peru's envoy cannot come", "Peru|'s|envoy|can|not|come"),
        ("a two-day visit", "a|two|-|day|visit"),
        ("It cost $4.5 billion.", "It|cost|$|4.5|billion|."),
        ("Prices rose 3,200% in May.", "Prices|rose|3,200|%|in|May|."),
        ("The U.S. and the U.K. agreed", "The|U.S.|and|the|U.K.|agreed"),
        ("See https://example.org/a?b=1, please", "See|https://example.org/a?b=1|,|please"),
        ("Mr. Lund met Dr. Osei", "Mr.|Lund|met|Dr.|Osei"),
        ("It rained 😀 all day", "It|rained|😀|all|day"),
        ("The envoy sat. Nobody spoke.", "The|envoy|sat|.|Nobody|spoke|."),
        ("Asked twice, she said no. He left.", "Asked|twice|,|she|said|no|.|He|left|."),
        ("He works at Lund Inc.. She left.", "He|works|at|Lund|Inc.|.|She|left|."),
        ("See clause No. 7 of it", "See|clause|No.|7|of|it"),
    ],
)
def test_words(text, expected):
    """Rule: words are cut as in the English UD treebanks."""
    assert expected == "|".join(forms(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The talks ended. Nobody signed.", 2),
        ("The talks with Mr. Adeyemi ended.", 1),
        ("Gen. Ruiz met Prof. Lind in St. Gallen.", 1),
        ("He flew to the U.S. President Kolar stayed at home.", 1),
        ("He flew to the U.S. The president stayed at home.", 2),
        ("J. P. Okafor signed for the ministry.", 1),
        ("Exports fell by 3.5 percent. Imports rose.", 2),
        ('"We are done here." She left the room.', 2),
        ("“We are done here.” She left the room.", 2),
        ("“Are we done?” she asked the room.", 1),
        ("“We will answer!” the general said.", 1),
        ('He called it "a first step." Others did not.', 2),
        ("It said “the road and.” is open.", 1),
        ("“The port is open. Ships may call.", 2),
        ("Will they sign? Nobody knows... The clock runs.", 3),
        ("He arrives on Jan. 14 for two days.", 1),
        ("The ship belongs to Baltic Lines Inc. It sails today.", 2),
        ("Asked whether he would sign, he said no. The talks went on.", 2),
        ("(The minister was not there.) Talks went on.", 2),
        ("Ministers meet in Oslo to discuss grain", 1),
        ("The treaty ended in 1987. 40 states had signed.", 2),
    ],
)
def test_sentences(text, count):
    """Rule: a stop ends a sentence unless it belongs to a word."""
    assert count == len(split(text)), split(text)


def test_endless_sentences_are_cut():
    """Rule: no sentence outgrows the encoder; nothing is dropped."""
    text = "word " * 5_000
    found = sentences(text)
    assert 5_000 == sum(map(len, found))
    assert MOST_WORDS >= max(map(len, found))


@pytest.mark.parametrize(
    "piece", ['"', "“", "(", "a", ".", "a.", "'", "www.", "a@", "1,", "n't", "😀", "-", "U.S. "]
)
def test_monotonous_text_is_read_whole(piece):
    """Rule: a hundred thousand repetitions of anything are read, every character of them."""
    text = piece * 100_000
    found = words(text)
    assert len(text.replace(" ", "")) == sum(end - start for start, end in found)
    assert len(found) == sum(map(len, sentences(text)))


@pytest.mark.parametrize("text", ["", " \n\t\u00a0 "])
def test_nothing_to_read(text):
    """Rule: a text without words has no sentences."""
    assert [] == sentences(text)
